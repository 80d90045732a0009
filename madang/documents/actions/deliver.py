"""Deliver one sending to the outside: a job that can be killed at any moment without sending anything twice.

The attempt is noted and committed before anything goes out, and the row is held while it does. Whoever finds a noted
attempt knows that it was cut short: a repeatable way is tried again, on another one a person has to ask the recipient.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import SYSTEM, Refusal
from madang.documents.actions.outgoing_package import outgoing_package
from madang.documents.actions.send_out import JOB
from madang.documents.adapters.exchange import Exchange, NotSent
from madang.documents.adapters.exchanges import exchange
from madang.documents.models import Dispatch
from madang.documents.rules.sending import INSIDE, MOST_ATTEMPTS, pause_after
from madang.documents.rules.states import DispatchState
from madang.organisation import api as organisation

CUT_SHORT = "보내는 중에 멈춰, 갔는지 알 수 없습니다. 받는 곳에 확인한 뒤 다시 보내 주세요."

FORGOTTEN_AFTER = timedelta(minutes=10)


def deliver(dispatch_id: int) -> None:
    """Try once. What cannot be sent waits for its next turn or, after the last one, for the person who sent it."""
    channel = exchange()
    begun = _begin(dispatch_id, channel)
    if begun is not None:
        _send(dispatch_id, begun, channel)


def take_up_cut_short(now: datetime) -> int:
    """Ask again for attempts that began long ago and never ended: their process was killed. Return how many."""
    begun = Dispatch.objects.filter(state=DispatchState.WAITING, trying_since__lt=now - FORGOTTEN_AFTER)
    found = list(begun.exclude(channel=INSIDE).values_list("pk", flat=True))
    for dispatch_id in found:
        name = f"dispatch {dispatch_id}"
        core.defer(JOB, once=name, one_at_a_time=name, dispatch_id=dispatch_id)
    return len(found)


@transaction.atomic
def _begin(dispatch_id: int, channel: Exchange) -> datetime | None:
    """Note that an attempt begins; None where there is nothing to do."""
    dispatch = _held(dispatch_id)
    if dispatch is None or dispatch.state != DispatchState.WAITING or dispatch.awaits_head:
        return None
    cut_short = dispatch.trying_since is not None
    if cut_short and (dispatch.attempts >= MOST_ATTEMPTS or not channel.repeatable):
        _fail(dispatch, CUT_SHORT)
        return None
    dispatch.trying_since, dispatch.channel = timezone.now(), channel.name
    dispatch.attempts += 1
    dispatch.save(update_fields=["trying_since", "channel", "attempts"])
    return dispatch.trying_since


@transaction.atomic
def _send(dispatch_id: int, begun: datetime, channel: Exchange) -> None:
    dispatch = _held(dispatch_id)
    if dispatch is None or dispatch.trying_since != begun:
        return
    try:
        sent = channel.send(outgoing_package(dispatch))
    except NotSent as failed:
        _not_sent(dispatch, failed.sentence, retry=failed.retry)
        return
    except Refusal as refusal:
        # No certificate, no time authority, a picture that is gone: said to the sender as it is.
        _not_sent(dispatch, f"{refusal.sentence} {refusal.next_step or ''}".strip(), retry=True)
        return
    dispatch.state, dispatch.sent_at, dispatch.proof = DispatchState.SENT, timezone.now(), sent.proof[:200]
    dispatch.trying_since, dispatch.error = None, ""
    dispatch.save(update_fields=["state", "sent_at", "proof", "trying_since", "error"])
    _tell(dispatch, "delivered", {"proof": dispatch.proof, "channel": dispatch.channel})


def _held(dispatch_id: int) -> Dispatch | None:
    found = Dispatch.objects.select_for_update(of=("self",)).select_related("document__department", "recipient")
    return found.filter(pk=dispatch_id).first()


def _not_sent(dispatch: Dispatch, sentence: str, *, retry: bool) -> None:
    pause = pause_after(dispatch.attempts) if retry else None
    if pause is None:
        _fail(dispatch, sentence)
        return
    dispatch.trying_since, dispatch.error = None, sentence[:300]
    dispatch.save(update_fields=["trying_since", "error"])
    again = timezone.now() + pause
    core.defer(JOB, one_at_a_time=f"dispatch {dispatch.pk}", at=again, dispatch_id=dispatch.pk)


def _fail(dispatch: Dispatch, sentence: str) -> None:
    dispatch.state, dispatch.error, dispatch.trying_since = DispatchState.FAILED, sentence[:300], None
    dispatch.save(update_fields=["state", "error", "trying_since"])
    _tell(dispatch, "not_delivered", {"error": dispatch.error, "attempts": dispatch.attempts})


def _tell(dispatch: Dispatch, verb: str, after: dict[str, object]) -> None:
    organisation.tell_desks([dispatch.asked_by_id, dispatch.document.drafter_id])
    core.record(
        verb=verb,
        subject=("dispatch", str(dispatch.pk)),
        actor=SYSTEM,
        after={"document": dispatch.document_id, "to": dispatch.name, **after},
    )
