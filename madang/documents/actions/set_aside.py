"""Say of what came back that it is not drafted again (다시 기안하지 않음), and take that back. Its course stays."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.take_own import own_document
from madang.documents.models import Document
from madang.documents.queries.returned import drafted_again
from madang.documents.rules.states import CAME_BACK


@transaction.atomic
def set_aside(actor: Actor, document_id: int) -> Document:
    """Let a returned or withdrawn document of the actor's wait no more; the document itself does not change.

    Done twice it is done once. Raises NotFound for somebody else's, Refusal where it did not come back or is drafted
    again already.
    """
    document = own_document(actor, document_id)
    if document.set_aside_at:
        return document
    if document.state not in CAME_BACK:
        raise Refusal("반려되거나 회수한 문서가 아닙니다.", "화면을 새로 고쳐 지금 상태를 확인해 주세요.", status=409)
    if drafted_again(document):
        raise Refusal("이미 다시 기안한 문서입니다.", "그만두려면 다시 기안한 문서를 버리거나 회수하세요.", status=409)
    document.set_aside_at = timezone.now()
    _keep(document, actor, "set_aside_document")
    return document


@transaction.atomic
def take_up(actor: Actor, document_id: int) -> Document:
    """Let it wait again. Raises NotFound for somebody else's."""
    document = own_document(actor, document_id)
    if document.set_aside_at:
        document.set_aside_at = None
        _keep(document, actor, "take_up_document")
    return document


def _keep(document: Document, actor: Actor, verb: str) -> None:
    # `changed_at` stays: nothing of the document was changed.
    document.save(update_fields=["set_aside_at"])
    core.record(verb=verb, subject=("document", str(document.pk)), actor=actor, after={"title": document.title})
