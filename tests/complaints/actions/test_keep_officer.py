"""Who handles complaints is kept by who leads them and by the complaint desk, and audited."""

from decimal import Decimal

import pytest

from madang.complaints.actions.keep_officer import MisfitOfficer, keep_officer, set_officer_active
from madang.complaints.models import Officer
from madang.complaints.rules.officer import GivenOfficer
from madang.core.api import NotAllowed, NotFound
from madang.core.models import AuditEntry
from tests.complaints.rule_tables import open_desk
from tests.support.complaints import actor

pytestmark = pytest.mark.usefixtures("parking")

GIVEN = GivenOfficer(Decimal("0.5"), 20, ("주차", "어린이보호구역"), ("wangjo1",))


@pytest.fixture(autouse=True)
def _desk(parking: None) -> None:
    open_desk()


@pytest.mark.parametrize("keeper", ["bada", "jihun", "serin"])
def test_the_desk_the_head_and_the_team_head_change_an_officer(keeper: str) -> None:
    keep_officer(actor(keeper), "haneul", GIVEN)
    kept = Officer.objects.get(person="haneul")
    assert (kept.capacity, kept.daily_cap, kept.skills, kept.areas) == (
        Decimal("0.50"), 20, ["주차", "어린이보호구역"], ["wangjo1"]
    )  # fmt: skip
    entry = AuditEntry.objects.latest("pk")
    assert entry.verb == "keep_officer"
    assert (entry.before or {})["capacity"] == "1.00"
    assert (entry.after or {})["capacity"] == "0.50"


@pytest.mark.parametrize(("keeper", "person"), [("boram", "haneul"), ("haneul", "haneul"), ("serin", "narae")])
def test_nobody_else_does(keeper: str, person: str) -> None:
    with pytest.raises(NotAllowed):
        keep_officer(actor(keeper), person, GIVEN)
    with pytest.raises(NotAllowed):
        set_officer_active(actor(keeper), person, active=False)


def test_somebody_becomes_an_officer() -> None:
    keep_officer(actor("bada"), "narae", GIVEN)
    assert Officer.objects.get(person="narae").active
    assert AuditEntry.objects.latest("pk").verb == "add_officer"


def test_an_officer_rests_and_comes_back() -> None:
    set_officer_active(actor("serin"), "haneul", active=False)
    assert not Officer.objects.get(person="haneul").active
    set_officer_active(actor("serin"), "haneul", active=True)
    assert Officer.objects.get(person="haneul").active


def test_what_does_not_fit_is_told_by_field() -> None:
    with pytest.raises(MisfitOfficer) as refused:
        keep_officer(actor("bada"), "haneul", GivenOfficer(Decimal(0), 0, (), ("moon",)))
    assert set(refused.value.faults) == {"capacity", "daily_cap", "areas"}
    assert Officer.objects.get(person="haneul").capacity == 1


@pytest.mark.parametrize("person", ["nobody", "narae"])
def test_who_is_no_officer_cannot_rest(person: str) -> None:
    with pytest.raises(NotFound):
        set_officer_active(actor("bada"), person, active=False)
