"""Sending a document once more, or to somebody else (재발송): on one of four grounds, allowed by the unit's head."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal
from madang.documents.actions.send_out import channel_to, locked_for_sending, must_be_email, set_off
from madang.documents.models import Dispatch, Document
from madang.documents.policy import no_such_document, staff_person
from madang.documents.queries.dispatches import is_sent_out, unit_heads
from madang.documents.queries.senders import is_of_the_unit
from madang.documents.rules.kinds import RecipientKind
from madang.documents.rules.sending import RESEND_GROUNDS, ResendGround
from madang.documents.rules.states import DispatchState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

MOST_PLACES, LONGEST_NAME, LONGEST_REASON = 50, 120, 300


@dataclass(frozen=True)
class Place:
    """Where it is to go; `department` is an id of ours, else ""; `name` as printed."""

    kind: RecipientKind
    name: str
    department: str = ""
    email: str = ""


@dataclass(frozen=True)
class GivenResend:
    ground: str
    reason: str
    places: tuple[Place, ...]


@transaction.atomic
def ask_again(actor: Actor, document_id: int, given: GivenResend) -> list[Dispatch]:
    """Ask the head of the producing unit; nothing goes out before it is allowed (규정 제15조제4항).

    A head who asks allows it by that. Raises NotFound, NotAllowed, Refusal.
    """
    person, at = staff_person(actor), timezone.now()
    document = locked_for_sending(document_id, person)
    if not is_sent_out(document):
        raise Refusal("아직 발송하지 않은 문서입니다.", "먼저 발송해 주세요.", status=409)
    _must_be_right(given)
    _must_be_in_that_name(document, given)
    facts = {"document": document, "asked_by_id": person.id, "asked_at": at}
    asked = [Dispatch.objects.create(**facts, **_facts(place, given)) for place in given.places]
    heads = unit_heads(document.department_id, timezone.localdate(at))
    organisation.tell_desks(head.id for head in heads)
    if person.id in {head.id for head in heads}:
        for dispatch in asked:
            _allowed(dispatch, person, at)
    _tell(asked[0], verb="ask_again", actor=actor, after={"ground": given.ground, "places": [d.name for d in asked]})
    return asked


@transaction.atomic
def allow_again(actor: Actor, dispatch_id: int) -> Dispatch:
    """Allow a further sending, as the head of the unit or for an absent one; it goes out by that."""
    person, at = staff_person(actor), timezone.now()
    dispatch = _awaiting(dispatch_id, person)
    _allowed(dispatch, person, at)
    organisation.tell_desks([dispatch.asked_by_id])
    _tell(dispatch, verb="allow_again", actor=actor, after={"ground": dispatch.ground, "to": dispatch.name})
    return dispatch


@transaction.atomic
def decline_again(actor: Actor, dispatch_id: int, reason: str) -> Dispatch:
    """Decline a further sending with a reason; it has not gone out and never will."""
    person = staff_person(actor)
    dispatch = _awaiting(dispatch_id, person)
    if not reason.strip():
        raise Refusal("승인하지 않는 까닭을 적어 주세요.", "요청한 사람이 읽습니다.")
    dispatch.state, dispatch.error = DispatchState.FAILED, f"부서장이 승인하지 않음: {reason.strip()}"[:300]
    dispatch.save(update_fields=["state", "error"])
    organisation.tell_desks([dispatch.asked_by_id])
    _tell(dispatch, verb="decline_again", actor=actor, after={"to": dispatch.name, "reason": reason.strip()})
    return dispatch


def _must_be_right(given: GivenResend) -> None:
    if given.ground not in set(ResendGround):
        told = ", ".join(RESEND_GROUNDS.values())
        raise Refusal("재발송할 수 있는 사유가 아닙니다.", f"다음 가운데 하나여야 합니다(규정 제15조제4항): {told}.")
    if not given.reason.strip() or len(given.reason.strip()) > LONGEST_REASON:
        raise Refusal(
            f"재발송하는 까닭을 1자에서 {LONGEST_REASON}자까지 적어 주세요.",
            "누가 언제 무엇 때문에 요청하거나 지시했는지 적습니다.",
        )
    if not given.places or len(given.places) > MOST_PLACES:
        raise Refusal(f"다시 보낼 곳을 1곳에서 {MOST_PLACES}곳까지 적어 주세요.", "한 줄에 한 곳씩 적습니다.")
    for place in given.places:
        _must_be_a_place(place)


def _must_be_in_that_name(document: Document, given: GivenResend) -> None:
    if is_of_the_unit(document) and any(not place.department for place in given.places):
        raise Refusal(
            "부서장 이름으로 보낸 문서는 우리 시 밖으로 보낼 수 없습니다.",
            "기관장 이름으로 다시 기안해 주세요(규정 제13조제1항).",
        )


def _must_be_a_place(place: Place) -> None:
    if place.department and place.department not in organisation.department_names():
        raise Refusal(f"‘{place.name}’은 우리 시 부서가 아닙니다.", "부서 이름을 확인해 주세요.")
    if not place.name.strip() and not place.department:
        raise Refusal("이름이 없는 수신자가 있습니다.", "받는 곳의 이름을 적어 주세요.")
    if len(place.name.strip()) > LONGEST_NAME:
        raise Refusal(f"받는 곳의 이름은 {LONGEST_NAME}자까지 적을 수 있습니다.", "인쇄되는 이름만 적어 주세요.")
    must_be_email(place.email)


def _facts(place: Place, given: GivenResend) -> dict[str, object]:
    return {
        "kind": RecipientKind.DEPARTMENT if place.department else place.kind,
        "name": place.name.strip() or organisation.department_names()[place.department],
        "department_id": place.department or None,
        "email": place.email,
        "channel": channel_to(place.department or None),
        "ground": given.ground,
        "reason": given.reason.strip(),
    }


def _awaiting(dispatch_id: int, person: PersonRef) -> Dispatch:
    found = Dispatch.objects.select_for_update(of=("self",)).select_related("document__department")
    dispatch = found.filter(pk=dispatch_id).first()
    if dispatch is None:
        raise no_such_document()
    if person.id not in {head.id for head in unit_heads(dispatch.document.department_id, timezone.localdate())}:
        raise NotAllowed(
            "재발송은 문서를 만든 부서의 장이 승인합니다(규정 제15조제4항).", "부서장이 부재중이면 대행자가 승인합니다."
        )
    if not dispatch.awaits_head:
        raise Refusal("승인을 기다리는 재발송이 아닙니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)
    return dispatch


def _allowed(dispatch: Dispatch, head: PersonRef, at: datetime) -> None:
    dispatch.approved_by_id, dispatch.approved_at = head.id, at
    dispatch.save(update_fields=["approved_by", "approved_at"])
    set_off(dispatch, at)


def _tell(dispatch: Dispatch, *, verb: str, actor: Actor, after: dict[str, object]) -> None:
    core.record(verb=verb, subject=("document", str(dispatch.document_id)), actor=actor, after=after)
