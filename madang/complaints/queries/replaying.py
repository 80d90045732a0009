"""Decide again: past decisions under another version of the rules, and what would change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from madang.complaints.models import Decision, RuleVersion
from madang.complaints.queries.facts import facts_of_inputs
from madang.complaints.queries.rule_versions import ActiveRules, rules_of
from madang.complaints.rules.distribution.routing import route
from madang.complaints.rules.distribution.why import TO_A_PERSON, Why
from madang.core.api import NotFound

TRIAL_DAYS = 30
_ASKED = ("at", "rule_key", "why", "department_id", "team_id", "inputs", "complaint__number", "complaint__text")
"""Of the wide rows only what deciding again takes."""


@dataclass(frozen=True)
class Replayed:
    """One decision as it was made, and as this version would make it. Units are (department, team) ids."""

    number: str
    at: datetime
    category: str
    area: str
    was: tuple[str, str]
    was_rule: str
    was_why: str
    now: tuple[str, str]
    now_rule: str
    now_why: str
    lat: float | None
    lng: float | None

    @property
    def is_changed(self) -> bool:
        return self.was != self.now


def replay(version: RuleVersion, since: datetime, until: datetime) -> Iterator[Replayed]:
    """Yield each decision from `since` to before `until`, in order. A duplicate follows its group in any version."""
    rules = rules_of(version.pk, version.number, version.edition)
    made = Decision.objects.filter(at__gte=since, at__lt=until).exclude(inputs__category="").select_related("complaint")
    for decision in made.only(*_ASKED).order_by("at", "pk").iterator(chunk_size=2_000):
        yield _again(decision, rules)


def replay_decisions(number: int, since: datetime, until: datetime) -> Iterator[Replayed]:
    """Return what `replay` does for the version of this number. Raises NotFound."""
    version = RuleVersion.objects.filter(number=number).first()
    if version is None:
        raise NotFound("그런 판이 없습니다.", "규칙 화면에서 판 번호를 확인해 주세요.")
    return replay(version, since, until)


def trial(version: RuleVersion, now: datetime, days: int = TRIAL_DAYS) -> Iterator[Replayed]:
    """Yield the decisions of the last days under a version that is not in force yet."""
    return replay(version, now - timedelta(days=days), now)


def _again(decision: Decision, rules: ActiveRules) -> Replayed:
    was = (decision.department_id or "", decision.team_id)
    told = {
        "number": decision.complaint.number,
        "at": decision.at,
        "category": decision.inputs["category"],
        "area": decision.inputs["area"],
        "was": was,
        "was_rule": decision.rule_key,
        "was_why": decision.why,
        "lat": decision.inputs["lat"],
        "lng": decision.inputs["lng"],
    }
    if decision.why in (Why.GROUP, Why.OUTSIDE):
        return Replayed(**told, now=was, now_rule=decision.rule_key, now_why=decision.why)
    facts = facts_of_inputs(decision.inputs, decision.complaint.text)
    routed = route(rules.table, facts, rules.departments, decision.inputs["near"], rules.units)
    target = None if routed.why in TO_A_PERSON else routed.first
    # Who was on duty that day is not asked again: the version changes the way, not the people.
    stays = decision.why == Why.NOBODY and target is not None
    return Replayed(
        **told,
        now=was if stays else target.unit if target else ("", ""),
        now_rule=target.rule if target else "",
        now_why=decision.why if stays else routed.why,
    )
