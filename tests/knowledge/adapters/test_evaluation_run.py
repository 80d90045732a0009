"""A kept run is read again only beside the questions it was asked."""

import json
from pathlib import Path

import pytest

from madang.knowledge.adapters.evaluation_files import Asked, EvaluationInputError
from madang.knowledge.adapters.evaluation_run import read_run, refuse_unwritable, run_of, write_run
from madang.knowledge.rules.findings import Document
from tests.knowledge.rules.outcomes import inside, outside

DOCUMENTS = [Document("passport", "여권을 다시 만들려면 어떻게 하나요?")]
QUESTIONS = [
    Asked("여권 다시 만들기", frozenset({"passport"}), "keyword", "1"),
    Asked("비트코인 살까", frozenset(), "oos", "2"),
]
RUN = run_of(DOCUMENTS, QUESTIONS, [inside(1, key="1"), outside(0.1, key="2")])


def test_a_run_is_read_as_it_was_kept(tmp_path: Path) -> None:
    write_run(tmp_path / "run.json", RUN)
    assert read_run(tmp_path / "run.json", QUESTIONS) == RUN
    assert read_run(tmp_path / "run.json", list(reversed(QUESTIONS))) == RUN


def test_the_words_of_the_questions_are_kept_only_where_they_are_given(tmp_path: Path) -> None:
    write_run(tmp_path / "without.json", RUN)
    write_run(tmp_path / "with.json", RUN, [asked.question for asked in QUESTIONS])
    assert "여권" not in (tmp_path / "without.json").read_text(encoding="utf-8")
    assert "비트코인" in (tmp_path / "with.json").read_text(encoding="utf-8")
    assert read_run(tmp_path / "with.json", QUESTIONS) == RUN


@pytest.mark.parametrize(
    "others",
    [
        QUESTIONS[:1],
        [QUESTIONS[0], Asked("비트코인 팔까", frozenset(), "oos", "2")],
        [QUESTIONS[0], Asked("비트코인 살까", frozenset({"passport"}), "oos", "2")],
    ],
)
def test_a_run_over_other_questions_is_refused(tmp_path: Path, others: list[Asked]) -> None:
    write_run(tmp_path / "run.json", RUN)
    with pytest.raises(EvaluationInputError, match="다른 질문으로 잰 결과"):
        read_run(tmp_path / "run.json", others)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("여권", "--save로 남긴 결과가 아니에요"),
        ("[]", "--save로 남긴 결과가 아니에요"),
        ('{"format": 1}', "--save로 남긴 결과가 아니에요"),
        ('{"format": 1, "documents": "", "questions": "", "outcomes": [{"id": "1"}]}', "--save로 남긴 결과가"),
        ('{"format": 99}', "이 판에서 읽을 수 없는"),
    ],
)
def test_what_is_no_kept_run_is_refused(tmp_path: Path, content: str, sentence: str) -> None:
    (tmp_path / "run.json").write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationInputError, match=sentence):
        read_run(tmp_path / "run.json", QUESTIONS)


def test_a_missing_file_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationInputError, match="파일을 열 수 없어요"):
        read_run(tmp_path / "none.json", QUESTIONS)
    for unwritable in (tmp_path / "none" / "run.json", tmp_path):
        with pytest.raises(EvaluationInputError, match="쓸 수 없어요"):
            refuse_unwritable(unwritable)
    with pytest.raises(EvaluationInputError, match="쓸 수 없어요"):
        write_run(tmp_path, RUN)


def test_the_file_is_plain_json(tmp_path: Path) -> None:
    write_run(tmp_path / "run.json", RUN)
    kept = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert kept["outcomes"][0]["verdict"] == "answer"
