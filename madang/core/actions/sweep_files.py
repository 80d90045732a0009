"""Remove contents that no file refers to: they were written in transactions that rolled back."""

from django.db import transaction

from madang.core.adapters import file_store, locks
from madang.core.models import StoredFile
from madang.core.models.stored_file import STORED


def sweep_files() -> int:
    """Remove every content without a file; return how many. Safe beside `store_file`: both lock the content's path."""
    return sum(_swept(path) for path in list(file_store.paths(STORED)))


@transaction.atomic
def _swept(path: str) -> bool:
    locks.hold(path)
    is_orphan = not StoredFile.objects.filter(sha256=path.rpartition("/")[2]).exists()
    if is_orphan:
        file_store.remove(path)
    return is_orphan
