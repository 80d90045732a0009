"""Write many complaints with one statement."""

import json
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection

from madang.complaints.models import Complaint

_COLUMNS = {
    "category_id": "varchar",
    "category_certainty": "double precision",
    "public": "boolean",
    "area_id": "varchar",
    "place_note": "varchar",
    "state": "varchar",
    "checks": "jsonb",
    "proposed_reason": "varchar",
    "department_id": "varchar",
    "team_id": "varchar",
    "officer_id": "varchar",
    "load": "numeric",
    "leader_id": "bigint",
    "assigned_at": "timestamptz",
    "due_at": "timestamptz",
    "first_due_at": "timestamptz",
}
"""What distribution changes in a complaint."""

_SET = ", ".join(f'"{name}" = given."{name}"' for name in _COLUMNS)
_GIVEN = ", ".join(f'"{name}" {kind}' for name, kind in {"id": "bigint", **_COLUMNS}.items())
_UPDATE = (
    f"UPDATE complaints_complaint AS kept SET {_SET} "  # noqa: S608  # names of columns, all from the table above
    f"FROM jsonb_to_recordset(%s::jsonb) AS given({_GIVEN}) WHERE kept.id = given.id"
)


def update_complaints(complaints: Iterable[Complaint]) -> None:
    """Write what distribution changed; one statement however many there are."""
    rows = [{"id": each.pk, **{name: _value(each, name) for name in _COLUMNS}} for each in complaints]
    with connection.cursor() as cursor:
        cursor.execute(_UPDATE, [json.dumps(rows, cls=DjangoJSONEncoder)])


def _value(complaint: Complaint, name: str) -> Any:
    return getattr(complaint, name)
