"""Questions that people asked, as the conversation exports them: JSON lines, CSV, or one question a line; UTF-8.

JSON lines have `question`, and perhaps `article`: the id of the article that answered in the end. CSV has these
columns.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class AskedQuestion:
    """One question; `article` is empty where none answered it."""

    question: str
    article: str = ""


def read_asked(text: str) -> list[AskedQuestion]:
    """Read the questions of a whole file; lines that hold none are left out."""
    lines = [line for line in text.removeprefix("\ufeff").splitlines() if line.strip()]
    if not lines:
        return []
    rows = _json_rows(lines) if lines[0].lstrip().startswith("{") else _plain_rows(lines)
    return [AskedQuestion(question, article) for question, article in rows if question]


def _json_rows(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        values = json.loads(line)
        yield str(values.get("question", "")).strip(), str(values.get("article") or "")


def _plain_rows(lines: list[str]) -> Iterator[tuple[str, str]]:
    header, *rows = csv.reader(lines)
    if "question" not in header:
        yield from ((line.strip(), "") for line in lines)
        return
    for row in rows:
        values = dict(zip(header, row, strict=False))
        yield values.get("question", "").strip(), values.get("article", "")
