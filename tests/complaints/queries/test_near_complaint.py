"""What else was reported about the same vehicle, or close by."""

from datetime import timedelta

import pytest

from madang.complaints.actions.answer import answer
from madang.complaints.models import Complaint
from madang.complaints.queries.near_complaint import near_complaint
from madang.complaints.rules.place import ReadPoint
from madang.complaints.rules.replies import Verdict
from tests.support.complaints import NO_STOP, NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

HERE, NEAR, FAR = ReadPoint(34.9600, 127.5100), ReadPoint(34.9602, 127.5100), ReadPoint(34.9700, 127.5100)


def numbers(complaint: Complaint, department: str | None = "traffic-management") -> list[str]:
    return [each.complaint.number for each in near_complaint(complaint, department)]


def test_the_same_vehicle_comes_first_wherever_it_stood_and_whatever_became_of_it() -> None:
    complaint, close = assigned(point=HERE), assigned(point=NEAR, plate="99하9999")
    vehicle = assigned(point=FAR)
    answer(actor("haneul"), vehicle.number, "답변", Verdict.ACCEPTED, NOW)
    assert numbers(complaint) == [vehicle.number, close.number]


def test_what_is_far_or_of_another_kind_or_ended_is_left_out() -> None:
    complaint = assigned(point=HERE)
    assigned(point=FAR, plate="99하9999")
    assigned(point=HERE, plate="88하8888", category=NO_STOP, violation="hydrant")
    ended = assigned(point=HERE, plate="77하7777")
    answer(actor("haneul"), ended.number, "답변", Verdict.ACCEPTED, NOW)
    old = assigned(point=FAR)
    Complaint.objects.filter(pk=old.pk).update(received_at=NOW - timedelta(days=91))
    assert numbers(complaint) == []


def test_other_departments_are_shown_to_whoever_sees_all() -> None:
    complaint, others = assigned(point=HERE), assigned(point=NEAR)
    Complaint.objects.filter(pk=others.pk).update(department="roads")
    assert numbers(complaint) == []
    assert numbers(complaint, None) == [others.number]


def test_without_a_place_and_a_plate_nothing_is_near() -> None:
    assigned(point=HERE)
    assert numbers(assigned(point=None, plate="")) == []
