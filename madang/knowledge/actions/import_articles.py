"""Take articles out of a JSONL, CSV or XLSX file, matched by header name. Running it again changes nothing."""

import re
from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone
from pydantic import ValidationError

from madang.core import api as core
from madang.core.api import TableRow, UnreadableFile, read_rows
from madang.knowledge.actions.save_article import save_article
from madang.knowledge.models import Article, Field
from madang.knowledge.rules.article import ArticleDraft
from madang.knowledge.rules.blocks import paragraphs
from madang.knowledge.rules.report import Fate, ImportReport
from madang.organisation import api as organisation

HEADERS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "번호"),
    "title": ("title", "제목", "질문", "question"),
    "also_asked": ("also_asked", "다른 질문", "유사질문"),
    "answer": ("answer", "답", "답변", "body", "내용"),
    "field": ("field", "분야", "cat", "category"),
    "department": ("department", "부서", "담당부서"),
    "source": ("source", "출처"),
    "checked": ("checked", "확인일", "확인한 날"),
    "valid_from": ("valid_from", "시행일"),
    "valid_until": ("valid_until", "종료일"),
    "review_by": ("review_by", "검토기한"),
}
"""The names under which a column is recognised."""

REVIEW_AFTER = timedelta(days=365)
"""How long an imported article may stand before somebody should read it again, where the file does not say."""


def import_articles(path: Path, actor: core.Actor) -> ImportReport:
    """Import one file in one transaction; each refused row is reported with its reason.

    Raises:
        UnreadableFile: the file cannot be read, or has no column for the question or the answer.
    """
    rows = read_rows(path)
    _must_have_columns(path, rows)
    report = ImportReport(path.name, remarks=_unknown_columns(rows))
    with transaction.atomic():
        names, taken = _Names(), set[str]()
        for row in rows:
            _take(row, path.name, names, taken, report, actor)
        counts = {str(fate): count for fate, count in report.counts.items()}
        core.record(verb="import_articles", subject=("file", path.name), actor=actor, after=counts)
    return report


class _Names:
    """The fields and departments that a file may call by id or by name."""

    def __init__(self) -> None:
        self.fields = {name: f.id for f in Field.objects.all() for name in (f.id, f.name, f.short)}
        departments = organisation.department_names()
        self.departments = {**{name: key for key, name in departments.items()}, **{key: key for key in departments}}


def _must_have_columns(path: Path, rows: list[TableRow]) -> None:
    header = _header(rows)
    if not all(header.intersection(HEADERS[wanted]) for wanted in ("title", "answer")):
        raise UnreadableFile(f"{path.name}: '질문' 칸과 '답' 칸이 있어야 하는데, 칸을 찾을 수 없어요.")


def _unknown_columns(rows: list[TableRow]) -> list[str]:
    known = {name for names in HEADERS.values() for name in names}
    unknown = sorted(_header(rows) - known)
    return [f"모르는 칸은 넣지 않았어요: {', '.join(unknown)}"] if unknown else []


def _header(rows: list[TableRow]) -> set[str]:
    return {name for row in rows for name in row.values}


def _take(row: TableRow, file: str, names: _Names, taken: set[str], report: ImportReport, actor: core.Actor) -> None:
    """Save one row, add its id to `taken`, and note its fate."""
    cells = {key: found for key in HEADERS if (found := _cell(row.values, HEADERS[key])) not in (None, "")}
    title = str(cells.get("title", "")).strip() or "(제목 없음)"
    if row.fault:
        report.note(row.number, title, Fate.REFUSED, row.fault)
        return
    key = _identity(cells)
    try:
        draft = ArticleDraft.model_validate(_draft(cells, key, file, names))
    except ValidationError as misfit:
        error = misfit.errors()[0]
        report.note(row.number, title, Fate.REFUSED, f"{_column(error['loc'])}{core.sentence_for(error)}")
        return
    origin = f"file:{file}"[:120]
    if reason := _why_not(key, draft, origin, taken):
        report.note(row.number, title, Fate.REFUSED, reason)
        return
    taken.add(key)
    report.note(row.number, title, save_article(key, draft, origin, False, actor), _left_open(draft, cells))


def _left_open(draft: ArticleDraft, cells: Mapping[str, Any]) -> str:
    """Name the field and the department that the file calls by a name nobody knows."""
    named = (("분야", "field", draft.field), ("부서", "department", draft.department))
    unknown = [f"{word} '{cells[key]}'" for word, key, found in named if key in cells and not found]
    return f"{', '.join(unknown)}을(를) 몰라 비워 두었어요." if unknown else ""


def _why_not(key: str, draft: ArticleDraft, origin: str, taken: set[str]) -> str:
    """Say why this row would overwrite what it does not mean, or nothing: files number their rows from 1 again."""
    if key in taken:
        return "같은 번호나 제목이 이 파일에 두 번 있어요."
    other = Article.objects.filter(id=key).exclude(origin=origin).exclude(title=draft.title).first()
    return f"같은 번호의 다른 글이 이미 있어요 ({other.origin}: {other.title})." if other else ""


def _cell(values: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((values[name] for name in names if name in values), None)


def _column(location: tuple[str | int, ...]) -> str:
    """Name the column in which a fault stands ("답: "), or nothing where it stands between columns."""
    known = (HEADERS[part][1] for part in map(str, location) if part in HEADERS)
    name = next(known, "출처" if "sources" in location else "")
    return name and f"{name}: "


def _identity(cells: Mapping[str, Any]) -> str:
    own = str(cells.get("id", ""))
    if re.fullmatch(r"[A-Za-z0-9-]{1,100}", own):
        return f"imported-{own.lower()}"
    return f"imported-{sha256(str(cells.get('title', '')).encode()).hexdigest()[:16]}"


def _draft(cells: Mapping[str, Any], key: str, file: str, names: _Names) -> dict[str, Any]:
    answer = cells.get("answer", [])
    return {
        "title": cells.get("title", ""),
        "also_asked": _also_asked(cells.get("also_asked", [])),
        "field": names.fields.get(str(cells.get("field", ""))),
        "department": names.departments.get(str(cells.get("department", ""))),
        "answer": answer if isinstance(answer, list) else [{"text": part} for part in _parts(str(answer))],
        **_dates(cells, key),
        "sources": _sources(cells, file),
    }


def _parts(text: str) -> list[str]:
    """Cut a long plain answer into blocks that fit."""
    return [part[start : start + 2000] for part in paragraphs(text) for start in range(0, len(part), 2000)]


def _also_asked(cell: Any) -> list[str]:
    parts = cell if isinstance(cell, list) else re.split(r"[|\n]", str(cell))
    return [str(part).strip()[:120] for part in parts if str(part).strip()]


def _dates(cells: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Take the file's dates, else those already kept, so that a second run on another day changes nothing."""
    kept = Article.objects.filter(id=key).values("valid_from", "valid_until", "review_by").first()
    today = timezone.localdate()
    usual: dict[str, Any] = {"valid_from": today, "valid_until": None, "review_by": today + REVIEW_AFTER}
    usual.update(kept or {})
    return {name: cells.get(name, value) for name, value in usual.items()}


def _sources(cells: Mapping[str, Any], file: str) -> list[dict[str, Any]]:
    source = cells.get("source")
    if isinstance(source, list):
        return source
    name = str(source)[:120] if source else f"가져온 파일 {file}"[:120]
    return [{"name": name, "certainty": "single", "checked": cells.get("checked")}]
