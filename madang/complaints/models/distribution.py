"""Who gets which complaint (배부): the table of rules in its versions, the officers, and every decision."""

import pgtrigger
from django.db import models
from django.db.models import Q

from madang.complaints.models.complaint import Complaint
from madang.complaints.rules.distribution.versions import VERSION_WORDS, VersionState


class RuleVersion(models.Model):
    """One version of the whole table (배부 규칙 판). Only a draft is edited; what was active is kept as it was."""

    number = models.PositiveIntegerField(unique=True)
    title = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=list(VERSION_WORDS.items()), default=VersionState.DRAFT)
    based_on = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    created_by = models.CharField(max_length=100)
    created_at = models.DateTimeField()
    activated_by = models.CharField(max_length=100, blank=True)
    activated_at = models.DateTimeField(null=True)
    edition = models.PositiveIntegerField(default=1, help_text="grows with each change of a draft")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["state"], condition=Q(state=VersionState.ACTIVE), name="one_version_active"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}판 {self.title}"


class DistributionRule(models.Model):
    """One line of the table; `key` stays the same from version to version. `content` is `rows.RuleRow` as JSON."""

    version = models.ForeignKey(RuleVersion, models.CASCADE, related_name="rules")
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=60)
    content = models.JSONField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "position"], name="one_rule_a_position", deferrable=models.Deferrable.DEFERRED
            ),
            models.UniqueConstraint(fields=["version", "key"], name="one_rule_a_key"),
        ]

    def __str__(self) -> str:
        return f"{self.position} {self.key}"


class Officer(models.Model):
    """Somebody who handles complaints (민원 담당자), and how much: a capacity of 2 takes twice as many as 1.

    `skills` are duties that a rule may ask for; `areas` bound where (empty: everywhere). Its row is locked while
    somebody is chosen, so that two processes do not choose the same officer for the same reason.
    """

    person = models.OneToOneField("organisation.Person", models.CASCADE, primary_key=True, related_name="+")
    capacity = models.DecimalField(max_digits=4, decimal_places=2, default=1)
    daily_cap = models.PositiveIntegerField(null=True)
    skills = models.JSONField(default=list)
    areas = models.JSONField(default=list)
    active = models.BooleanField(default=True)
    last_assigned_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(capacity__gt=0), name="officer_has_capacity")]

    def __str__(self) -> str:
        return f"{self.person_id}"


class Decision(models.Model):
    """Why a complaint went where it went (배부 결정): enough to say it in a sentence and to decide it again.

    `inputs` is everything the rules saw but the text, `candidates` the officers with their loads, `proposals` the
    three best where a person must choose, `passed` the rules that would have matched after the first. Written once.
    """

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="decisions")
    at = models.DateTimeField()
    version = models.ForeignKey(RuleVersion, models.PROTECT, null=True, related_name="+")
    rule_key = models.CharField(max_length=60, blank=True)
    rule_name = models.CharField(max_length=120, blank=True)
    department = models.ForeignKey("organisation.Department", models.PROTECT, null=True, related_name="+")
    team_id = models.CharField(max_length=50, blank=True)
    officer = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    confidence = models.FloatField()
    why = models.CharField(max_length=40)
    inputs = models.JSONField()
    candidates = models.JSONField(default=list)
    proposals = models.JSONField(default=list)
    passed = models.JSONField(default=list)
    reasons = models.JSONField(default=list)

    class Meta:
        ordering = ["at", "id"]
        indexes = [
            models.Index(fields=["complaint", "at"], name="decisions_of_a_complaint"),
            models.Index(fields=["at"], name="decisions_in_order"),
            models.Index(fields=["version", "rule_key"], name="decisions_by_rule"),
        ]
        triggers = [pgtrigger.Protect(name="written_once", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.why}"
