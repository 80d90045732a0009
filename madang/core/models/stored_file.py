"""A file that someone gave, and where its content lies."""

import uuid

from django.conf import settings
from django.db import models


class StoredFile(models.Model):
    """The content lies in the storage under its own hash, once for all files that share it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField(help_text="bytes")
    sha256 = models.CharField(max_length=64, db_index=True)
    public = models.BooleanField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sha256", "name", "public", "owner"], name="stored_file_once", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> str:
        return storage_path(self.sha256)


STORED = "stored"
"""The storage folder of these contents."""


def storage_path(sha256: str) -> str:
    return f"{STORED}/{sha256[:2]}/{sha256}"
