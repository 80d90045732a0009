"""Locks that the database holds for the length of a transaction."""

from django.db import connection
from django.db.transaction import TransactionManagementError


def hold(name: str) -> None:
    """Wait for the lock of this name and keep it until the surrounding transaction ends."""
    if not connection.in_atomic_block:
        raise TransactionManagementError(f"The lock {name!r} needs a transaction to be held in.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
