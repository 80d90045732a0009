"""What was done, by whom, when, on whose behalf; written once."""

from datetime import UTC

import pgtrigger
from django.db import models

from madang.core.rules import audit_row
from madang.core.rules.people import ActorKind
from madang.core.rules.plain_json import Json


class AuditEntry(models.Model):
    """One deed. People are kept by number and name, not by key: the entry outlives the account."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    verb = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=300)
    actor_id = models.BigIntegerField(null=True)
    actor_kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in ActorKind])
    actor_name = models.CharField(max_length=100)
    on_behalf_of_id = models.BigIntegerField(null=True)
    on_behalf_of_name = models.CharField(max_length=100, blank=True, default="")
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_id", "seq"], name="audit_of_subject")]
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
        return f"{self.seq} {self.verb} {self.subject_kind} {self.subject_id}"

    def content(self) -> dict[str, Json]:
        """Return everything that the hash protects."""
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        return audit_row.content(self, at, self.before, self.after)
