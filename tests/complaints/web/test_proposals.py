"""What distribution could not decide is sent on by the complaint desk with one press."""

import pytest
from django.utils import timezone

from madang.complaints.actions.distribute import distribute
from madang.complaints.actions.distribute_waiting import distribute_waiting
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.models import Complaint, Officer
from madang.complaints.rules.classifying import Guess
from madang.complaints.rules.states import ComplaintState
from madang.core.api import SYSTEM
from tests.complaints.desk import again, seen
from tests.complaints.web.desk_browser import page, post
from tests.support.complaints import NO_STOP, NOW, PARKING, ROAD, given, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking", "_desk")]


@pytest.fixture
def _desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    hire("bada", "이바다", appointments=("complaint-desk",))


@pytest.fixture
def unsure(monkeypatch: pytest.MonkeyPatch) -> Complaint:
    """One of which the text tells little: parking in front of a hydrant, or a hole in the road."""
    likely = Guess(((NO_STOP, 0.41), (ROAD, 0.38), (PARKING, 0.11)), 0.9)
    monkeypatch.setattr("madang.complaints.actions.steps.classify.guesses", lambda texts: [likely for _ in texts])
    complaint = file_complaint(SYSTEM, given(category="", violation="", plate=""), NOW)
    distribute(NOW)
    return again(complaint)


def at(complaint: Complaint, deed: str = "") -> str:
    return f"/staff/complaints/{complaint.number}/{deed}{'/' if deed else ''}"


def test_the_best_candidates_stand_as_buttons_with_their_probability(unsure: Complaint) -> None:
    shown = page("bada", at(unsure))
    assert unsure.state == ComplaintState.REVIEWING
    assert "배부 후보" in shown
    assert "41%" in shown
    assert f'name="kind" value="{NO_STOP}/"' in shown


def test_a_candidate_that_was_chosen_sets_the_kind_and_the_rules_find_the_officer(unsure: Complaint) -> None:
    post("bada", at(unsure, "kind"), kind=f"{NO_STOP}/", seen=seen(unsure))
    distribute_waiting(NOW)
    done = again(unsure)
    assert (done.state, done.category_id, done.officer_id) == (ComplaintState.ASSIGNED, NO_STOP, "boram")


def test_what_nobody_can_take_today_is_given_to_its_department_by_the_candidate() -> None:
    Officer.objects.all().delete()
    complaint = file_complaint(SYSTEM, given(), NOW)
    distribute(NOW)
    shown = page("bada", at(complaint))
    assert "사람이 정합니다." in shown
    assert "에 보냅니다" not in shown, "nothing was sent anywhere"
    assert 'name="department" value="traffic-management"' in shown
    reason = "배부 후보 가운데에서 골랐습니다."
    post("bada", at(complaint, "give"), department="traffic-management", give_reason=reason, seen=seen(complaint))
    done = again(complaint)
    assert (done.state, done.department_id) == (ComplaintState.ASSIGNED, "traffic-management")


def test_the_desk_may_choose_any_department_and_others_only_their_own(unsure: Complaint) -> None:
    assert '<select class="input" id="department" name="department">' in page("bada", at(unsure))
    post("bada", at(unsure, "give"), department="traffic-management", give_reason="주차의 일", seen=seen(unsure))
    assert again(unsure).department_id == "traffic-management"
    shown = page("serin", at(unsure))
    assert "배부 후보" not in shown
    assert 'id="department"' not in shown
