"""A report is sent to those who work here, classified, with files that are sound."""

import pytest
from pytest_django.fixtures import Settings

from madang.core.models import StoredFile
from madang.documents.actions.memo_files import MemoFault, Upload
from madang.documents.actions.send_memo import GivenMemo, send_memo
from madang.documents.models import Memo, UnitTask
from madang.documents.rules.openness import Openness
from tests.documents.memos.reports import TEXT, TITLE, photo, report, verbs, voice
from tests.support.office import actor, leave

pytestmark = pytest.mark.usefixtures("office")


def test_a_report_goes_to_readers_and_references_in_their_order() -> None:
    memo = report("yunho", "jihun", copies=("serin", "jihun"))
    seats = [(each.person_id, each.copy) for each in memo.readers.all()]
    assert seats == [("yunho", False), ("jihun", False), ("serin", True)]
    assert verbs() == ["send_memo"]


def test_it_has_no_number_before_it_is_reported() -> None:
    assert report().number == ""


def test_files_are_kept_with_what_they_are() -> None:
    memo = report(uploads=(photo(), voice(), Upload("메모.txt", "현장 메모".encode())))
    kept = list(memo.files.values_list("file_name", "media_type"))
    assert kept == [
        ("현장.png", "image/png"),
        ("음성-20261123-1000.webm", "audio/webm"),
        ("메모.txt", "text/plain; charset=utf-8"),
    ]


def test_sound_alone_needs_no_text() -> None:
    assert report(text="", uploads=(voice(),)).files.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"title": "  "}, "title", "제목을 적어"),
        ({"title": "가" * 201}, "title", "200자까지"),
        ({"text": ""}, "text", "보고할 내용을 적거나"),
        ({"text": "가" * 20_001}, "text", "20,000자까지"),
        ({"readers": ()}, "readers", "한 명 이상"),
        ({"readers": ("haneul",)}, "readers", "자신에게는"),
        ({"readers": ("jihun", "nobody")}, "readers", "nobody"),
        ({"readers": tuple(f"p{n}" for n in range(51))}, "readers", "50명까지"),
        ({"openness": Openness.CLOSED}, "grounds", "근거 번호를 적어야"),
        ({"openness": Openness.PARTIAL, "grounds": (9,)}, "grounds", "법에 없는 근거"),
        ({"unit_task": "elsewhere"}, "unit_task", "우리 부서의 단위과제"),
        ({"uploads": (Upload("빈.hwpx", b""),)}, "files", "‘빈.hwpx’: 빈 파일"),
        ({"uploads": (Upload("사진.png", b"MZ" + bytes(2000)),)}, "files", "‘사진.png’"),
        ({"uploads": tuple(photo(tint=n) for n in range(21))}, "files", "20개까지"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(
    wrong: dict[str, object], field: str, sentence: str
) -> None:
    with pytest.raises(MemoFault) as refused:
        send_memo(actor("haneul"), GivenMemo(**{"title": TITLE, "text": TEXT, "readers": ("jihun",), **wrong}))  # type: ignore[arg-type]
    assert (refused.value.field, sentence in refused.value.sentence) == (field, True)
    assert not Memo.objects.exists()
    assert not StoredFile.objects.exists()


def test_who_has_left_cannot_be_reported_to() -> None:
    leave("jihun")
    with pytest.raises(MemoFault, match="문지훈"):
        report("jihun")


def test_retention_follows_the_unit_task_else_the_setting(settings: Settings) -> None:
    UnitTask.objects.create(id="plans", department_id="traffic", name="계획", retention="10")
    assert report(unit_task="plans").retention == "10"
    assert report().retention == "5"
    settings.MEMO_RETENTION = "3"
    assert report().retention == "3"
