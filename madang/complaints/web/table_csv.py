"""A table taken away as CSV that Korean spreadsheets open and compute nothing of, headings included."""

import csv
from collections.abc import Iterable, Sequence
from itertools import chain

from django.http import HttpResponse

from madang.core.api import harmless

BYTE_ORDER_MARK = "\ufeff"


def as_csv(name: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["Cache-Control"] = "private, no-store"
    response.write(BYTE_ORDER_MARK)
    writer = csv.writer(response)
    writer.writerows([harmless(cell) for cell in row] for row in chain([head], rows))
    return response
