"""단위과제 and 기록물철: what a document belongs to (공공기록물 관리에 관한 법률 시행령 제22조, 제23조, 제25조)."""

from django.db import models
from django.db.models import Q


class UnitTask(models.Model):
    """단위과제, from the city pack's 기록관리기준표. `retention` as in `rules/retention.py`."""

    id = models.SlugField(primary_key=True, max_length=60)
    department = models.ForeignKey("organisation.Department", models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    function = models.CharField(max_length=120, blank=True)
    outline = models.CharField(max_length=300, blank=True)
    retention = models.CharField(max_length=20)
    retention_reason = models.CharField(max_length=300, blank=True)
    sample = models.BooleanField(default=False)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["department", "name"]

    def __str__(self) -> str:
        return self.name


class RecordFile(models.Model):
    """기록물철: one for each 단위과제 and year unless the head of the unit divides it; volumes share title and number.

    `finished_on`: when the handling of the task ended; retention begins on 1 January after it (시행령 제26조제5항).
    `handed_over_on`, `handed_over_to`: when it went to the record centre (기록관), and who took it (제32조).
    """

    unit_task = models.ForeignKey(UnitTask, models.PROTECT, related_name="files")
    department = models.ForeignKey("organisation.Department", models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=150)
    serial = models.PositiveIntegerField()
    volume = models.PositiveSmallIntegerField(default=1)
    retention = models.CharField(max_length=20)
    finished_on = models.DateField(null=True)
    tidied_at = models.DateTimeField(null=True)
    handed_over_on = models.DateField(null=True)
    handed_over_to = models.CharField(max_length=120, blank=True)
    disposal_held = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-year", "title", "volume"]
        constraints = [
            models.UniqueConstraint(
                fields=["department", "unit_task", "serial", "volume"], name="one_file_a_number_and_volume"
            ),
            models.CheckConstraint(
                condition=Q(handed_over_on=None, handed_over_to="")
                | (Q(handed_over_on__isnull=False, finished_on__isnull=False) & ~Q(handed_over_to="")),
                name="handed_over_once_finished_to_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.title
