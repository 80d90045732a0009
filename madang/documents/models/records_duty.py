"""A duty of the records clock that a department has reported as done (시행령 제24조, 제32조, 제33조)."""

from django.db import models


class RecordsDuty(models.Model):
    """`duty` is the id of a rule in the pack's records.yaml, `about` the year whose records it concerns."""

    department = models.ForeignKey("organisation.Department", models.PROTECT, related_name="+")
    duty = models.SlugField(max_length=60)
    about = models.PositiveSmallIntegerField()
    done_by = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    done_at = models.DateTimeField()
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-about", "duty"]
        constraints = [models.UniqueConstraint(fields=["department", "duty", "about"], name="one_duty_done_once")]

    def __str__(self) -> str:
        return f"{self.department_id} {self.duty} {self.about}"
