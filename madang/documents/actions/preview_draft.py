"""Show a draft as it stands in the page, without saving it: its texts for the checks, its printed page."""

from django.utils import timezone
from pydantic import ValidationError

from madang.core.api import Actor, Refusal
from madang.documents.actions.check_body import must_have_pictures, read_body
from madang.documents.actions.save_document import GivenDocument
from madang.documents.actions.take_recipients import printed_name
from madang.documents.adapters import typst_printer
from madang.documents.models import Document
from madang.documents.queries.checking import enclosures_of
from madang.documents.queries.printing import page_of, pictures_of
from madang.documents.queries.senders import heads_of
from madang.documents.rules.body import Body
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.senders import Heads, Reach, reach_of
from madang.organisation import api as organisation


def draft_text_of(given: GivenDocument, document: Document | None = None) -> DraftText:
    """Return what the checks read; the enclosures are those of the kept draft. Raises Refusal as saving would."""
    departments = organisation.department_names()
    try:
        return DraftText(
            form=given.form.value,
            title=given.title,
            summary=given.summary,
            keywords=tuple(word.strip() for word in given.keywords if word.strip()),
            body=read_body(given.body),
            enclosures=tuple(enclosures_of(document)) if document else (),
            openness=given.openness,
            grounds=given.grounds,
            receivers=tuple(printed_name(each, departments) for each in given.recipients),
            internal=given.internal,
            one_each=given.one_each,
            values=tuple(each.values for each in given.recipients),
            between_units=reach_of(given.internal, [each.kind for each in given.recipients]) is Reach.UNITS,
            sender=given.sender,
            heads=heads_of(document.department.name) if document else Heads(),
            seal=given.seal,
            unit_task=given.unit_task,
            today=timezone.localdate(),
        )
    except ValidationError as misfit:
        raise Refusal("제목이나 문서요지를 읽을 수 없습니다.", "너무 길지 않은지 확인해 주세요.") from misfit


def preview_pages(actor: Actor, document: Document, given: GivenDocument) -> list[str]:
    """Return the pages of a draft as SVG; the document itself is not changed. Raises Refusal as saving would."""
    draft = draft_text_of(given, document)
    must_have_pictures(actor, draft.body, Body.model_validate(document.body))
    document.form, document.title, document.summary = given.form, given.title, given.summary
    document.body, document.internal, document.via = draft.body.model_dump(mode="json"), given.internal, given.via
    document.openness, document.grounds = given.openness, list(given.grounds)
    document.originator_id, document.reporter_id = given.originator or None, given.reporter or None
    page = page_of(document, draft, list(draft.receivers))
    return typst_printer.to_svgs(page, pictures_of(document))
