"""Try a failed sending again, by hand."""

from django.db import transaction

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.send_out import channel_to, locked_for_sending, must_be_email, set_off
from madang.documents.models import Dispatch
from madang.documents.policy import no_such_document, staff_person
from madang.documents.rules.sending import INSIDE
from madang.documents.rules.states import DispatchState


@transaction.atomic
def retry_dispatch(actor: Actor, dispatch_id: int, *, email: str = "") -> Dispatch:
    """Send a failed one once more, to a corrected e-mail address where one is given.

    Raises NotFound, NotAllowed, Refusal where it did not fail, was declined, came back from one of our departments,
    or where the address is none.
    """
    person = staff_person(actor)
    found = Dispatch.objects.filter(pk=dispatch_id).first()
    if found is None:
        raise no_such_document()
    locked_for_sending(found.document_id, person)
    dispatch = Dispatch.objects.select_for_update().get(pk=dispatch_id)
    _must_have_failed(dispatch)
    address = must_be_email(email.strip()) or dispatch.email
    before = {"email": dispatch.email, "error": dispatch.error, "attempts": dispatch.attempts}
    dispatch.state, dispatch.attempts, dispatch.trying_since = DispatchState.WAITING, 0, None
    dispatch.email, dispatch.channel, dispatch.error = address, channel_to(dispatch.department_id), ""
    dispatch.save(update_fields=["state", "attempts", "trying_since", "email", "channel", "error"])
    set_off(dispatch, dispatch.asked_at)
    core.record(
        verb="retry_dispatch",
        subject=("dispatch", str(dispatch.pk)),
        actor=actor,
        before=before,
        after={"document": dispatch.document_id, "to": dispatch.name, "email": dispatch.email},
    )
    return dispatch


def _must_have_failed(dispatch: Dispatch) -> None:
    if not dispatch.is_failed or dispatch.is_declined:
        raise Refusal("발송에 실패한 것만 다시 보낼 수 있습니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)
    if dispatch.channel == INSIDE:
        raise Refusal(
            f"{dispatch.name}에서 되돌린 문서입니다.",
            "맞는 수신자를 넣어 재발송을 요청해 주세요(규정 제15조제4항).",
            status=409,
        )
