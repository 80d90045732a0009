"""Forget the files of imports: they hold names and telephones, and what was needed of them stands in the complaints."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from madang.complaints.models import ImportBatch
from madang.core import api as core

KEPT_FOR = timedelta(days=30)
"""How long after its import a file can still give its refused rows."""


@transaction.atomic
def forget_import_files(now: datetime) -> int:
    """Remove the files of imports that ended long ago, or were stopped and left; return how many."""
    old = ImportBatch.objects.select_for_update().filter(file__isnull=False, begun_at__lt=now - KEPT_FOR)
    files: list[UUID] = list(old.values_list("file_id", flat=True))
    old.update(file=None)
    return core.remove_files(files, core.SYSTEM)
