"""A document as it leaves the city: the page of one recipient."""

from dataclasses import replace

from django.utils import timezone

from madang.documents.adapters.exchange import Package
from madang.documents.models import Dispatch
from madang.documents.queries.checking import draft_text
from madang.documents.queries.printing import page_of
from madang.documents.queries.senders import sender_of
from madang.documents.rules.filling import fields_of, filled, filled_body, texts_of
from madang.documents.rules.form import PrintedForm


def outgoing_page(dispatch: Dispatch) -> PrintedForm:
    """Return the page as this recipient gets it: alone on it, with its own values, where it goes one each (제12조)."""
    document = dispatch.document
    draft = draft_text(document)
    values = dispatch.recipient.values if dispatch.recipient else {}
    alone = document.one_each or dispatch.recipient is None
    names = [dispatch.name] if alone else list(draft.receivers)
    form = page_of(document, draft.model_copy(update={"body": filled_body(draft.body, values)}), names)
    return replace(form, title=filled(form.title, values))


def unfilled(dispatch: Dispatch) -> list[str]:
    """Return the fields of the page for which this recipient has no value."""
    values = dispatch.recipient.values if dispatch.recipient else {}
    texts = [dispatch.document.title, *texts_of(draft_text(dispatch.document).body)]
    return [name for name in fields_of(texts) if not values.get(name)]


def package_of(dispatch: Dispatch, pdf: bytes, files: dict[str, bytes]) -> Package:
    document = dispatch.document
    values = dispatch.recipient.values if dispatch.recipient else {}
    return Package(
        key=f"document-{document.pk}-{dispatch.pk}",
        number=document.number,
        title=filled(document.title, values),
        sender=sender_of(document),
        sent_on=timezone.localdate(),
        receiver=dispatch.name,
        email=dispatch.email,
        pdf_name=f"{document.number}.pdf".replace("/", "_"),
        pdf=pdf,
        files=files,
    )
