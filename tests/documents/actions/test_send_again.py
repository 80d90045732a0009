"""Sending once more: one of four grounds, and the head of the unit that made it (규정 제15조제4항)."""

from pathlib import Path
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.fixtures import Settings

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents import records_tasks
from madang.documents.actions.deliver import deliver
from madang.documents.actions.give_up_dispatch import give_up_dispatch
from madang.documents.actions.retry_dispatch import retry_dispatch
from madang.documents.actions.send_again import GivenResend, Place, allow_again, ask_again, decline_again
from madang.documents.actions.send_out import JOB, send_out
from madang.documents.models import Dispatch, Receipt
from madang.documents.queries.dispatches import failed_for
from madang.documents.rules.kinds import RecipientKind, SealKind
from madang.documents.rules.sending import ResendGround
from madang.documents.rules.states import DispatchState
from tests.documents.going_out import use_folder
from tests.support.office import actor, away, person
from tests.support.papers import Paper, outgoing, to_departments

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
assert records_tasks.deliver
OUTSIDE = Place(RecipientKind.OUTSIDE, "광양시장")


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> Path:
    return use_folder(settings, tmp_path / "exchange")


def given(*places: Place, ground: str = ResendGround.MISTAKEN, reason: str = "여수시장만 넣고 빠뜨림") -> GivenResend:
    return GivenResend(ground, reason, places or (OUTSIDE,))


def sent(**changes: Any) -> Paper:
    paper = Paper().decided(**(changes or outgoing("여수시장")))
    send_out(actor("haneul"), paper.pk)
    return paper


def test_nothing_goes_out_before_the_head_allows_it(home: Path) -> None:
    paper = sent()
    (dispatch,) = ask_again(actor("haneul"), paper.pk, given())
    deliver(dispatch.pk)
    assert not (home / "outbox").exists()
    assert dispatch.awaits_head
    allow_again(actor("jihun"), dispatch.pk)
    deliver(dispatch.pk)
    dispatch.refresh_from_db()
    assert (dispatch.state, dispatch.approved_by_id, dispatch.name) == (DispatchState.SENT, "jihun", "광양시장")
    assert [verb for verb in AuditEntry.objects.values_list("verb", flat=True) if "again" in verb] == [
        "ask_again",
        "allow_again",
    ]


def test_a_head_who_asks_allows_it_by_that() -> None:
    paper = sent()
    (dispatch,) = ask_again(actor("jihun"), paper.pk, given())
    assert dispatch.approved_by_id == "jihun"
    assert ProcrastinateJob.objects.filter(task_name=JOB, args={"dispatch_id": dispatch.pk}).exists()


def test_an_absent_heads_substitute_allows_it() -> None:
    paper = sent()
    away("jihun", "serin")
    (dispatch,) = ask_again(actor("haneul"), paper.pk, given())
    assert allow_again(actor("serin"), dispatch.pk).approved_by_id == "serin"


def test_to_a_department_it_arrives_with_the_allowance() -> None:
    paper = sent(**to_departments("accounting"))
    place = Place(RecipientKind.DEPARTMENT, "기획과", "planning")
    (dispatch,) = ask_again(actor("haneul"), paper.pk, given(place))
    assert Receipt.objects.count() == 1
    allow_again(actor("jihun"), dispatch.pk)
    assert Receipt.objects.filter(department="planning", dispatch=dispatch).exists()


def test_what_went_out_in_the_name_of_a_departments_head_stays_within_the_city() -> None:
    """규정 제13조제1항."""
    with pytest.raises(Refusal, match="부서장 이름으로 보낸 문서는"):
        ask_again(actor("haneul"), sent(**to_departments("accounting")).pk, given())
    assert not Dispatch.objects.filter(name="광양시장").exists()
    of_the_city = sent(**{**to_departments("accounting"), "seal": SealKind.SEAL_OMITTED})
    assert ask_again(actor("haneul"), of_the_city.pk, given())


@pytest.mark.parametrize("who", ["haneul", "serin", "yunseul", "doyun"])
def test_nobody_else_allows_it(who: str) -> None:
    paper = sent()
    (dispatch,) = ask_again(actor("haneul"), paper.pk, given())
    with pytest.raises(NotAllowed, match="장이 승인"):
        allow_again(actor(who), dispatch.pk)


def test_what_is_declined_never_goes_out_and_says_why(home: Path) -> None:
    paper = sent()
    (dispatch,) = ask_again(actor("haneul"), paper.pk, given())
    with pytest.raises(Refusal, match="까닭"):
        decline_again(actor("jihun"), dispatch.pk, "")
    decline_again(actor("jihun"), dispatch.pk, "여수시에서 전달하기로 함")
    deliver(dispatch.pk)
    dispatch.refresh_from_db()
    assert dispatch.state == DispatchState.FAILED
    assert "여수시에서 전달" in dispatch.error
    with pytest.raises(Refusal, match="기다리는"):
        allow_again(actor("jihun"), dispatch.pk)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (given(ground="because"), "사유가 아닙니다"),
        (given(ground=""), "사유가 아닙니다"),
        (given(reason="  "), "까닭"),
        (GivenResend(ResendGround.ORDERED, "지시", ()), "다시 보낼 곳"),
        (given(Place(RecipientKind.DEPARTMENT, "없는과", "nowhere")), "우리 시 부서가 아닙니다"),
        (given(Place(RecipientKind.OUTSIDE, " ")), "이름이 없는"),
        (given(Place(RecipientKind.OUTSIDE, "광양시장", email="광양")), "전자우편 주소가 아닙니다"),
    ],
)
def test_without_one_of_the_grounds_and_a_place_nothing_is_asked(wrong: GivenResend, told: str) -> None:
    paper = sent()
    with pytest.raises(Refusal, match=told):
        ask_again(actor("haneul"), paper.pk, wrong)
    assert Dispatch.objects.exclude(ground="").count() == 0


def test_what_has_not_gone_out_is_not_sent_again() -> None:
    paper = Paper().decided(**outgoing("여수시장"))
    with pytest.raises(Refusal, match="아직 발송하지 않은"):
        ask_again(actor("haneul"), paper.pk, given())
    with pytest.raises(NotFound):
        ask_again(actor("garam"), paper.pk, given())


def test_what_was_signed_stays_as_it_was() -> None:
    """A place that is added stands with the sending, not in the document: the signatures hold."""
    paper = sent()
    before = list(paper.document.recipients.values_list("name", flat=True))
    ask_again(actor("jihun"), paper.pk, given())
    assert list(paper.document.recipients.values_list("name", flat=True)) == before


def test_what_was_declined_is_not_retried_and_leaves_the_desk_once_it_was_read() -> None:
    paper = sent()
    (dispatch,) = ask_again(actor("haneul"), paper.pk, given())
    with pytest.raises(Refusal, match="실패한"):
        give_up_dispatch(actor("haneul"), dispatch.pk)
    decline_again(actor("jihun"), dispatch.pk, "이미 보냄")
    dispatch.refresh_from_db()
    assert (dispatch.is_declined, dispatch.may_be_retried) == (True, False)
    with pytest.raises(Refusal, match="실패한"):
        retry_dispatch(actor("haneul"), dispatch.pk)
    with pytest.raises(NotFound):
        give_up_dispatch(actor("garam"), dispatch.pk)
    assert dispatch in failed_for(person("haneul"))
    give_up_dispatch(actor("haneul"), dispatch.pk)
    assert dispatch not in failed_for(person("haneul"))
    dispatch.refresh_from_db()
    assert (dispatch.state, dispatch.error) == (DispatchState.GIVEN_UP, "부서장이 승인하지 않음: 이미 보냄")
    assert AuditEntry.objects.filter(verb="give_up_dispatch").count() == 1


@pytest.mark.parametrize(
    "place",
    [
        Place(RecipientKind.OUTSIDE, "긴" * 121),
        Place(RecipientKind.OUTSIDE, "광양시장", email="광양"),
        Place(
            RecipientKind.OUTSIDE, "광양시장", email=f"{'a' * 60}@{'b' * 60}.{'c' * 60}.{'d' * 60}.{'e' * 60}.example"
        ),
    ],
)
def test_a_place_that_cannot_be_kept_whole_is_refused(place: Place) -> None:
    paper = sent()
    with pytest.raises(Refusal):
        ask_again(actor("haneul"), paper.pk, given(place))
    with pytest.raises(Refusal, match="300자"):
        ask_again(actor("haneul"), paper.pk, given(reason="긴" * 301))
