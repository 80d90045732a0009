"""Answering: the reply, the after-photographs, and everybody who waits for the same answer."""

import pytest

from madang.complaints.actions.answer import answer
from madang.complaints.actions.merge import merge
from madang.complaints.actions.reopen import reopen
from madang.complaints.models import Complaint, FinedVehicle
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.rules.photos import MOST_PHOTOS, Stage
from madang.complaints.rules.replies import Verdict
from madang.complaints.rules.states import ComplaintState
from madang.core.api import Refusal
from madang.core.models import AuditEntry
from tests.complaints.desk import again, last_event
from tests.support.complaints import NOW, ROAD, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

TEXT = "확인하고 과태료를 부과했습니다."


def test_the_citizen_gets_the_reply_and_the_complaint_ends() -> None:
    complaint = assigned()
    answer(actor("haneul"), complaint.number, f"  {TEXT}\n", Verdict.PARTLY, NOW)
    now = again(complaint)
    assert (now.state, now.reply, now.closed_at) == (ComplaintState.ANSWERED, TEXT, NOW)
    event = last_event(complaint)
    assert (event.told, event.facts["verdict"]) == ("답변이 왔어요.", "partly")
    assert AuditEntry.objects.latest("seq").verb == "answer"


def test_after_photographs_stand_behind_one_another() -> None:
    complaint = assigned(photos=(GivenPhoto("전.jpg"),))
    answer(
        actor("haneul"),
        complaint.number,
        TEXT,
        Verdict.ACCEPTED,
        NOW,
        photos=[GivenPhoto("1.jpg"), GivenPhoto("2.jpg")],
    )
    done = complaint.photos.filter(stage=Stage.DONE).values_list("position", "name")
    assert list(done) == [(1, "1.jpg"), (2, "2.jpg")]


def test_too_many_photographs_are_refused_whole() -> None:
    complaint = assigned()
    photos = [GivenPhoto(f"{at}.jpg") for at in range(MOST_PHOTOS + 1)]
    with pytest.raises(Refusal, match="5장까지"):
        answer(actor("haneul"), complaint.number, TEXT, Verdict.ACCEPTED, NOW, photos=photos)
    assert not complaint.photos.exists()


def test_all_that_were_merged_get_the_same_answer() -> None:
    leader, *others = (assigned() for _ in range(3))
    for each in others:
        merge(actor("haneul"), each.number, leader.number, NOW)
    answer(actor("haneul"), leader.number, TEXT, Verdict.ACCEPTED, NOW, photos=[GivenPhoto("뒤.jpg")])
    for each in others:
        now = again(each)
        assert (now.state, now.reply, now.closed_at) == (ComplaintState.ANSWERED, TEXT, NOW)
        assert (last_event(each).kind, last_event(each).told) == ("answer", "답변이 왔어요.")
        assert each.photos.filter(stage=Stage.DONE).count() == 1
    numbers = {entry.subject_id for entry in AuditEntry.objects.filter(verb="answer")}
    assert numbers == {each.number for each in Complaint.objects.all()}


@pytest.mark.parametrize(
    ("text", "told"), [(" ", "답변을 적어야"), ("{{담당자}}입니다.", "채우지 않은 곳"), ("가" * 10_001, "10,000자까지")]
)
def test_what_is_no_reply_does_not_go_out(text: str, told: str) -> None:
    complaint = assigned()
    with pytest.raises(Refusal, match=told):
        answer(actor("haneul"), complaint.number, text, Verdict.ACCEPTED, NOW)
    assert again(complaint).state == ComplaintState.ASSIGNED


def test_an_accepted_parking_report_is_known_as_fined_until_it_is_opened_again() -> None:
    complaint = assigned()
    answer(actor("haneul"), complaint.number, TEXT, Verdict.ACCEPTED, NOW)
    fined = FinedVehicle.objects.get()
    assert (fined.plate, fined.at, fined.lat, fined.complaint) == (
        "12가3456",
        complaint.happened_at,
        complaint.lat,
        complaint,
    )
    reopen(actor("haneul"), complaint.number, "다시 봅니다.", NOW)
    assert not FinedVehicle.objects.exists()


def test_what_follows_is_fined_once_with_its_leader_and_what_is_accepted_in_part_is_not() -> None:
    leader, follower, partly = assigned(), assigned(), assigned(plate="34나5678")
    merge(actor("haneul"), follower.number, leader.number, NOW)
    answer(actor("haneul"), leader.number, TEXT, Verdict.ACCEPTED, NOW)
    answer(actor("haneul"), partly.number, TEXT, Verdict.PARTLY, NOW)
    assert list(FinedVehicle.objects.values_list("plate", "complaint")) == [("12가3456", leader.pk)]


def test_a_reply_about_the_road_fines_nobody() -> None:
    complaint = assigned(category=ROAD, violation="")
    answer(actor("haneul"), complaint.number, "고쳤습니다.", Verdict.ACCEPTED, NOW)
    assert not FinedVehicle.objects.exists()
