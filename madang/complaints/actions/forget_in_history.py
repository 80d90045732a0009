"""Take the sender out of the history of a complaint, whose time has passed: name, telephone, account."""

from collections.abc import Mapping, Sequence
from typing import Any

import pgtrigger

from madang.complaints.actions.note_event import CITIZEN
from madang.complaints.models import Event, Reporter
from madang.complaints.rules.forgotten import without_sender
from madang.core import api as core

AT_ONCE = 500
"""Senders whose histories are read at a time."""

_WORDS = ("reason", "told", "facts")


def forget_in_history(senders: Sequence[Reporter]) -> int:
    """Rewrite, in the caller's transaction, whatever tells who it was; return how many events.

    That something was done, when and by whom of the staff, stays: only the words are masked.
    """
    count = 0
    for start in range(0, len(senders), AT_ONCE):
        some = {each.complaint_id: each for each in senders[start : start + AT_ONCE]}
        events = [event for event in Event.objects.filter(complaint__in=[*some]) if _forget(event, some)]
        # The history is written once; that personal data goes after its time is the one exception.
        with pgtrigger.ignore("complaints.Event:written_once"):
            Event.objects.bulk_update(events, ["actor_id", "actor_name", *_WORDS])
        count += len(events)
    return count


def _forget(event: Event, senders: Mapping[int, Reporter]) -> bool:
    """Rewrite one event, and tell whether anything changed."""
    sender = senders[event.complaint_id]
    before = _values(event)
    if sender.account_id and event.actor_id == sender.account_id:
        event.actor_id, event.actor_name = None, CITIZEN
    for name in _WORDS:
        setattr(event, name, without_sender(getattr(event, name), _names(sender), _masked))
    return _values(event) != before


def _names(sender: Reporter) -> set[str]:
    return {each for each in (sender.name.strip(), sender.phone, sender.email) if each}


def _masked(text: str) -> str:
    return core.mask(text).text


def _values(event: Event) -> tuple[Any, ...]:
    return tuple(getattr(event, name) for name in ("actor_id", "actor_name", *_WORDS))
