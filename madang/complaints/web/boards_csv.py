"""A table of the city's board taken away as CSV that Korean spreadsheets open and compute nothing of."""

import csv

from django.http import HttpResponse

from madang.complaints.web.boards_tables import Table
from madang.core import api as core

BYTE_ORDER_MARK = "\ufeff"


def as_csv(name: str, table: Table) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["Cache-Control"] = "private, no-store"
    response.write(BYTE_ORDER_MARK)
    writer = csv.writer(response)
    writer.writerow(table.head)
    writer.writerows([core.harmless(str(cell)) for cell in row] for row in table.rows)
    return response
