"""Tell citizens what became of their complaints. The one place where texts and push attach.

The page of the receipt is told by `note_event`; whoever registers here is told the same, after the commit.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from django.db import transaction

from madang.complaints.models import Event


@dataclass(frozen=True)
class CitizenNews:
    """One sentence for whoever sent a complaint; `token` opens the page of its receipt."""

    complaint_id: int
    number: str
    token: str
    kind: str
    sentence: str


Teller = Callable[[CitizenNews], None]

_tellers: list[Teller] = []


def when_citizen_is_told(teller: Teller) -> None:
    """Have `teller` hear every sentence that a citizen reads on the page of the receipt."""
    _tellers.append(teller)


def tell_citizens(events: Iterable[Event]) -> None:
    """Pass on what events tell the citizen, once the transaction has committed."""
    for event in events:
        if event.told:
            complaint = event.complaint
            news = CitizenNews(complaint.pk, complaint.number, complaint.token, event.kind, event.told)
            for teller in _tellers:
                transaction.on_commit(partial(teller, news), robust=True)
