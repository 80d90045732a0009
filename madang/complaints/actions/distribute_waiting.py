"""Distribute whatever waits, batch by batch, until nothing is left."""

from datetime import datetime

from django.db import OperationalError, transaction

from madang.complaints.actions.distribute import AT_ONCE, distribute
from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.models import Complaint
from madang.complaints.queries.locked import locked
from madang.complaints.rules.states import ComplaintState, Deed
from madang.core import api as core
from madang.core.api import SYSTEM

COULD_NOT = "배부하다가 잘못이 생겨 사람이 정합니다. 잘못은 서버 기록에 남아 있습니다."


def distribute_waiting(now: datetime) -> int:
    """Distribute everything that waits; return how many complaints were seen to.

    One that cannot be distributed is laid into the tray of the complaint desk, the rest is asked for again, and its
    error is raised, so that the job is seen to have failed. A database that is away raises at once.
    """
    count = 0
    try:
        while batch := distribute(now):
            count += len(batch.items)
    except OperationalError:
        raise
    except Exception:
        _one_by_one(now)
        raise
    return count


def _one_by_one(now: datetime) -> None:
    """Distribute the next complaints each alone, until the one at fault is found and set aside. Raises its error."""
    waiting = Complaint.objects.filter(state=ComplaintState.RECEIVED).order_by("id")
    for key in waiting.values_list("pk", flat=True)[:AT_ONCE]:
        try:
            distribute(now, only=[key])
        except OperationalError:
            raise
        except Exception:
            _set_aside(key, now)
            raise


@transaction.atomic
def _set_aside(key: int, now: datetime) -> None:
    """Lay a complaint that still waits into the tray of the complaint desk, as nothing else could be done with it."""
    complaint = locked(Complaint.objects.filter(pk=key, state=ComplaintState.RECEIVED)).first()
    if complaint is None:
        return
    complaint.state = ComplaintState.REVIEWING
    complaint.save(update_fields=["state"])
    write_events([event_of(complaint, Deed.SEND_TO_REVIEW, SYSTEM, now, reason=COULD_NOT)])
    core.defer("complaints.distribute", once="complaints.distribute")
    core.record(verb=Deed.SEND_TO_REVIEW, subject=("complaint", complaint.number), actor=SYSTEM)
