"""Numbers and keys of complaints, drawn from the database and from chance."""

import secrets
from datetime import datetime

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac


def next_ids(count: int) -> list[int]:
    """Draw the ids of complaints to come, so that a number can be made of each before it is written."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence('complaints_complaint', 'id')) FROM generate_series(1, %s)", [count]
        )
        return sorted(row[0] for row in cursor.fetchall())


def number_of(complaint_id: int, received: datetime) -> str:
    """Return 접수번호, short enough to be told by telephone: "2026-000123"."""
    return f"{timezone.localtime(received).year}-{complaint_id:06d}"


def new_token() -> str:
    """Return the secret part of a receipt's address: 128 bits, for whoever has the link and nobody else."""
    return secrets.token_urlsafe(16)


def reporter_key(*, phone: str = "", account_id: int | None = None, email: str = "") -> str:
    """Return what tells one person's complaints together without telling who; "" for somebody unknown."""
    whose = phone or (f"account {account_id}" if account_id else "") or email.casefold()
    return salted_hmac("madang.complaints.reporter", whose, algorithm="sha256").hexdigest() if whose else ""
