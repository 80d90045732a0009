"""Carry out a deed on a held complaint: what changes, the event that says so, and the audit, in one transaction."""

from collections.abc import Mapping, Sequence

from madang.complaints.actions.following import take_along
from madang.complaints.actions.held_complaint import Held
from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.models import Complaint
from madang.complaints.queries.due import dues_without_waiting
from madang.complaints.queries.supplementing import proposal_taken_back
from madang.complaints.rules.states import HELD, MOVES, ComplaintState
from madang.core import api as core
from madang.organisation import api as organisation


def carry_out(
    held: Held,
    changes: Mapping[str, object],
    *,
    told: str = "",
    inside: str = "",
    facts: Mapping[str, object] | None = None,
    also: Sequence[Complaint] = (),
) -> Complaint:
    """Write a deed in the caller's transaction, and tell whoever it concerns.

    `told` is what the citizen reads, `inside` what staff alone read. `also`: locked complaints that it is done to, too.
    `changes` are fields of the complaint; the state follows from the table of moves. However the waiting for a citizen
    ends, its time is given back; where the work goes on, nothing is proposed any more because nothing came.
    """
    former = held.complaint.officer_id
    to = MOVES[held.deed].to
    wanted = {**({"state": to} if to else {}), **changes}
    dues = dues_without_waiting(held.complaint, held.now) if to and held.state is ComplaintState.AWAITING else {}
    anew = proposal_taken_back(held.complaint) if to in HELD and held.state is ComplaintState.AWAITING else {}
    complaints, afters = [held.complaint, *also], [{**dues, **anew, **wanted}, *(wanted for _ in also)]
    befores = [_change(complaint, after) for complaint, after in zip(complaints, afters, strict=True)]
    write_events(
        event_of(complaint, held.deed, held.actor, held.now, told=told, reason=inside, facts=facts)
        for complaint in complaints
    )
    take_along(held.complaint)
    organisation.tell_desks([former, held.complaint.officer_id])
    said = {**({"inside": inside} if inside else {}), **(facts or {})}
    core.record_all(
        [
            core.Deed(held.deed, ("complaint", each.number), held.actor, before, {**after, **said}, held.on_behalf_of)
            for each, before, after in zip(complaints, befores, afters, strict=True)
        ]
    )
    return held.complaint


def touched(held: Held) -> dict[str, object]:
    """Return what the first deed of an officer changes: from now on an absence takes the complaint from nobody."""
    return {} if held.complaint.touched_at else {"touched_at": held.now}


def _change(complaint: Complaint, wanted: Mapping[str, object]) -> dict[str, object]:
    before = {name: getattr(complaint, name) for name in wanted}
    for name, value in wanted.items():
        setattr(complaint, name, value)
    complaint.save(update_fields=list(wanted))
    return before
