"""A run of an evaluation, kept as JSON so that a later one can be set beside it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from madang.knowledge.adapters.evaluation_files import Asked, EvaluationInputError, fingerprint
from madang.knowledge.rules.evaluation import Outcome
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.gate import Verdict

FORMAT = 1


@dataclass(frozen=True)
class Run:
    """What was asked of what, and how each question went. Fingerprints stand for the documents and the questions."""

    documents: str
    questions: str
    outcomes: tuple[Outcome, ...]


def run_of(documents: Sequence[Document], questions: Sequence[Asked], outcomes: Sequence[Outcome]) -> Run:
    told = [[one.id, one.title, list(one.also_asked), one.body] for one in documents]
    return Run(fingerprint(_plain(told)), fingerprint_of(questions), tuple(outcomes))


def fingerprint_of(questions: Sequence[Asked]) -> str:
    """Return the fingerprint of questions with their right documents, in whatever order they stand."""
    return fingerprint(_plain(sorted([one.id, one.question, *sorted(one.gold)] for one in questions)))


def refuse_unwritable(file: Path) -> None:
    """Refuse, before anything is measured, a file that could not be written afterwards.

    Raises:
        EvaluationInputError: there is no such folder, or the file is a folder.
    """
    if file.is_dir() or not file.parent.is_dir():
        raise EvaluationInputError(file, 0, "이 자리에는 쓸 수 없어요. 폴더 이름을 확인해 주세요.")


def write_run(file: Path, run: Run, texts: Sequence[str] = ()) -> None:
    """Keep a run; `texts` are the questions in the same order, and are left out where none are given.

    Raises:
        EvaluationInputError: the file cannot be written.
    """
    rows = [asdict(outcome) for outcome in run.outcomes]
    for row, text in zip(rows, texts, strict=False):
        row["question"] = text
    kept = {"format": FORMAT, "documents": run.documents, "questions": run.questions, "outcomes": rows}
    try:
        file.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as unwritable:
        raise EvaluationInputError(file, 0, "파일에 쓸 수 없어요. 이름과 위치를 확인해 주세요.") from unwritable


def read_run(file: Path, questions: Sequence[Asked]) -> Run:
    """Read a kept run over just these questions.

    Raises:
        EvaluationInputError: it cannot be read, is no such file, or was asked other questions.
    """
    run = _read(file)
    if run.questions != fingerprint_of(questions):
        raise EvaluationInputError(file, 0, "다른 질문으로 잰 결과예요. 같은 질문 파일로 잰 결과와만 견줄 수 있어요.")
    return run


def _read(file: Path) -> Run:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        if kept["format"] != FORMAT:
            raise EvaluationInputError(file, 0, "이 판에서 읽을 수 없는 결과예요. 다시 재어 주세요.")
        return Run(kept["documents"], kept["questions"], tuple(_outcome(row) for row in kept["outcomes"]))
    except OSError as unreadable:
        raise EvaluationInputError(file, 0, "파일을 열 수 없어요. 이름과 위치를 확인해 주세요.") from unreadable
    except (ValueError, KeyError, TypeError) as broken:
        if isinstance(broken, EvaluationInputError):
            raise
        raise EvaluationInputError(file, 0, "--save로 남긴 결과가 아니에요.") from broken


def _outcome(row: dict[str, Any]) -> Outcome:
    facts = {name: value for name, value in row.items() if name != "question"}
    return Outcome(**(facts | {"verdict": Verdict(facts["verdict"])}))


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
