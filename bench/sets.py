"""What is asked: an evaluation set beside the checkout, where there is one, and always the project's own questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.pack import read_documents as read_pack
from madang.knowledge.adapters.evaluation_files import Asked, read_documents, read_questions
from madang.knowledge.rules.findings import Document
from tests.regression.cases import Case, read_cases

CITY = Path(__file__).resolve().parent.parent / "cities" / "suncheon"
DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "seoul120"
"""Beside the checkout, where it is at hand."""

QUESTION_FILES = ("dev_queries.jsonl", "dev_oos.jsonl")


@dataclass(frozen=True)
class QuestionSet:
    """Documents and questions; `about` says in a sentence what they are."""

    name: str
    about: str
    documents: list[Document]
    questions: list[Asked]


def question_sets(data: Path) -> Iterator[QuestionSet]:
    """Give the evaluation set in `data`, if it is there, and then the project's own."""
    if (data / "docs.jsonl").is_file():
        yield _evaluation_set(data)
    yield _own_set()


def _evaluation_set(data: Path) -> QuestionSet:
    documents = read_documents(data / "docs.jsonl")
    known = frozenset(document.id for document in documents)
    files = [data / name for name in QUESTION_FILES if (data / name).is_file()]
    questions = [question for file in files for question in read_questions(file, known)]
    about = "A set for evaluation only: no part of the project, nothing is trained on it or chosen by it."
    return QuestionSet(data.name, about, documents, questions)


def _own_set() -> QuestionSet:
    documents = read_pack(CITY)
    known = frozenset(document.id for document in documents)
    about = (
        "The sample city's articles, and the project's own questions as far as a search alone can answer them: "
        "one turn, one article. The gate's weights were calibrated on these articles, so judge it by the other set."
    )
    questions = [_asked(case) for case in read_cases(known=known) if _for_search(case)]
    return QuestionSet("sample city", about, documents, questions)


def _for_search(case: Case) -> bool:
    """Leave out what other steps than the search must answer: places, emergencies, talk of several turns."""
    return len(case.turns) == 1 and (case.unanswerable or (len(case.parts) == 1 and not case.outcomes))


def _asked(case: Case) -> Asked:
    gold = case.parts[0] if case.parts else frozenset[str]()
    return Asked(case.turns[0], gold, case.kind, f"line {case.line}")
