"""Three thousand reports over the 24 areas: where each goes, what is wrong with it and what it repeats is known."""

from dataclasses import dataclass

import pytest

from madang.complaints.actions.distribute import distribute
from madang.complaints.models import Complaint, Officer
from madang.complaints.rules.states import HELD, ComplaintState
from tests.support.report_city import file_all, open_city
from tests.support.reports import ABSENT, FILED_AT, Report, reports

HOW_MANY = 3_000


@dataclass(frozen=True)
class Outcome:
    """Every report beside what became of it."""

    made: list[Report]
    became: list[Complaint]
    ids: list[int]

    @property
    def pairs(self) -> list[tuple[Report, Complaint]]:
        return list(zip(self.made, self.became, strict=True))


@pytest.fixture
def outcome(db: None) -> Outcome:
    made = reports(open_city(), HOW_MANY)
    ids = file_all(made)
    while distribute(FILED_AT):
        pass
    found = Complaint.objects.in_bulk(ids)
    return Outcome(made, [found[key] for key in ids], ids)


def is_right(report: Report, complaint: Complaint) -> bool:
    """Tell whether area, unit, officer and what is wrong are all as known."""
    return (
        complaint.area_id == report.area
        and complaint.team_id == report.unit
        and complaint.officer_id in report.officers
        and complaint.proposed_reason == (report.defect or "")
    )


def test_distribution_agrees_with_what_is_right(outcome: Outcome) -> None:
    to_a_person = [pair for pair in outcome.pairs if pair[1].state == ComplaintState.REVIEWING]
    assigned = [pair for pair in outcome.pairs if pair[1].state == ComplaintState.ASSIGNED]
    assert len(to_a_person) + len(assigned) == HOW_MANY, "none is lost on the way"
    wrong = [pair for pair in assigned if not is_right(*pair)]
    right = len(assigned) - len(wrong)
    print(f"right {right}, wrong {len(wrong)}, to a person {len(to_a_person)} of {HOW_MANY}")
    assert right / len(assigned) >= 0.99, [
        (r.given.plate, r.defect, c.proposed_reason, c.team_id) for r, c in wrong[:9]
    ]
    assert all(report.on_border for report, _ in to_a_person), "only what lies on a border is left to a person"

    leaders = {place: outcome.ids[r.leader] for place, r in enumerate(outcome.made) if r.leader is not None}
    found = {place: c.leader_id for place, c in enumerate(outcome.became) if c.leader_id}
    recalled = sum(found.get(place) == leader for place, leader in leaders.items())
    false = [place for place in found if place not in leaders]
    print(f"duplicates {recalled} of {len(leaders)}, falsely merged {len(false)} of {HOW_MANY - len(leaders)}")
    assert recalled / len(leaders) >= 0.98
    assert len(false) / (HOW_MANY - len(leaders)) <= 0.005

    loads = {
        key: sum(c.load for c in outcome.became if c.officer_id == key and c.state in HELD)
        for key in Officer.objects.values_list("pk", flat=True)
    }
    for unit in {report.unit for report in outcome.made}:
        team = [float(loads[key]) for key in next(r for r in outcome.made if r.unit == unit).officers]
        print(f"{unit}: {sorted(team)}")
        assert max(team) - min(team) <= 1
    assert loads[ABSENT] == 0
