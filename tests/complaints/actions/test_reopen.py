"""Opening a complaint again by staff."""

from datetime import timedelta

import pytest

from madang.complaints.actions.answer import answer
from madang.complaints.actions.reopen import reopen
from madang.complaints.rules.replies import Verdict
from madang.complaints.rules.states import ComplaintState
from madang.core.api import Refusal
from tests.complaints.desk import again, last_event, load_deadlines
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def test_the_reply_stays_in_the_history_and_the_deadline_runs_anew() -> None:
    load_deadlines()
    complaint = assigned()
    answer(actor("haneul"), complaint.number, "첫 답변", Verdict.ACCEPTED, NOW)
    later = NOW + timedelta(days=3)
    reopen(actor("serin"), complaint.number, "사진을 잘못 보았습니다.", later)
    now = again(complaint)
    assert (now.state, now.reply, now.closed_at, now.reopened) == (ComplaintState.ASSIGNED, "", None, 1)
    assert last_event(complaint).facts["reply"] == "첫 답변"
    assert now.due_at is not None
    assert complaint.due_at is not None
    assert now.due_at > complaint.due_at


def test_it_needs_a_reply_and_a_reason() -> None:
    complaint = assigned()
    with pytest.raises(Refusal, match="다시 열기"):
        reopen(actor("haneul"), complaint.number, "이유", NOW)
    answer(actor("haneul"), complaint.number, "답변", Verdict.ACCEPTED, NOW)
    with pytest.raises(Refusal, match="다시 여는 까닭"):
        reopen(actor("haneul"), complaint.number, " ", NOW)
