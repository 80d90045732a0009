"""Forget stored files that nobody keeps any longer."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import ProtectedError

from madang.core.actions.record import record
from madang.core.adapters import locks
from madang.core.models import StoredFile
from madang.core.rules.people import Actor


@transaction.atomic
def remove_files(file_ids: Iterable[UUID], actor: Actor) -> int:
    """Forget the files to which no row refers any more; return how many.

    The caller sees to it that no text names them by their ids. A content goes with the night's `sweep_files`, unless
    another file has the same. Whoever is giving one of these files meanwhile (`store_file`) is waited for.
    """
    found = sorted(StoredFile.objects.filter(pk__in=list(file_ids)), key=lambda stored: stored.path)
    for stored in found:
        locks.hold(stored.path)
    removed = [stored for stored in found if _is_removed(stored)]
    for stored in removed:  # the log comes last: it makes others wait
        before = {"name": stored.name, "sha256": stored.sha256}
        record(verb="remove_file", subject=("file", str(stored.pk)), actor=actor, before=before)
    return len(removed)


def _is_removed(stored: StoredFile) -> bool:
    try:
        StoredFile.objects.filter(pk=stored.pk).delete()
    except ProtectedError:
        return False
    return True
