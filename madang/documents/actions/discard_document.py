"""Throw a draft away (버리기) and take it back: only what was never submitted, and only one's own."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.take_own import own_document
from madang.documents.models import Document
from madang.documents.rules.states import DocumentState


@transaction.atomic
def discard_document(actor: Actor, document_id: int) -> Document:
    """Throw the actor's draft away; it can be taken back until `restorable_until`, then `remove_discarded` ends it.

    Done twice it is done once. Raises NotFound for somebody else's, Refusal for what was ever submitted.
    """
    document = own_document(actor, document_id)
    if document.state == DocumentState.DISCARDED:
        return document
    if not document.is_draft:
        raise Refusal(
            f"{document.get_state_display()} 문서는 버릴 수 없습니다.",
            "결재를 올린 문서는 그 과정과 함께 남습니다. 결재 중이면 회수할 수 있습니다.",
            status=409,
        )
    document.state, document.discarded_at = DocumentState.DISCARDED, timezone.now()
    _keep(document, actor, "discard_document")
    return document


@transaction.atomic
def restore_document(actor: Actor, document_id: int) -> Document:
    """Make a draft again of what was thrown away, as it was. Raises NotFound where it is another's, or gone."""
    document = own_document(actor, document_id)
    if document.state == DocumentState.DISCARDED:
        document.state, document.discarded_at = DocumentState.DRAFT, None
        _keep(document, actor, "restore_document")
    return document


def _keep(document: Document, actor: Actor, verb: str) -> None:
    document.save(update_fields=["state", "discarded_at", "changed_at"])
    core.record(verb=verb, subject=("document", str(document.pk)), actor=actor, after={"title": document.title})
