"""An enclosure (붙임) of a document."""

from django.db import models

from madang.documents.models.document import Document


class Enclosure(models.Model):
    """`name` is what the text says ("사업 계획서"), `file_name` the file's own. `text` is what was read in it."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="enclosures")
    file = models.ForeignKey("core.StoredFile", models.PROTECT, related_name="+")
    name = models.CharField(max_length=150)
    copies = models.PositiveSmallIntegerField(default=1)
    file_name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    position = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True)
    unreadable = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name
