"""The live checks of a draft, fed with what the house knows."""

from collections.abc import Sequence

from django.utils import timezone

from madang.core import api as core
from madang.documents.adapters import typst_printer
from madang.documents.models import Document
from madang.documents.queries.senders import heads_of
from madang.documents.rules.body import Body
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.table import check
from madang.documents.rules.enclosure import Enclosure
from madang.documents.rules.finding import Finding
from madang.documents.rules.form import FormKind
from madang.documents.rules.openness import Openness
from madang.documents.rules.senders import Reach, reach_of


def findings(draft: DraftText) -> list[Finding]:
    """Return what is to be mended in a draft, the musts first."""
    return check(draft, core.find_personal_data, typst_printer.undrawable)


def draft_text(document: Document) -> DraftText:
    """Return a kept document as the checks read it."""
    recipients = list(document.recipients.all())
    return DraftText(
        form=FormKind(document.form).value,
        title=document.title,
        summary=document.summary,
        keywords=tuple(document.keywords),
        body=Body.model_validate(document.body),
        enclosures=tuple(enclosures_of(document)),
        openness=Openness(document.openness),
        grounds=tuple(document.grounds),
        receivers=tuple(recipient.name for recipient in recipients),
        internal=document.internal,
        one_each=document.one_each,
        values=tuple(recipient.values for recipient in recipients),
        between_units=reach_of(document.internal, [recipient.kind for recipient in recipients]) is Reach.UNITS,
        sender=document.sender,
        heads=heads_of(document.department.name),
        seal=document.seal,
        unit_task=document.unit_task_id or "",
        today=timezone.localdate(),
    )


def enclosures_of(document: Document) -> Sequence[Enclosure]:
    """Return the enclosures of a document as the checks and the printers read them."""
    return [
        Enclosure(
            name=each.name,
            copies=each.copies,
            file_name=each.file_name,
            media_type=each.media_type,
            size=each.size,
            sha256=each.sha256,
        )
        for each in document.enclosures.all()
    ]
