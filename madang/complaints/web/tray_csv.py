"""A tray taken away as CSV: streamed, however long it is, without the sender, and nothing in it computes."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.complaints.actions.take_tray import take_tray
from madang.complaints.models import Complaint
from madang.complaints.policy import staff_person
from madang.complaints.queries.shown_complaint import checks_of, kind_of, names_shown, place_of, verdict_of
from madang.complaints.web.tray import asked_of
from madang.core import api as core

BYTE_ORDER_MARK = "\ufeff"
AT_ONCE = 2_000
HEAD = ("접수번호", "접수경로", "접수일시", "발생일시", "종류", "위반유형", "차량번호", "장소", "위도", "경도", "검증",
        "상태", "처리기한", "부서", "팀", "담당자")  # fmt: skip


class _Echo:
    """Gives each line back to whoever asked the writer for it."""

    def write(self, line: str) -> str:
        return line


@require_GET
@core.staff_required()
def tray_csv(request: HttpRequest) -> StreamingHttpResponse:
    actor = core.actor_of(request)
    found = take_tray(actor, asked_of(request, staff_person(actor)), timezone.now())
    rows = found.select_related("category", "department", "team", "officer").defer("text", "reply", "answers")
    lines = _lines(rows.iterator(AT_ONCE), names_shown())
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="complaints-{timezone.localdate():%Y%m%d}.csv"'
    response["Cache-Control"] = "private, no-store"
    return response


def _lines(rows: Iterable[Complaint], names: Mapping[str, str]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK
    yield str(writer.writerow(HEAD))
    for row in rows:
        yield str(writer.writerow([core.harmless(cell) for cell in _cells(row, names)]))


def _cells(row: Complaint, names: Mapping[str, str]) -> list[str]:
    return [
        row.number,
        row.get_channel_display(),
        _at(row.received_at),
        _at(row.happened_at),
        row.category.name if row.category else "",
        kind_of(row, names) if row.violation else "",
        row.plate or row.plate_given,
        place_of(row, names),
        str(row.lat or ""),
        str(row.lng or ""),
        verdict_of(checks_of(row))[0],
        row.get_state_display(),
        _at(row.due_at),
        row.department.name if row.department else "",
        row.team.name if row.team else "",
        row.officer.name if row.officer else "",
    ]


def _at(moment: datetime | None) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""
