"""How complaints come in: batches of an import with their faults, saved mappings of columns, keys of the open API."""

from django.db import models

from madang.complaints.models.complaint import Complaint
from madang.complaints.rules.import_states import BATCH_WORDS, BatchState


class ImportBatch(models.Model):
    """One file taken in (가져오기). `done` rows of `total` are finished; what was not taken is in its `rows`."""

    name = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64, db_index=True)
    file = models.ForeignKey("core.StoredFile", models.PROTECT, null=True, related_name="+")
    mapping = models.JSONField(default=dict)
    channel = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=10, choices=list(BATCH_WORDS.items()), default=BatchState.WAITING)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0, help_text="rows taken in before, by their number")
    refused = models.PositiveIntegerField(default=0)
    trouble = models.CharField(max_length=300, blank=True)
    person = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-begun_at", "-id"]

    def __str__(self) -> str:
        return self.name


class ImportRow(models.Model):
    """What became of one row: `complaint` where it was taken, `fault` why not, `note` what was put right."""

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField()
    outside_number = models.CharField(max_length=60, blank=True)
    complaint = models.ForeignKey(Complaint, models.SET_NULL, null=True, related_name="+")
    known = models.BooleanField(default=False)
    fault = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["line"]
        constraints = [models.UniqueConstraint(fields=["batch", "line"], name="one_report_a_line")]

    def __str__(self) -> str:
        return f"{self.batch_id} {self.line}"


class ColumnMapping(models.Model):
    """Which column means what, kept under a name (열 맞춤)."""

    name = models.CharField(max_length=80, unique=True)
    columns = models.JSONField()
    channel = models.CharField(max_length=20, blank=True)
    created_by = models.CharField(max_length=100)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ApiKey(models.Model):
    """Who may file by the open API. The key itself is shown once; its SHA-256 is kept."""

    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    created_by = models.CharField(max_length=100)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    per_hour = models.PositiveIntegerField(default=1_000)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
