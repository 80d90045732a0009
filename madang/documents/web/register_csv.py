"""The register taken away as CSV: streamed line by line, however long it is, and nothing in it computes."""

import csv
from collections.abc import Iterable, Iterator, Sequence

from django.http import StreamingHttpResponse
from django.utils import timezone

from madang.core.api import harmless
from madang.documents.models import RegisterEntry
from madang.documents.queries.records import retention_words
from madang.documents.rules.openness import Openness, printed
from madang.documents.web.csv_table import BYTE_ORDER_MARK

HEAD = ("등록번호", "구분", "등록일시", "부서", "제목", "기안·접수자", "결재자", "수신·발신", "공개구분", "보존기간")


class _Echo:
    """Gives each line back to whoever asked the writer for it."""

    def write(self, line: str) -> str:
        return line


def streamed(name: str, entries: Iterable[RegisterEntry]) -> StreamingHttpResponse:
    response = StreamingHttpResponse(_lines(entries), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["Cache-Control"] = "private, no-store"
    return response


def _lines(entries: Iterable[RegisterEntry]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK
    yield str(writer.writerow(HEAD))
    for entry in entries:
        yield str(writer.writerow([harmless(cell) for cell in _cells(entry)]))


def _cells(entry: RegisterEntry) -> Sequence[str]:
    return (
        entry.number,
        entry.get_kind_display(),
        timezone.localtime(entry.registered_at).strftime("%Y-%m-%d %H:%M"),
        entry.department.name,
        entry.title,
        entry.person,
        entry.decider,
        entry.counterpart,
        printed(Openness(entry.openness), entry.grounds) if entry.openness else "",
        retention_words(entry.retention),
    )
