"""What was decided in somebody's absence, to be reported to them afterwards (사후보고, 규정 제10조제3항)."""

from django.db import models

from madang.approval.models.step import Step


class LaterReport(models.Model):
    """`needed`: the matter is important, so that the report is a duty; others are listed for information."""

    step = models.OneToOneField(Step, models.CASCADE, related_name="later_report")
    absent = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    acting = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    needed = models.BooleanField()
    decided_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-decided_at"]
        indexes = [models.Index(fields=["absent", "seen_at"], name="later_reports_of")]

    def __str__(self) -> str:
        return f"{self.absent_id} {self.decided_at:%Y-%m-%d}"
