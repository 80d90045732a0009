"""A moment as text, written by the database."""

from typing import Any

from django.db.models import Func, TextField


class UtcText(Func):
    """A time as `isoformat(timespec="microseconds")` writes it in UTC, also where Python could not hold it.

    A year before Christ begins with BC: it must not be taken for the one of our era.
    """

    template = """ltrim(to_char(%(expressions)s AT TIME ZONE 'UTC', 'BCYYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'), 'AD')"""

    def __init__(self, *expressions: Any) -> None:
        super().__init__(*expressions, output_field=TextField())
