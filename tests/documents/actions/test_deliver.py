"""The job that sends to the outside: killed at any moment, it sends nothing twice."""

import io
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from pypdf import PdfReader
from pytest_django.fixtures import Settings

from madang.core.api import NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents import records_tasks
from madang.documents.actions import deliver as delivering
from madang.documents.actions.deliver import CUT_SHORT, deliver, take_up_cut_short
from madang.documents.actions.retry_dispatch import retry_dispatch
from madang.documents.actions.send_out import JOB, send_out
from madang.documents.adapters import pdf_signature
from madang.documents.adapters.exchange import Arrived, NotSent, Package, Sent
from madang.documents.adapters.exchange_folder import FolderExchange
from madang.documents.models import Dispatch
from madang.documents.rules.exported_course import BODY_FILE, COURSE_FILE
from madang.documents.rules.sending import MOST_ATTEMPTS
from madang.documents.rules.states import DispatchState
from tests.documents.conftest import Clock
from tests.documents.going_out import manifest_of, use_email, use_folder
from tests.support.office import actor
from tests.support.papers import Paper, each_with_a_name, outgoing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
assert records_tasks.deliver


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> Path:
    return use_folder(settings, tmp_path / "exchange")


class Killed(BaseException):
    """The process ends here."""


def sent_to(*receivers: str, **changes: Any) -> list[Dispatch]:
    return send_out(actor("haneul"), Paper().decided(**outgoing(*receivers, **changes)).pk)


def test_the_package_holds_the_signed_page_with_its_course_and_the_enclosures(home: Path) -> None:
    paper = Paper().enclose("계획서.txt").decided(**outgoing("여수시장"), body={
        "blocks": [{"kind": "item", "level": 1, "text": "붙임과 같이 알려드립니다."}]})  # fmt: skip
    (dispatch,) = send_out(actor("haneul"), paper.pk)
    deliver(dispatch.pk)
    dispatch.refresh_from_db()
    assert (dispatch.state, dispatch.attempts, dispatch.trying_since) == (DispatchState.SENT, 1, None)
    folder = home / dispatch.proof
    assert {each["name"] for each in manifest_of(folder)["files"]} == {"교통관리과-1.pdf", "계획서.txt"}
    pdf = (folder / "교통관리과-1.pdf").read_bytes()
    assert set(PdfReader(io.BytesIO(pdf)).attachments) >= {COURSE_FILE, BODY_FILE, "계획서.txt"}
    assert pdf_signature.verify(pdf).intact
    assert AuditEntry.objects.filter(verb="delivered", subject_id=str(dispatch.pk)).count() == 1


def test_once_sent_another_turn_of_the_job_sends_nothing(home: Path) -> None:
    (dispatch,) = sent_to("여수시장")
    deliver(dispatch.pk)
    deliver(dispatch.pk)
    dispatch.refresh_from_db()
    assert dispatch.attempts == 1
    assert len(list((home / "outbox").iterdir())) == 1


def test_one_each_shows_a_recipient_nothing_of_the_others(home: Path) -> None:
    """규정 제12조."""
    body = {"blocks": [{"kind": "item", "level": 1, "text": "{{성명}} 님의 과태료를 줄입니다."}]}
    paper = Paper().save(**each_with_a_name("김하늘", "박순심", body=body))
    paper.submit().sign("serin").sign("jihun")
    first, second = send_out(actor("haneul"), paper.pk)
    for dispatch, own, other in ((first, "김하늘", "박순심"), (second, "박순심", "김하늘")):
        deliver(dispatch.pk)
        dispatch.refresh_from_db()
        reader = PdfReader(home / dispatch.proof / "교통관리과-1.pdf")
        text = "".join(page.extract_text() for page in reader.pages).replace(" ", "").replace("\n", "")
        assert f"{own}님의과태료" in text
        assert f"{other}님" not in text
        assert not set(reader.attachments)


def test_a_passing_failure_is_tried_again_later_and_the_last_one_is_shown(
    monkeypatch: pytest.MonkeyPatch, office: Clock
) -> None:
    def silent(self: FolderExchange, package: Package) -> Sent:
        raise NotSent("서버에 닿지 않습니다.", retry=True)

    monkeypatch.setattr(FolderExchange, "send", silent)
    (dispatch,) = sent_to("여수시장")
    for attempt in range(1, MOST_ATTEMPTS + 1):
        deliver(dispatch.pk)
        dispatch.refresh_from_db()
        assert (dispatch.attempts, dispatch.error) == (attempt, "서버에 닿지 않습니다.")
    assert dispatch.state == DispatchState.FAILED
    later = ProcrastinateJob.objects.filter(task_name=JOB, scheduled_at__isnull=False)
    assert later.count() == MOST_ATTEMPTS - 1
    assert AuditEntry.objects.filter(verb="not_delivered").count() == 1


def test_a_failure_for_good_is_shown_at_once_and_retried_by_hand_with_another_address(settings: Settings) -> None:
    use_email(settings)
    (dispatch,) = sent_to("여수시장")
    deliver(dispatch.pk)
    dispatch.refresh_from_db()
    assert (dispatch.state, dispatch.attempts) == (DispatchState.FAILED, 1)
    assert "주소" in dispatch.error
    with pytest.raises(NotFound):
        retry_dispatch(actor("garam"), dispatch.pk)
    with pytest.raises(Refusal, match="전자우편 주소가 아닙니다"):
        retry_dispatch(actor("bora"), dispatch.pk, email="docs")
    assert retry_dispatch(actor("bora"), dispatch.pk, email="docs@yeosu.example").error == ""
    deliver(dispatch.pk)
    dispatch.refresh_from_db()
    assert dispatch.state == DispatchState.SENT
    assert [message.to for message in mail.outbox] == [["docs@yeosu.example"]]


def test_only_what_failed_is_retried() -> None:
    (dispatch,) = sent_to("여수시장")
    with pytest.raises(Refusal, match="실패한"):
        retry_dispatch(actor("haneul"), dispatch.pk)


def test_killed_after_sending_by_folder_it_is_one_sending(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (dispatch,) = sent_to("여수시장")
    with monkeypatch.context() as patch:
        patch.setattr(delivering, "_tell", _dies)
        with pytest.raises(Killed):
            deliver(dispatch.pk)
    dispatch.refresh_from_db()
    assert (dispatch.state, dispatch.trying_since is not None) == (DispatchState.WAITING, True)
    deliver(dispatch.pk)
    dispatch.refresh_from_db()
    assert dispatch.state == DispatchState.SENT
    assert len(list((home / "outbox").iterdir())) == 1


def test_killed_while_mailing_nobody_is_mailed_twice_and_a_person_is_asked(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_email(settings)
    (dispatch,) = sent_to("여수시장")
    Dispatch.objects.update(email="docs@yeosu.example")
    with monkeypatch.context() as patch:
        patch.setattr(delivering, "_tell", _dies)
        with pytest.raises(Killed):
            deliver(dispatch.pk)
    deliver(dispatch.pk)
    dispatch.refresh_from_db()
    assert (dispatch.state, dispatch.error) == (DispatchState.FAILED, CUT_SHORT)
    assert len(mail.outbox) == 1


def test_what_was_cut_short_long_ago_is_taken_up_once() -> None:
    (dispatch,) = sent_to("여수시장")
    ProcrastinateJob.objects.all()._raw_delete("default")
    Dispatch.objects.update(trying_since=timezone.now() - timedelta(hours=1))
    assert take_up_cut_short(timezone.now()) == 1
    take_up_cut_short(timezone.now())
    assert ProcrastinateJob.objects.filter(task_name=JOB).count() == 1
    deliver(dispatch.pk)
    assert take_up_cut_short(timezone.now()) == 0


def test_a_dispatch_that_is_gone_is_no_trouble() -> None:
    deliver(987_654)


def test_arrived_is_a_value_without_its_contents_in_logs() -> None:
    arrived = Arrived("k", "n", "t", "s", "", None, "r", "", {"a.txt": b"secret"})
    assert "secret" not in repr(arrived)


def _dies(*args: object, **more: object) -> None:
    raise Killed
