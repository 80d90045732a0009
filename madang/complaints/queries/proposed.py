"""Reads: the ways that the last decision proposed for a complaint that a person must send on (배부 후보)."""

from dataclasses import dataclass
from typing import Any

from madang.complaints.models import Complaint
from madang.complaints.queries.categories import CategoryCard, categories
from madang.complaints.rules.states import UNDISTRIBUTED
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef, Units


@dataclass(frozen=True)
class Proposal:
    """One way. `kind`: the category to set, whose rules then lead on; "" where it is known and only a hand is missing.

    `percent`: how probable the category is.
    """

    words: str
    kind: str
    percent: int
    department: str
    team: str
    officer: str
    officer_name: str


def proposals_of(complaint: Complaint) -> list[Proposal]:
    """Return up to three, the likeliest first; none for what somebody holds."""
    decision = complaint.decisions.last()
    if decision is None or complaint.state not in UNDISTRIBUTED:
        return []
    given: list[dict[str, Any]] = decision.proposals
    people = organisation.people(each["officer"] for each in given if each["officer"])
    known, units = categories(), organisation.units()
    # A unit that was given up meanwhile is nobody's to choose.
    return [
        _proposal(each, complaint, known, units, people) for each in given if each["department"] in units.departments
    ]


def _proposal(
    given: dict[str, Any],
    complaint: Complaint,
    known: dict[str, CategoryCard],
    units: Units,
    people: dict[str, PersonRef],
) -> Proposal:
    category = known.get(given["category"])
    other = category if category and category.id != complaint.category_id else None
    officer = people.get(given["officer"])
    unit = units.words(given["department"], given["team"])
    return Proposal(
        words=f"{other.name}: {unit}" if other else unit,
        kind=other.id if other else "",
        percent=round(given["certainty"] * 100),
        department=given["department"],
        team=given["team"],
        officer=given["officer"] if officer else "",
        officer_name=f"{officer.name} {officer.post}" if officer else "",
    )
