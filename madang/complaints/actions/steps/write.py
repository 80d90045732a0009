"""Write what was decided: the complaints, the decisions with their reasons, the history, and the audit last."""

from collections.abc import Iterable, Mapping

from madang.complaints.actions.batch import Batch, Item
from madang.complaints.actions.following import take_along
from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.actions.update_complaints import update_complaints
from madang.complaints.models import Decision, Officer
from madang.complaints.queries.facts import inputs_of
from madang.complaints.rules.distribution import reasons
from madang.complaints.rules.distribution.why import TO_A_PERSON, Why
from madang.complaints.rules.states import ComplaintState, Deed
from madang.core import api as core
from madang.core.api import SYSTEM


def write(batch: Batch) -> None:
    """Write everything in the caller's transaction, and tell the citizens, the officers and the open pages."""
    for item in batch.items:
        _settle(item)
    update_complaints(item.complaint for item in batch.items)
    take_along(*(item.complaint for item in batch.items), group=batch.followers)
    decisions = Decision.objects.bulk_create(decision_of(item, batch) for item in batch.items)
    _note_officers(batch)
    events = [
        event_of(item.complaint, _deed(item), SYSTEM, batch.now, told=_told(item, batch), reason=" ".join(made.reasons))
        for item, made in zip(batch.items, decisions, strict=True)
    ]
    write_events(events, also=[core.desk_topic(item.desk) for item in batch.items if item.desk])
    core.record_all([_audit(item, made) for item, made in zip(batch.items, decisions, strict=True)])


def decision_of(item: Item, batch: Batch) -> Decision:
    """Return the decision on one complaint, not yet written."""
    complaint, routed = item.complaint, item.routed
    told = told_of(item, batch)
    return Decision(
        complaint=complaint,
        at=batch.now,
        version_id=batch.rules.version_id,
        rule_key=item.target.rule if item.target else "",
        rule_name=item.target.rule_name if item.target else "",
        department_id=complaint.department_id,
        team_id=complaint.team_id or "",
        officer_id=complaint.officer_id,
        confidence=item.certainty,
        why=item.why or "",
        inputs=inputs_of(item.facts, item.near),
        candidates=reasons.as_json(item.choice),
        proposals=item.proposals,
        passed=list(routed.passed) if routed else [],
        reasons=reasons.sentences(told, item.choice),
    )


def told_of(item: Item, batch: Batch) -> reasons.Told:
    """Return what the sentences of the reason are made of."""
    rules, routed = batch.rules, item.routed
    category = rules.categories.get(item.facts.category)
    meant = (*routed.targets, *routed.alternatives) if routed else ()
    target = item.target or next(iter(meant), None)
    return reasons.Told(
        why=item.why or Why.UNSURE,
        category=category.name if category else "",
        area=rules.areas.names.get(item.facts.area, ""),
        unit=rules.units.words(target.department, target.team) if target else "",
        rule=target.rule_name if target else "",
        position=routed.position if routed else 0,
        version=rules.number,
        certainty=item.certainty,
        guesses=[(rules.categories[key].name, share) for key, share in item.guesses],
        places=_names_of(item.near, rules.areas.names),
        leader=item.leader.number if item.leader else "",
    )


def _names_of(keys: Iterable[str], names: Mapping[str, str]) -> list[str]:
    return [names[key] for key in sorted(keys) if key in names]


def _settle(item: Item) -> None:
    complaint = item.complaint
    complaint.checks = [each.as_json() for each in item.checks]
    complaint.leader_id = item.leader.pk if item.leader else None
    if item.why in TO_A_PERSON:
        complaint.state = ComplaintState.REVIEWING


def _deed(item: Item) -> Deed:
    return Deed.SEND_TO_REVIEW if item.why in TO_A_PERSON else Deed.DISTRIBUTE


def _told(item: Item, batch: Batch) -> str:
    if item.why in TO_A_PERSON:
        return "어느 부서의 일인지 담당 직원이 살펴보고 있어요."
    return f"{batch.rules.units.words(item.complaint.department_id, item.complaint.team_id)}에서 맡았어요."


def _note_officers(batch: Batch) -> None:
    chosen = {item.complaint.officer_id for item in batch.items if item.complaint.officer_id}
    Officer.objects.filter(pk__in=chosen).update(last_assigned_at=batch.now)


def _audit(item: Item, made: Decision) -> core.Deed:
    after = {
        "officer": item.complaint.officer_id,
        "department": item.complaint.department_id,
        "why": made.why,
        "rule": made.rule_key,
        "version": item.routed and made.version_id,
        "decision": made.pk,
    }
    return core.Deed(_deed(item), ("complaint", item.complaint.number), SYSTEM, after=after)
