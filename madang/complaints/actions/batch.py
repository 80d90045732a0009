"""Complaints that are distributed together: what the steps hand on to each other."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from madang.complaints.models import Complaint
from madang.complaints.queries.rule_versions import ActiveRules
from madang.complaints.rules.checking import Check
from madang.complaints.rules.distribution.choosing import Choice
from madang.complaints.rules.distribution.routing import Routed, Target
from madang.complaints.rules.distribution.why import Why
from madang.complaints.rules.facts import ComplaintFacts


@dataclass(eq=False)
class Item:
    """One complaint on its way; `why` is set once it is known where it goes."""

    complaint: Complaint
    facts: ComplaintFacts
    near: frozenset[str] = frozenset()
    checks: list[Check] = field(default_factory=list)
    leader: Complaint | None = None
    certainty: float = 1.0
    guesses: tuple[tuple[str, float], ...] = ()
    """Categories that the classifier thinks of, the likeliest first."""
    routed: Routed | None = None
    target: Target | None = None
    choice: Choice | None = None
    why: Why | None = None
    desk: int | None = None
    """The account of its officer, whose first screen is told."""
    proposals: list[dict[str, Any]] = field(default_factory=list)


@dataclass(eq=False)
class Batch:
    """`now` is the moment of the decision; what was claimed stays locked until the transaction ends."""

    now: datetime
    items: list[Item]
    rules: ActiveRules
    followers: Sequence[Complaint] = ()
    """What follows one of them already, locked as they are; it goes along."""
    locks: bool = True
    """False for a show: nothing is written, so nobody is kept from choosing."""
