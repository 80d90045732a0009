"""Locks on complaints, of one strength everywhere."""

from django.db.models import QuerySet

from madang.complaints.models import Complaint


def locked(found: QuerySet[Complaint], *, skip_locked: bool = False) -> QuerySet[Complaint]:
    """Lock complaints against other deeds until the transaction ends; `skip_locked` leaves out what others have.

    The key stays free: keys that point here are verified only at the commit, when a distribution has the audit's lock
    already. Whoever locked the key too would wait for the audit and be waited for.
    """
    return found.select_for_update(of=("self",), no_key=True, skip_locked=skip_locked)
