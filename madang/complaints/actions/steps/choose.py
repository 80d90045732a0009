"""Choose the officer of each complaint, fairly."""

from decimal import Decimal

from madang.complaints.actions.batch import Batch, Item
from madang.complaints.actions.following import NO_LOAD
from madang.complaints.queries.roster import roster
from madang.complaints.rules.distribution.choosing import Choice
from madang.complaints.rules.distribution.choosing import choose as chosen
from madang.complaints.rules.distribution.proposals import propose
from madang.complaints.rules.distribution.roster import Roster
from madang.complaints.rules.distribution.routing import Target
from madang.complaints.rules.distribution.why import Why
from madang.complaints.rules.states import HELD, ComplaintState


def choose(batch: Batch) -> None:
    """Set officer, unit and load of each complaint that is not left to a person, in the order of their numbers."""
    targets = [target for item in batch.items for target in _targets(item, batch)]
    people = roster(targets, batch.now, locked=batch.locks)
    for item in batch.items:
        if item.why is None:
            _choose(item, people, batch)
        if item.choice is None or item.choice.chosen is None:
            item.proposals = propose(_targets(item, batch), item.guesses, people, item.facts.area)


def _choose(item: Item, people: Roster, batch: Batch) -> None:
    if _stay_together(item, people, batch):
        return
    for target in item.routed.targets if item.routed else ():
        item.choice = chosen(people.candidates(target), target.skill, item.facts.area)
        if item.choice.chosen:
            item.target, item.why = target, item.routed.why if item.routed else None
            _give(item, item.choice.chosen.person, _weight(item, batch), people, batch)
            return
    item.why = Why.NOBODY


def _stay_together(item: Item, people: Roster, batch: Batch) -> bool:
    """Give a complaint to whoever has the one that leads its group, while they are there."""
    leader = item.leader
    holder = people.holder(leader.officer_id) if leader and leader.officer_id else None
    if leader is None or holder is None or holder.away:
        return False
    item.target = Target(leader.department_id or "", leader.team_id or "")
    item.choice, item.why = Choice(holder, ((holder, None),)), Why.GROUP
    # One answer goes to the whole group: while its leader is open, another one adds no work.
    _give(item, holder.person, NO_LOAD if leader.state in HELD else _weight(item, batch), people, batch)
    return True


def _give(item: Item, person: str, weight: Decimal, people: Roster, batch: Batch) -> None:
    people.give(person, weight, batch.now)
    item.desk = people.account_of(person)
    complaint, target = item.complaint, item.target
    complaint.officer_id, complaint.load, complaint.assigned_at = person, weight, batch.now
    complaint.department_id = target.department if target else None
    complaint.team_id = (target.team or None) if target else None
    complaint.state = ComplaintState.ASSIGNED


def _weight(item: Item, batch: Batch) -> Decimal:
    card = batch.rules.categories.get(item.facts.category)
    return Decimal(str(card.weight)) if card else Decimal(1)


def _targets(item: Item, batch: Batch) -> list[Target]:
    """Return where a complaint may go: its targets, or where a person may choose to send it."""
    own = batch.rules.departments
    guessed = [Target(own[key]) for key, _ in item.guesses if key in own]
    led = [Target(item.leader.department_id)] if item.leader and item.leader.department_id else []
    if item.routed is None:
        return [*led, *guessed]
    return [*led, *item.routed.targets, *item.routed.alternatives, *guessed]
