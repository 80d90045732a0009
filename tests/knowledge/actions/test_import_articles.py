"""Articles out of files that people send."""

import json
from pathlib import Path

import pytest
from django.utils import timezone

from madang.core import api as core
from madang.core.api import UnreadableFile
from madang.core.models import AuditEntry
from madang.knowledge import api
from madang.knowledge.models import Article

pytestmark = pytest.mark.usefixtures("small_town")


def load(tmp_path: Path, name: str, text: str, encoding: str = "utf-8") -> api.ImportReport:
    file = tmp_path / name
    file.write_bytes(text.encode(encoding))
    return api.import_articles(file, core.SYSTEM)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp949"])
def test_a_spreadsheet_of_questions_is_taken(tmp_path: Path, encoding: str) -> None:
    header = "질문,다른 질문,답,분야,담당부서,출처,확인일\n"
    row = "도서관 쉬는 날,도서관 휴관|책방 쉬는날,월요일에 쉬어요.,행정,민원행정과,도서관 안내,2026-11-01\n"
    report = load(tmp_path, "글.csv", header + row, encoding)
    assert [row.fate for row in report.rows] == ["added"]
    article = Article.objects.get(title="도서관 쉬는 날")
    assert article.also_asked == ["도서관 휴관", "책방 쉬는날"]
    assert article.answer == [{"kind": "text", "paragraphs": ["월요일에 쉬어요."]}]
    assert (article.field_id, article.department_id) == ("administration", "civil-affairs")
    assert article.sources == [
        {
            "name": "도서관 안내",
            "article": "",
            "title": "",
            "published": "",
            "certainty": "single",
            "checked": "2026-11-01",
        }
    ]


def test_json_lines_with_blocks_are_taken(tmp_path: Path) -> None:
    line = {
        "id": "A1",
        "title": "쓰레기 언제 버려요",
        "answer": [{"text": "해 진 뒤에요."}, {"list": {"title": "봉투", "items": ["20L"]}}],
    }
    report = load(tmp_path, "글.jsonl", json.dumps(line, ensure_ascii=False))
    assert [row.fate for row in report.rows] == ["added"]
    assert [block["kind"] for block in Article.objects.get(id="imported-a1").answer] == ["text", "list"]


def test_an_unknown_field_is_left_open_and_told(tmp_path: Path) -> None:
    report = load(tmp_path, "글.csv", "질문,답,분야\n달에 가려면,로켓이요,우주\n")
    assert report.rows[0].fate == "added"
    assert "'우주'" in report.rows[0].reason
    assert Article.objects.get(title="달에 가려면").field_id is None


def test_columns_and_departments_that_nobody_knows_are_told(tmp_path: Path) -> None:
    report = load(tmp_path, "글.csv", "질문,답,담당부서,별점\n하나,둘,없는과,5\n")
    assert report.remarks == ["모르는 칸은 넣지 않았어요: 별점"]
    assert "부서 '없는과'" in report.rows[0].reason


def test_rows_that_cannot_be_used_are_refused_by_line(tmp_path: Path) -> None:
    text = '{"title": "", "body": "답"}\n{"title": "제목만"}\n{broken\n{"title": "하나", "body": "둘"}\n'
    report = load(tmp_path, "글.jsonl", text)
    assert [(row.number, row.fate) for row in report.rows] == [
        (1, "refused"),
        (2, "refused"),
        (3, "refused"),
        (4, "added"),
    ]
    assert all(row.reason for row in report.rows[:3])


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    text = "질문,답\n하나,둘\n셋,넷\n"
    load(tmp_path, "글.csv", text)
    assert [row.fate for row in load(tmp_path, "글.csv", text).rows] == ["same", "same"]


def test_a_row_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    report = load(tmp_path, "글.csv", "질문,답,시행일,종료일\n하나,둘,2026-05-01,2026-01-01\n")
    assert [(row.fate, row.reason) for row in report.rows] == [("refused", "valid_until이 valid_from보다 빨라요.")]


@pytest.mark.parametrize(("column", "cell"), [("확인일", "어제"), ("검토기한", "2026-02-30")])
def test_a_refusal_names_the_column(tmp_path: Path, column: str, cell: str) -> None:
    report = load(tmp_path, "글.csv", f"질문,답,{column}\n하나,둘,{cell}\n")
    assert report.rows[0].reason.startswith(f"{column}: 날짜여야 해요")


def test_the_same_question_twice_in_a_file_is_told_and_the_first_one_stays(tmp_path: Path) -> None:
    text = "질문,답\n하나,첫째\n하나,둘째\n"
    assert [row.fate for row in load(tmp_path, "글.csv", text).rows] == ["added", "refused"]
    assert [row.fate for row in load(tmp_path, "글.csv", text).rows] == ["same", "refused"]
    assert Article.objects.get(title="하나").answer[0]["paragraphs"] == ["첫째"]


def test_two_files_that_number_from_1_do_not_overwrite_each_other(tmp_path: Path) -> None:
    load(tmp_path, "복지.csv", "번호,질문,답\n1,연금은 언제 받나요,25일이요.\n")
    report = load(tmp_path, "교통.csv", "번호,질문,답\n1,버스는 언제 오나요,곧이요.\n")
    assert report.rows[0].fate == "refused"
    assert "복지.csv" in report.rows[0].reason
    again = load(tmp_path, "복지-고침.csv", "번호,질문,답\n1,연금은 언제 받나요,20일이요.\n")
    assert [row.fate for row in again.rows] == ["changed"]


def test_where_nobody_looked_no_date_is_shown(tmp_path: Path) -> None:
    load(tmp_path, "글.csv", "질문,답\n하나,둘\n")
    shown = api.show_article(Article.objects.get(title="하나").id, timezone.now())
    assert shown is not None
    assert (shown.checked, shown.sources[0].checked) == (None, "")


def test_a_changed_telephone_is_seen_in_the_audit(tmp_path: Path) -> None:
    for number in ("061-749-1111", "061-749-2222"):
        block = {"telephone": {"name": "안내", "number": number}}
        load(tmp_path, "글.jsonl", json.dumps({"id": "A1", "title": "어디로 전화하나요", "answer": [block]}))
    changed = AuditEntry.objects.filter(verb="change_article")
    assert changed.values_list("before__answer__0__number", "after__answer__0__number").get() == (
        "061-749-1111",
        "061-749-2222",
    )


def test_a_file_without_the_columns_is_refused_whole(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="칸을 찾을 수 없어요"):
        load(tmp_path, "글.csv", "이름,주소\n하나,둘\n")


def test_what_was_imported_can_be_asked(tmp_path: Path) -> None:
    load(tmp_path, "글.csv", "질문,답\n도서관 쉬는 날이 언제인가요,월요일에 쉬어요.\n")
    api.rebuild_index()
    assert api.search("도서관 쉬는 날이 언제인가요").readings[0].title == "도서관 쉬는 날이 언제인가요"
