"""The register (문서등록대장): one series of numbers a department and year, for all that is made or received."""

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from madang.documents.models.classification import RecordFile, UnitTask
from madang.documents.models.document import Document
from madang.documents.rules.kinds import ACCESS_WORDS, REGISTER_WORDS

CORRECTING = "madang.correcting"
"""The database setting that names the entry being corrected in this transaction; without it an entry stays as it is."""


class RegisterSerial(models.Model):
    """The last number of a department's year; its row is locked while a number is given."""

    department = models.ForeignKey("organisation.Department", models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["department", "year"], name="one_serial_a_year")]

    def __str__(self) -> str:
        return f"{self.department_id} {self.year}: {self.last}"


class RegisterEntry(models.Model):
    """One line of the register. `number` is as printed: 처리과명-연번 (시행규칙 제5조제3항).

    `subject` is what it is about: ("document" | "receipt" | "memo", id). Lines are found without their documents, by
    words written when they are registered: everybody who sees the line finds it by `search`, its department by
    `inside`, too. What a document says stands in the one, in the other or in neither, as those may read it.
    """

    department = models.ForeignKey("organisation.Department", models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    number = models.CharField(max_length=80)
    kind = models.CharField(max_length=10, choices=list(REGISTER_WORDS.items()))
    subject_label = models.SlugField(max_length=20)
    subject_id = models.BigIntegerField()
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="register_entries")
    title = models.CharField(max_length=200)
    person = models.CharField(max_length=120)
    decider = models.CharField(max_length=120, blank=True)
    counterpart = models.CharField(max_length=300, blank=True)
    registered_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    openness = models.CharField(max_length=10)
    grounds = models.JSONField(default=list)
    retention = models.CharField(max_length=20)
    list_access = models.CharField(max_length=15, choices=list(ACCESS_WORDS.items()))
    unit_task = models.ForeignKey(UnitTask, models.PROTECT, null=True, related_name="+")
    record_file = models.ForeignKey(RecordFile, models.PROTECT, null=True, related_name="entries")
    extra_number = models.CharField(max_length=40, blank=True)
    search = SearchVectorField(null=True)
    inside = SearchVectorField(null=True)

    class Meta:
        ordering = ["-registered_at", "-id"]
        indexes = [
            models.Index(fields=["-registered_at", "-id"], name="register_newest"),
            models.Index(fields=["department", "-registered_at", "-id"], name="register_of_a_department"),
            models.Index(fields=["kind", "-registered_at", "-id"], name="register_of_a_kind"),
            models.Index(fields=["openness", "-registered_at", "-id"], name="register_of_an_openness"),
            models.Index(fields=["unit_task", "-registered_at", "-id"], name="register_of_a_unit_task"),
            models.Index(fields=["subject_label", "subject_id"], name="register_of_a_subject"),
            models.Index(fields=["number"], name="register_by_number"),
            GinIndex(fields=["search"], name="register_by_words"),
            GinIndex(fields=["inside"], name="register_by_words_inside"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["department", "year", "serial"], name="one_entry_a_number"),
        ]
        triggers = [
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.Trigger(
                name="corrected_by_name_only",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=f"""
                    IF current_setting('{CORRECTING}', true) IS DISTINCT FROM OLD.id::text
                        OR NEW.year <> OLD.year OR NEW.serial <> OLD.serial OR NEW.department_id <> OLD.department_id
                    THEN RAISE EXCEPTION 'pgtrigger: the register is corrected by a correction only';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.number


class RegisterCorrection(models.Model):
    """What was corrected, by whom, why; the former values stay (공공기록물 관리에 관한 법률 시행령 제20조제2항)."""

    entry = models.ForeignKey(RegisterEntry, models.PROTECT, related_name="corrections")
    by = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=300)
    before = models.JSONField()
    after = models.JSONField()

    class Meta:
        ordering = ["-at"]
        triggers = [pgtrigger.Protect(name="written_once", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.entry} {self.at:%Y-%m-%d}"
