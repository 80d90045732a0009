"""The two files of an evaluation: documents and questions, one JSON object a line, UTF-8."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from madang.knowledge.rules.findings import Document


class EvaluationInputError(ValueError):
    """A file cannot be evaluated; nothing was. Says which file, which line (from 1; 0 for the whole file), and why."""

    def __init__(self, file: Path, line: int, sentence: str) -> None:
        self.file, self.line, self.sentence = file, line, sentence
        super().__init__(f"{file.name}{f' {line}번째 줄' if line else ''}: {sentence}")


@dataclass(frozen=True)
class Asked:
    """One question of an evaluation; `gold` names the documents that answer it, and is empty where none may.

    `id` is its `qid`, else a fingerprint of its words; it differs from every other id of the file.
    """

    question: str
    gold: frozenset[str]
    kind: str
    id: str


@dataclass(frozen=True)
class _Row:
    file: Path
    line: int
    values: dict[str, Any]

    def words(self, key: str, default: str | None = None) -> str:
        value = self.values.get(key, default)
        if value is None:
            raise self.refusal(f"{key} 값이 없어요.")
        if isinstance(value, bool) or not isinstance(value, (str, int)):
            raise self.refusal(f"{key} 값이 글자가 아니에요.")
        return str(value)

    def list_of_words(self, key: str, default: list[str] | None = None) -> list[str]:
        value = self.values.get(key, default)
        if value is None:
            raise self.refusal(f"{key} 값이 없어요.")
        if not isinstance(value, list) or not all(isinstance(one, (str, int)) for one in value):
            raise self.refusal(f"{key} 값이 글자 목록이 아니에요.")
        return [str(one) for one in value]

    def refusal(self, sentence: str) -> EvaluationInputError:
        return EvaluationInputError(self.file, self.line, sentence)


def read_documents(file: Path) -> list[Document]:
    """Read documents: `id` and `title`, perhaps `also_asked` (a list) and `body`.

    Raises:
        EvaluationInputError: no such file, another encoding, a broken line, a missing value, an id twice, no document.
    """
    documents: dict[str, Document] = {}
    for row in _rows(file):
        document = Document(
            row.words("id"), row.words("title"), tuple(row.list_of_words("also_asked", [])), row.words("body", "")
        )
        if document.id in documents:
            raise row.refusal(f"id가 앞줄과 같아요: {document.id}")
        documents[document.id] = document
    if not documents:
        raise EvaluationInputError(file, 0, "문서가 하나도 없어요.")
    return list(documents.values())


def read_questions(file: Path, known: frozenset[str]) -> list[Asked]:
    """Read questions: `query` and `gold` (a list of known document ids), perhaps `kind` and `qid`.

    Raises:
        EvaluationInputError: as for documents, or a gold that is no document.
    """
    questions, times = [], Counter[str]()
    for row in _rows(file):
        key = row.words("qid", "") or fingerprint(row.words("query"))
        times[key] += 1
        told_apart = key if times[key] == 1 else f"{key}#{times[key]}"
        asked = Asked(row.words("query"), frozenset(row.list_of_words("gold")), row.words("kind", ""), told_apart)
        if unknown := sorted(asked.gold - known):
            raise row.refusal(f"gold가 가리키는 문서가 없어요: {', '.join(unknown)}")
        questions.append(asked)
    if not questions:
        raise EvaluationInputError(file, 0, "질문이 하나도 없어요.")
    return questions


def fingerprint(text: str) -> str:
    """Return 16 hexadecimal digits that stand for a text."""
    return sha256(text.encode()).hexdigest()[:16]


def _rows(file: Path) -> Iterator[_Row]:
    for number, line in enumerate(_text(file).split("\n"), start=1):
        if line.strip():
            yield _Row(file, number, _object(file, number, line))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as undecodable:
        line = undecodable.object[: undecodable.start].count(b"\n") + 1
        raise EvaluationInputError(file, line, "UTF-8로 읽을 수 없어요. 글자 인코딩을 확인해 주세요.") from undecodable
    except OSError as unreadable:
        raise EvaluationInputError(file, 0, "파일을 열 수 없어요. 이름과 위치를 확인해 주세요.") from unreadable


def _object(file: Path, number: int, line: str) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except json.JSONDecodeError as broken:
        raise EvaluationInputError(file, number, f"JSON이 아니에요 ({broken.colno}번째 글자).") from broken
    if not isinstance(values, dict):
        raise EvaluationInputError(file, number, "이름과 값으로 된 JSON 객체가 아니에요.")
    return values
