"""The kept editions of a document: edits of the course are records too (공공기록물 관리에 관한 법률 시행령 제16조)."""

import pgtrigger
from django.db import models

from madang.documents.models.document import Document


class Version(models.Model):
    """`content` is everything that is signed; `digest` its SHA-256 (`rules/content.py`).

    `reason` is what was done, "" where the page of a draft saved itself; which of those stay says `rules/editions.py`.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="versions")
    edition = models.PositiveIntegerField()
    author = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=200, blank=True)
    content = models.JSONField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["edition"]
        constraints = [models.UniqueConstraint(fields=["document", "edition"], name="one_version_an_edition")]
        triggers = [pgtrigger.Protect(name="never_rewritten", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.document_id} 제{self.edition}판"
