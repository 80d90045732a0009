"""Stop trying a sending that failed, was declined or came back: the sender has seen to it (발송 그만두기)."""

from django.db import transaction

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.send_out import locked_for_sending
from madang.documents.models import Dispatch
from madang.documents.policy import no_such_document, staff_person
from madang.documents.rules.states import DispatchState


@transaction.atomic
def give_up_dispatch(actor: Actor, dispatch_id: int) -> Dispatch:
    """Take it off the desks; why it failed stays. Raises NotFound, NotAllowed, Refusal where it did not fail."""
    person = staff_person(actor)
    found = Dispatch.objects.filter(pk=dispatch_id).first()
    if found is None:
        raise no_such_document()
    locked_for_sending(found.document_id, person)
    dispatch = Dispatch.objects.select_for_update().get(pk=dispatch_id)
    if not dispatch.is_failed:
        raise Refusal("발송에 실패한 것만 그만둘 수 있습니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)
    dispatch.state = DispatchState.GIVEN_UP
    dispatch.save(update_fields=["state"])
    core.record(
        verb="give_up_dispatch",
        subject=("dispatch", str(dispatch.pk)),
        actor=actor,
        after={"document": dispatch.document_id, "to": dispatch.name, "error": dispatch.error},
    )
    return dispatch
