"""A report becomes a draft that keeps text, thread and files; the report keeps its thread and names the draft."""

import pytest

from madang.core.api import Refusal
from madang.documents.actions.give_task import GivenTask
from madang.documents.actions.make_document_of_memo import make_document_of_memo
from madang.documents.actions.memo_files import Upload
from madang.documents.actions.move_task import GivenStep, move_task
from madang.documents.models import Memo
from madang.documents.queries.memos import memo_of_document
from madang.documents.rules.form import FormKind
from madang.documents.rules.memo import MemoDeed
from madang.documents.rules.states import DocumentState
from madang.documents.rules.task_moves import TaskDeed
from tests.documents.memos.conftest import Clock
from tests.documents.memos.reports import TITLE, photo, read, report, say, told, verbs
from tests.support.office import actor, away


def test_the_draft_holds_text_thread_and_files(office: Clock) -> None:
    away("jihun", "serin")
    memo = report("jihun", uploads=(photo(),), unit_task="parking-fines")
    read("serin", memo)
    paper = Upload("교체 요령.txt", "표지판은 1주 안에 바꿉니다.".encode())
    say("serin", memo, MemoDeed.INSTRUCT, uploads=(paper,), task=GivenTask())
    document = make_document_of_memo(actor("haneul"), memo.pk)
    assert (document.state, document.form, document.title) == (DocumentState.DRAFT, FormKind.SHORT, TITLE)
    assert (document.drafter_id, document.unit_task_id, document.previous) == ("haneul", "parking-fines", None)
    kinds = [block["kind"] for block in document.body["blocks"]]
    assert kinds == ["item", "item", "item", "paragraph", "table"]
    _, said = document.body["blocks"][-1]["rows"]
    assert said[1:3] == ["주차단속팀장 오세린(교통관리과장 문지훈 대행)", "지시"]
    assert said[3] == "표지판을 바꿔 주세요. [교체 요령.txt] (기한 2026. 11. 30., 하는 중)"
    kept = [(each.file_name, each.text) for each in document.enclosures.all()]
    assert kept == [("현장.png", ""), ("교체 요령.txt", "표지판은 1주 안에 바꿉니다.")]
    assert document.versions.count() == 1


def test_the_draft_holds_what_the_task_came_to_in_its_place(office: Clock) -> None:
    task = told()
    memo = Memo.objects.get()
    move_task(actor("haneul"), task.pk, GivenStep(TaskDeed.PROGRESS, "업체를 불렀습니다.", 60))
    say("jihun", memo, MemoDeed.REPLY, "알겠습니다.")
    move_task(actor("haneul"), task.pk, GivenStep(TaskDeed.REPORT, "2개를 바꾸었습니다."))
    move_task(actor("jihun"), task.pk, GivenStep(TaskDeed.ACCEPT))
    rows = make_document_of_memo(actor("haneul"), memo.pk).body["blocks"][-1]["rows"][1:]
    assert [(row[1].split()[-1], row[2], row[3]) for row in rows] == [
        ("문지훈", "지시", "표지판을 바꿔 주세요. (기한 2026. 11. 30., 끝냄)"),
        ("김하늘", "하는 중", "‘표지판을 바꿔 주세요.’ 60% 업체를 불렀습니다."),
        ("문지훈", "답", "알겠습니다."),
        ("김하늘", "결과 보고", "‘표지판을 바꿔 주세요.’ 100% 2개를 바꾸었습니다."),
        ("문지훈", "끝냄", "‘표지판을 바꿔 주세요.’ 100%"),
    ]


def test_both_know_each_other_and_the_thread_stays(office: Clock) -> None:
    memo = report()
    say("jihun", memo, MemoDeed.GIVE_OPINION)
    document = make_document_of_memo(actor("haneul"), memo.pk)
    assert memo_of_document(document.pk) == memo
    assert memo.messages.count() == 1
    say("jihun", memo, MemoDeed.REPLY)
    assert "make_document_of_memo" in verbs()


def test_there_is_one_document_of_a_report_unless_it_is_gone(office: Clock) -> None:
    memo = report()
    document = make_document_of_memo(actor("haneul"), memo.pk)
    with pytest.raises(Refusal, match="이미"):
        make_document_of_memo(actor("haneul"), memo.pk)
    document.delete()
    make_document_of_memo(actor("haneul"), memo.pk)


def test_a_report_without_words_makes_an_empty_body(office: Clock) -> None:
    memo = report(text="", uploads=(photo(),))
    assert make_document_of_memo(actor("haneul"), memo.pk).body == {"blocks": []}


def test_what_does_not_fit_is_refused_and_nothing_is_begun(office: Clock) -> None:
    memo = report(text="\n".join(f"- {n}" for n in range(600)))
    with pytest.raises(Refusal, match="500줄"):
        make_document_of_memo(actor("haneul"), memo.pk)
    memo.refresh_from_db()
    assert memo.document is None
