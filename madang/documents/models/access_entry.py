"""Who opened what, and who tried to (공공기록물 관리에 관한 법률 시행령 제28조제3항): written once, never changed."""

import pgtrigger
from django.db import models

from madang.documents.rules.kinds import OPENED_WORDS


class AccessEntry(models.Model):
    subject_label = models.SlugField(max_length=20)
    subject_id = models.BigIntegerField()
    person = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120)
    at = models.DateTimeField()
    what = models.CharField(max_length=10, choices=list(OPENED_WORDS.items()))
    detail = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["subject_label", "subject_id", "-at"], name="access_of_a_subject"),
            models.Index(fields=["person", "-at"], name="access_of_a_person"),
        ]
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
        return f"{self.name} {self.what} {self.subject_label} {self.subject_id}"
