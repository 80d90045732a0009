"""Locks that the database holds for the length of a transaction."""

from collections.abc import Iterable

from django.db import connection
from django.db.transaction import TransactionManagementError


def hold(name: str) -> None:
    """Wait for the lock of this name and keep it until the surrounding transaction ends."""
    hold_all([name])


def hold_all(names: Iterable[str]) -> None:
    """Wait for the locks of all these names, always in the same order, so that nobody waits in a circle."""
    wanted = sorted(set(names))
    if not connection.in_atomic_block:
        raise TransactionManagementError(f"The locks {wanted!r} need a transaction to be held in.")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(%s::text[]) AS name", [wanted]
        )
