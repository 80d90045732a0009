"""What parking reports are checked against is read from the database, for a whole batch at once."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest

from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.models import Complaint, DatedRule, FinedVehicle, Zone
from madang.complaints.queries.facts import facts_of
from madang.complaints.queries.parking import parking_context
from madang.complaints.queries.zones import zone_index, zones_at
from madang.complaints.rules.checking import Outcome
from madang.complaints.rules.facts import ComplaintFacts
from madang.complaints.rules.filing import GivenPhoto, GivenReporter
from madang.complaints.rules.parking.report import check_report, duplicate_of
from madang.complaints.rules.states import ComplaintState
from madang.core.rules.people import VISITOR
from tests.support.complaints import NOW, PLACE, SETTINGS, given

Counted = Callable[[int], AbstractContextManager[object]]


def filed(minutes: float = 0, **changes: Any) -> Complaint:
    moment = NOW - timedelta(minutes=20) + timedelta(minutes=minutes)
    return file_complaint(VISITOR, given(happened_at=moment, **changes), NOW)


def facts(complaint: Complaint) -> ComplaintFacts:
    return facts_of([complaint])[complaint.pk]


def leader_of(complaint: Complaint) -> int | None:
    told = facts(complaint)
    found = duplicate_of(told, parking_context({complaint.pk: told}), complaint.pk)
    return found.complaint_id if found else None


def test_an_earlier_report_of_the_same_vehicle_is_found(parking: None) -> None:
    first, second = filed(), filed(30)
    assert leader_of(second) == first.pk
    assert leader_of(first) is None


def test_its_first_photo_tells_when_and_where_it_was(parking: None) -> None:
    photo = GivenPhoto("a.jpg", taken_at=NOW - timedelta(hours=5), lat=PLACE.lat, lng=PLACE.lng)
    first = filed(photos=(photo,), point=None)
    [earlier] = parking_context(facts_of([first])).earlier["12가3456"]
    assert (earlier.moment, earlier.point) == (NOW - timedelta(hours=5), (PLACE.lat, PLACE.lng))


@pytest.mark.parametrize(
    ("changes", "is_leader"),
    [
        ({"state": ComplaintState.ANSWERED}, True),
        ({"state": ComplaintState.REFUSED}, False),
        ({"state": ComplaintState.WITHDRAWN}, False),
        ({"plate": "34나5678"}, False),
        ({"category_id": "road-damage"}, False),
    ],
    ids=["answered", "refused", "withdrawn", "another vehicle", "not about parking"],
)
def test_only_what_came_to_something_leads(parking: None, changes: dict[str, Any], is_leader: bool) -> None:
    first, second = filed(), filed(30)
    Complaint.objects.filter(pk=first.pk).update(**changes)
    assert (leader_of(second) == first.pk) is is_leader


def test_who_follows_another_leads_nobody(parking: None) -> None:
    first, second, third = filed(-180), filed(-90), filed()
    Complaint.objects.filter(pk=second.pk).update(leader=first, state=ComplaintState.MERGED)
    assert leader_of(third) is None


@pytest.mark.parametrize(
    ("checks", "reason", "is_sound"), [([], "", None), ([{}], "", True), ([{}], "too_late", False)]
)
def test_an_earlier_report_is_sound_once_its_checks_say_so(
    parking: None, checks: list[Any], reason: str, is_sound: bool | None
) -> None:
    first = filed()
    Complaint.objects.filter(pk=first.pk).update(checks=checks, proposed_reason=reason)
    context = parking_context({0: facts(filed(30))})
    assert {each.complaint_id: each.is_sound for each in context.earlier["12가3456"]}[first.pk] is is_sound


def test_a_fine_near_in_time_is_read(parking: None) -> None:
    report = filed()
    FinedVehicle.objects.create(plate="12가3456", at=NOW, lat=PLACE.lat, lng=PLACE.lng, outside_number="1")
    FinedVehicle.objects.create(plate="12가3456", at=NOW - timedelta(days=2), outside_number="2")
    told = facts(report)
    context = parking_context({report.pk: told})
    assert [fine.at for fine in context.fines["12가3456"]] == [NOW]
    fined = next(check for check in check_report(told, context, report.pk) if check.key == "fined")
    assert fined.outcome is Outcome.FAILED


def test_a_batch_of_any_size_takes_four_queries(parking: None, django_assert_num_queries: Counted) -> None:
    told = facts_of(filed(minute, plate=f"12가{3000 + minute}") for minute in range(12))
    zone_index()
    with django_assert_num_queries(4):  # no report of before: none of their photographs is asked for
        parking_context(told)


def test_without_a_plate_nothing_is_compared(parking: None) -> None:
    report = filed(plate="")
    told = facts(report)
    context = parking_context({report.pk: told})
    assert (context.earlier, context.fines) == ({}, {})


def test_zones_are_read_anew_when_they_change(parking: None) -> None:
    circle = {"type": "Point", "coordinates": [PLACE.lng, PLACE.lat]}
    zone = Zone.objects.create(kind="school-zone", name="가", geometry=circle, radius_m=300, source_id="1")
    names = [[each.name for each in found] for found in zones_at([(PLACE.lat, PLACE.lng), (34.0, 127.0)], NOW.date())]
    assert names == [["가"], []]
    zone.delete()
    assert zones_at([(PLACE.lat, PLACE.lng)], NOW.date()) == [[]]


def test_a_city_that_limits_reports_counts_those_of_one_person_and_day(parking: None) -> None:
    DatedRule.objects.filter(kind="settings").update(content={**SETTINGS, "reports_a_day": 2})
    who = GivenReporter(phone="01012345678")
    mine = [filed(plate=f"12가345{n}", reporter=who) for n in range(3)]
    before, other = filed(reporter=who, reported_at=NOW - timedelta(days=1)), filed(reporter=GivenReporter())
    Complaint.objects.filter(pk=mine[0].pk).update(state=ComplaintState.WITHDRAWN)
    told = facts_of([*mine, before, other])
    context = parking_context(told)
    assert context.of_the_day == {mine[0].pk: 1, mine[1].pk: 1, mine[2].pk: 2, before.pk: 1}
    found = {check.key: check.outcome for check in check_report(told[other.pk], context, other.pk)}
    assert found["daily_cap"] is Outcome.CANNOT_TELL


def test_without_a_limit_nobody_counts_who_reported(parking: None) -> None:
    complaint = filed(reporter=GivenReporter(phone="01012345678"))
    context = parking_context(facts_of([complaint]))
    assert context.of_the_day == {}
    assert "daily_cap" not in {check.key for check in check_report(facts(complaint), context, complaint.pk)}
