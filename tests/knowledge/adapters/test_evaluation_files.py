"""Bad evaluation files are refused by name, line and a sentence."""

from pathlib import Path

import pytest

from madang.knowledge.adapters.evaluation_files import EvaluationInputError, read_documents, read_questions

GOOD = '{"id": "a", "title": "여권", "body": "창구"}\n'


def written(folder: Path, content: str | bytes) -> Path:
    file = folder / "rows.jsonl"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        (GOOD + "{broken", 2, "JSON이 아니에요"),
        (GOOD + "[1]", 2, "JSON 객체가 아니에요"),
        ('{"id": "a"}', 1, "title 값이 없어요"),
        ('{"id": ["a"], "title": "여권"}', 1, "id 값이 글자가 아니에요"),
        ('{"id": "a", "title": "여권", "also_asked": "여권"}', 1, "also_asked 값이 글자 목록이 아니에요"),
        (GOOD + "\n" + GOOD, 3, "id가 앞줄과 같아요"),
        (GOOD.encode() + '{"id": "b", "title": "여권"}'.encode("cp949"), 2, "UTF-8로 읽을 수 없어요"),
        ("", 0, "문서가 하나도 없어요"),
    ],
)
def test_bad_documents_are_refused(tmp_path: Path, content: str | bytes, line: int, sentence: str) -> None:
    with pytest.raises(EvaluationInputError, match=sentence) as refused:
        read_documents(written(tmp_path, content))
    assert refused.value.line == line
    assert str(refused.value).startswith("rows.jsonl")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('{"gold": []}', "query 값이 없어요"),
        ('{"query": "여권"}', "gold 값이 없어요"),
        ('{"query": "여권", "gold": "a"}', "gold 값이 글자 목록이 아니에요"),
        ('{"query": "여권", "gold": ["z"]}', "gold가 가리키는 문서가 없어요: z"),
        ("\n", "질문이 하나도 없어요"),
    ],
)
def test_bad_questions_are_refused(tmp_path: Path, content: str, sentence: str) -> None:
    with pytest.raises(EvaluationInputError, match=sentence):
        read_questions(written(tmp_path, content), frozenset({"a"}))


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(EvaluationInputError, match="파일을 열 수 없어요"):
        read_documents(tmp_path / name)


def test_a_byte_order_mark_and_empty_lines_are_read_over(tmp_path: Path) -> None:
    documents = read_documents(written(tmp_path, "\ufeff" + GOOD + "\r\n\n"))
    assert [(document.id, document.title, document.body) for document in documents] == [("a", "여권", "창구")]
