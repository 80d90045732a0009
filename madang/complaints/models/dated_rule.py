"""The dated rules of the pack, as they stand in the database: of parking, of deadlines, and the extra days off."""

from django.db import models


class DatedRule(models.Model):
    """One row of `parking_rules.yaml` or `deadlines.yaml`. `content` is the row as JSON, `valid_from` its first day.

    A day of `calendar.yaml` stands here, too: with which of them the open deadlines were counted.
    """

    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=60)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    content = models.JSONField()
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["kind", "position"]
        constraints = [models.UniqueConstraint(fields=["kind", "key", "valid_from"], name="one_rule_a_day")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key} {self.valid_from}"
