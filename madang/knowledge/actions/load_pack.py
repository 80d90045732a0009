"""Bring the pack's fields, articles and places into the database."""

from collections import Counter
from collections.abc import Sequence

from django.db import transaction

from madang.core import api as core
from madang.core.api import LoadReport
from madang.knowledge.actions.save_article import save_article, withdraw_missing
from madang.knowledge.actions.save_place import save_place, withdraw_missing_places
from madang.knowledge.models import Field, Picture
from madang.knowledge.rules.article import ArticleDraft
from madang.knowledge.rules.place import PlaceDraft
from madang.knowledge.rules.report import Fate
from madang.knowledge.rules.rows import FieldRow

PACK = "pack"


@transaction.atomic
def load_fields(rows: Sequence[FieldRow]) -> LoadReport:
    """Load the fields in the pack's order."""
    before = {field.id: (field.name, field.short, field.icon, field.position) for field in Field.objects.all()}
    after = {row.id: (row.name, row.short, row.icon, position) for position, row in enumerate(rows)}
    for key, (name, short, icon, position) in after.items():
        Field.objects.update_or_create(
            id=key, defaults={"name": name, "short": short, "icon": icon, "position": position}
        )
    added = len(after.keys() - before.keys())
    same = sum(1 for key, facts in after.items() if before.get(key) == facts)
    return core.record_load("field", LoadReport("분야", added, len(after) - added - same, same))


@transaction.atomic
def load_pictures(pictures: Sequence[tuple[str, bytes]]) -> LoadReport:
    """Store the drawings used in answers; the same drawing is stored once."""
    before = dict(Picture.objects.values_list("name", "address"))
    after = {}
    for name, content in pictures:
        kept = core.store_file(name=name, content=content, public=True, actor=core.SYSTEM)
        after[name] = kept.address
        Picture.objects.update_or_create(name=name, defaults={"address": kept.address})
    gone, _ = Picture.objects.exclude(name__in=after).delete()
    added = len(after.keys() - before.keys())
    same = sum(1 for name, address in after.items() if before.get(name) == address)
    return LoadReport("그림", added, len(after) - added - same, same, gone)


@transaction.atomic
def load_articles(drafts: Sequence[tuple[str, ArticleDraft]]) -> LoadReport:
    """Load the pack's articles; those no longer in it are withdrawn."""
    fates = Counter(save_article(key, draft, PACK, True, core.SYSTEM) for key, draft in drafts)
    gone = withdraw_missing({key for key, _ in drafts}, PACK, core.SYSTEM)
    return LoadReport("안내 글", fates[Fate.ADDED], fates[Fate.CHANGED], fates[Fate.SAME], len(gone))


@transaction.atomic
def load_pack_places(drafts: Sequence[PlaceDraft]) -> LoadReport:
    """Load the pack's places; those no longer in it are withdrawn."""
    fates = Counter(save_place(draft, PACK) for draft in drafts)
    gone = withdraw_missing_places({draft.id for draft in drafts}, PACK)
    report = LoadReport("장소", fates[Fate.ADDED], fates[Fate.CHANGED], fates[Fate.SAME], len(gone))
    return core.record_load("place", report)
