"""Keep an edition of a document with its digest."""

from django.utils import timezone

from madang.core import api as core
from madang.documents.models import Document, Recipient, Version
from madang.documents.rules.body import Body
from madang.documents.rules.content import Signed, signed_content
from madang.documents.rules.editions import BY_ITSELF, Kept, gives_way, reason_to_keep
from madang.documents.rules.recipient_lines import values_words


def keep_version(document: Document, author_id: str, reason: str = BY_ITSELF) -> Version:
    """Write the document's present edition; of a draft that saves itself only the last edition of a sitting stays."""
    content, at = content_of(document), timezone.now()
    before = Version.objects.filter(document=document).order_by("-edition").first()
    newest = Kept(before.author_id, before.at, before.reason) if before else None
    # What was submitted is signed: only a draft, which nobody has signed yet, lets an edition go.
    if before and newest and document.is_draft and gives_way(newest, author_id, at):
        before.delete()
    return Version.objects.create(
        document=document,
        edition=document.edition,
        author_id=author_id,
        at=at,
        reason=reason_to_keep(reason, newest, author_id, at)[:200],
        content=content,
        digest=core.digest(content),
    )


def content_of(document: Document) -> Signed:
    """Return what of a document is signed."""
    facts = {
        "form": document.form,
        "kind": document.kind,
        "title": document.title,
        "summary": document.summary,
        "via": document.via,
        "sender": document.sender,
        "seal": document.seal,
        "openness": document.openness,
        "unit_task": document.unit_task_id or "",
        "template": document.template_id or "",
    }
    recipients = [_signed_recipient(recipient) for recipient in document.recipients.all()]
    return signed_content(facts, document.keywords, Body.model_validate(document.body), recipients, document.grounds)


def _signed_recipient(recipient: Recipient) -> str:
    """What is put into the fields of one's page is decided with it."""
    return f"{recipient.name} | {values_words(recipient.values)}" if recipient.values else recipient.name
