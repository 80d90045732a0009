"""Files of complaints before they are taken in: the list, the upload, and the look at columns and first rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from madang.complaints.actions.import_complaints import TakenBefore, begin_import, taken_before
from madang.complaints.actions.keep_import_draft import keep_import_draft
from madang.complaints.actions.keep_mapping import keep_mapping
from madang.complaints.policy import is_at_desk, may_import, staff_person
from madang.complaints.queries.import_lines import (
    ColumnsMissing,
    GivenFile,
    ReadFile,
    ground_for,
    lines_of,
    read_line,
    read_table,
)
from madang.complaints.queries.imports import batches, mappings, progress_of
from madang.complaints.rules.channels import CHANNEL_WORDS, Channel
from madang.complaints.rules.importing.columns import NEEDED, Column, missing, name_of, of_json
from madang.complaints.rules.importing.row import ReadRow
from madang.complaints.web.desk_form import whole
from madang.complaints.web.undo import take_undo
from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal

ON_A_PAGE = 30
LOOKED_AT = 5
"""Rows that are shown before a file is taken in."""


@require_http_methods(["GET", "POST"])
@core.staff_required()
def imports(request: HttpRequest) -> HttpResponse:
    """List the files that were taken in; a new one is uploaded here, and then looked at."""
    actor = core.actor_of(request)
    person, refusal = staff_person(actor), None
    if not may_import(person):
        raise NotAllowed("민원을 받는 부서의 직원만 파일을 가져올 수 있습니다.", "민원 배부 담당에게 부탁해 주세요.")
    if request.method == "POST":
        try:
            name, content = uploaded(request, "file")
            return redirect("complaints:import-check", keep_import_draft(actor, name, content, timezone.now()).id)
        except Refusal as refused:
            refusal = refused
    page = Paginator(batches("" if is_at_desk(person) else person.department_id), ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    rows = [progress_of(batch, timezone.now()) for batch in page.object_list]
    context = {
        "page": page,
        "rows": rows,
        "refusal": refusal,
        "columns": [name_of(column) for column in Column],
        "mappings": mappings(),
        "told": take_undo(request),
    }
    return render(request, "complaints/intake/imports.html", context, status=refusal.status if refusal else 200)


@dataclass(frozen=True)
class Choice:
    """One meaning on the page, the column chosen for it, and what stands in that column first."""

    key: str
    name: str
    needed: bool
    chosen: str
    values: list[str]


@dataclass(frozen=True)
class Looked:
    """One of the first rows: its cells with a meaning, and what would become of it."""

    line: int
    read: ReadRow


@require_http_methods(["GET", "POST"])
@core.staff_required()
def check(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """Show which column is what and how the first rows are read; take the file in when that is right."""
    actor = core.actor_of(request)
    sent = request.POST if request.method == "POST" else request.GET
    given = _given(actor, file_id, sent)
    refusal = None
    if request.method == "POST":
        try:
            if name := sent.get("mapping_name", "").strip():
                keep_mapping(actor, name, given.columns or {}, given.channel)
            return redirect("complaints:import", begin_import(actor, given).pk)
        except (ColumnsMissing, TakenBefore) as refused:
            refusal = refused
    return _looked_at(request, file_id, given, refusal)


def _given(actor: Actor, file_id: UUID, sent: QueryDict) -> GivenFile:
    file, content = core.find_file(file_id, actor), core.file_content(file_id, actor)
    mapping = whole(sent.get("mapping", ""))
    kept = mappings().filter(pk=mapping).first() if mapping is not None else None
    chosen = of_json(kept.columns) if kept else _chosen(sent)
    channel = sent.get("channel", kept.channel if kept else "")
    return GivenFile(
        name=file.name,
        content=content,
        columns=chosen,
        channel=channel if channel in set(Channel) else "",
        again=sent.get("again") == "yes",
    )


def _chosen(sent: QueryDict) -> Mapping[Column, str] | None:
    """Return the columns that the page chose; None where it was opened for the first time."""
    if not any(key.startswith("column_") for key in sent):
        return None
    told = {column: sent.get(f"column_{column}", "") for column in Column}
    return {column: heading for column, heading in told.items() if heading}


def _looked_at(request: HttpRequest, file_id: UUID, given: GivenFile, refusal: Refusal | None) -> HttpResponse:
    read = read_table(given)
    context = {
        "file_id": file_id,
        "name": given.name,
        "total": len(read.rows),
        "faulty": sum(bool(row.fault) for row in read.rows),
        "lacking": missing(read.columns, read.headings),
        "chosen_by_hand": given.columns is not None,
        "headings": read.headings,
        "unused": [heading for heading in read.headings if heading not in read.columns.values()],
        "choices": [_choice(column, read) for column in Column],
        "looked": _first(read, given.channel),
        "mappings": mappings(),
        "channels": CHANNEL_WORDS,
        "channel": given.channel,
        "before": taken_before(given.content),
        "refusal": refusal,
    }
    template = (
        "complaints/intake/import_columns.html"
        if core.wants_fragment(request)
        else "complaints/intake/import_check.html"
    )
    return render(request, template, context, status=refusal.status if refusal else 200)


def _choice(column: Column, read: ReadFile) -> Choice:
    heading = read.columns.get(column, "")
    values = [str(row.values.get(heading) or "")[:60] for row in read.rows[:LOOKED_AT]] if heading else []
    needed = any(column in any_of for any_of in NEEDED)
    return Choice(column.value, name_of(column), needed, heading, list(filter(None, values))[:2])


def _first(read: ReadFile, channel: str) -> list[Looked]:
    ground = ground_for(channel)
    few = ReadFile(read.rows[:LOOKED_AT], read.columns, read.headings)
    return [Looked(line.number, read_line(line, ground)) for line in lines_of(few)]


def uploaded(request: HttpRequest, name: str) -> tuple[str, bytes]:
    """Return the name and content of the uploaded file. Raises Refusal where there is none, or it is too large."""
    given = request.FILES.get(name)
    if not isinstance(given, UploadedFile):
        raise Refusal("파일을 골라 주세요.", "CSV, XLSX, JSON 파일을 올립니다.")
    return given.name or "파일", content_of(given)


def content_of(file: "UploadedFile[bytes]") -> bytes:
    """Return what was uploaded. A file over FILE_SIZE_LIMIT is refused before it is read into memory."""
    if (file.size or 0) > settings.FILE_SIZE_LIMIT:
        most = core.most_megabytes()
        raise Refusal(f"‘{file.name}’ 파일이 {most}MB보다 큽니다.", "나누어서 여러 파일로 올려 주세요.", status=413)
    content: bytes = file.read()
    return content
