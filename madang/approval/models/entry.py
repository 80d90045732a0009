"""One deed of a course, chained to the one before and signed by the house."""

import pgtrigger
from django.db import models

from madang.approval.models.course import Course


class Entry(models.Model):
    """`content` is everything that the hash protects; `evidence` is a passkey's own signature over the deed."""

    course = models.ForeignKey(Course, models.PROTECT, related_name="entries")
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    content = models.JSONField()
    evidence = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    key_id = models.CharField(max_length=16)
    signature = models.CharField(max_length=120)

    class Meta:
        ordering = ["seq"]
        constraints = [models.UniqueConstraint(fields=["course", "seq"], name="one_entry_a_place")]
        triggers = [
            pgtrigger.Protect(name="written_once", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="never_emptied",
                level=pgtrigger.Statement,
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                func="RAISE EXCEPTION 'pgtrigger: Cannot truncate % table', TG_TABLE_NAME;",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.course_id}:{self.seq}"
