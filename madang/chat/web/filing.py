"""What a form of the dialogue sends, and what the forms of the dialogue show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from madang.chat import api
from madang.chat.actions.filing.asking import similar_to
from madang.chat.adapters.complaint_kinds import complaint_kinds
from madang.chat.adapters.filed_by_chat import PHOTOS_LAST, moment_of
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.kinds import Kind, Option
from madang.chat.rules.filing.steps import (
    CATEGORY,
    PHOTOS,
    PLACE,
    REVIEW,
    SIMILAR,
    VIOLATION,
    WHEN,
    may_skip,
    own_question,
)
from madang.chat.web.filing_review import Line, lines_of
from madang.complaints import api as complaints
from madang.complaints.api import GivenPhoto
from madang.core import api as core

NOT_FIELDS = frozenset({"csrfmiddlewaretoken", "question", "story", "point", "step", "asked"})


@dataclass(frozen=True)
class ShownFiling:
    """The open step as its template draws it; what another step needs is left empty.

    `receipts` are addresses by number. `chosen` are the keys of what was answered before. `photos` as the form of the
    complaints shows them.
    """

    step: str
    asked: int
    template: str
    filing: Filing
    may_skip: bool
    receipts: dict[str, str]
    options: Sequence[Option] = ()
    several: bool = False
    hint: str = ""
    chosen: Sequence[str] = ()
    groups: Sequence[tuple[str, list[Kind]]] = ()
    photos: Sequence[dict[str, Any]] = ()
    similar: Iterable[complaints.SimilarCard] = ()
    lines: Sequence[Line] = ()
    center: tuple[float, float] = (0.0, 0.0)
    taken_words: str = ""
    latest: str = ""
    can_text: bool = False
    most_photos: int = complaints.MOST_PHOTOS
    most_mb: int = complaints.MOST_BYTES // 2**20


def given_of(request: HttpRequest) -> api.Given | None:
    """Return what a form of the dialogue sent; photographs that came with the form itself are kept first.

    Raises:
        NotAPhoto, TooMany: a photograph cannot be kept.
    """
    step, asked = request.POST.get("step", ""), request.POST.get("asked", "")
    if not step or not asked.isdecimal():
        return None
    values = {
        name: tuple(each.replace("\x00", "") for each in request.POST.getlist(name))
        for name in request.POST
        if name not in NOT_FIELDS
    }
    kept = [complaints.photo_key(_kept(request, file)) for file in request.FILES.getlist("photos")]
    return api.Given(
        step, int(asked), values | {"photo_key": (*values.get("photo_key", ()), *kept)} if kept else values
    )


def shown_filing(filing: Filing | None) -> ShownFiling | None:
    """Return the dialogue as it stands; None where the conversation remembers nothing of one."""
    if filing is None:
        return None
    receipts = {number: reverse("complaints:receipt", args=[token]) for number, token in filing.receipts}
    kinds = complaint_kinds() if filing.is_open else {}
    kind = kinds.get(filing.category)
    return ShownFiling(
        step=filing.at,
        asked=filing.asked,
        template=f"chat/filing/{_template(filing.at, kind)}.html",
        filing=filing,
        may_skip=may_skip(filing.at, kind),
        receipts=receipts,
        **_details(filing, kind, kinds),
    )


def _kept(request: HttpRequest, file: "UploadedFile[bytes]") -> GivenPhoto:
    """Keep a photograph within what one address may; one that is too large is never read into memory."""
    now, content = timezone.now(), b""
    if (file.size or 0) <= complaints.MOST_BYTES:
        content = file.read()
    done = "사진을 여러 장 올려서"
    core.limit_tries("complaint-photo", core.address_of(request), complaints.most_photos_kept(), now, done)
    return complaints.keep_draft_photo(core.actor_of(request), file.name or "", content, now)


def _template(step: str, kind: Kind | None) -> str:
    own = own_question(step, kind)
    if step == VIOLATION or (own and own.options):
        return "options"
    return step if step in {CATEGORY, PHOTOS, PLACE, SIMILAR, WHEN, REVIEW, "contact"} else "words"


def _details(filing: Filing, kind: Kind | None, kinds: dict[str, Kind]) -> dict[str, Any]:
    """Return what the open step alone needs."""
    own = own_question(filing.at, kind)
    if own:
        chosen = filing.answers.get(own.key, "").split(",")
        return {"options": own.options, "several": own.several, "hint": own.hint, "chosen": chosen}
    match filing.at:
        case "category":
            guessed = [Option(key, kinds[key].name) for key in filing.guessed if key in kinds]
            return {"options": guessed, "groups": _grouped(kinds)}
        case "violation":
            return {"options": kind.violations if kind else (), "chosen": [filing.violation]}
        case "photos":
            return {"photos": _shown_photos(filing)}
        case "place":
            return {"photos": _shown_photos(filing), "center": core.profile().map.center}
        case "when":
            return {
                "taken_words": _moment_words(filing.taken),
                "latest": timezone.localtime().strftime("%Y-%m-%dT%H:%M"),
            }
        case "contact":
            return {"can_text": complaints.can_text()}
        case "similar":
            return {"similar": similar_to(filing)}
        case "review":
            return {"lines": lines_of(filing, kinds), "photos": _shown_photos(filing)}
    return {}


def _grouped(kinds: dict[str, Kind]) -> list[tuple[str, list[Kind]]]:
    groups: dict[str, list[Kind]] = {}
    for each in kinds.values():
        groups.setdefault(each.group, []).append(each)
    return list(groups.items())


def _shown_photos(filing: Filing) -> list[dict[str, Any]]:
    found = ((key, complaints.photo_of_key(key, PHOTOS_LAST)) for key in filing.photos)
    return [_shown_photo(key, photo) for key, photo in found if photo]


def _shown_photo(key: str, photo: GivenPhoto) -> dict[str, Any]:
    taken = timezone.localtime(photo.taken_at) if photo.taken_at else None
    return {
        "key": key,
        "address": reverse("complaints:draft-photo", args=[key]),
        "name": photo.name,
        "taken_words": core.words(taken, timezone.localdate()) if taken else "",
        "lat": photo.lat,
        "lng": photo.lng,
    }


def _moment_words(written: str) -> str:
    moment = moment_of(written)
    return core.words(timezone.localtime(moment), timezone.localdate()) if moment else ""
