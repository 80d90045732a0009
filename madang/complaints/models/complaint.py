"""A complaint (민원), who sent it, and everything that happened to it."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from madang.complaints.models.category import Category
from madang.complaints.rules.channels import CHANNEL_WORDS, Channel
from madang.complaints.rules.states import HELD, OPEN, STATE_WORDS, ComplaintState, Deed

MOVING = [Deed.REDISTRIBUTE, Deed.HAND_BACK, Deed.SEND_TO_REVIEW]
"""What the city's board counts of the ways that complaints took."""


class Complaint(models.Model):
    """`number` is ours; `outside_number` is that of where it came from. `token` opens the page of the receipt.

    `place_note` says what was uncertain about the place. `plate` is normalised; `plate_given` as it was written.
    `checks` hold `rules.checking.Check`. `leader`: the complaint that leads its duplicate group. `load` is what it
    adds to its officer's load while it is held. `due_at` is the legal deadline, `first_due_at` before any extension.
    """

    number = models.CharField(max_length=20, unique=True)
    token = models.CharField(max_length=32, unique=True)
    channel = models.CharField(max_length=20, choices=list(CHANNEL_WORDS.items()), default=Channel.WEB)
    outside_number = models.CharField(max_length=60, blank=True)
    category = models.ForeignKey(Category, models.PROTECT, null=True, related_name="complaints")
    category_certainty = models.FloatField(null=True, help_text="of the classifier; null where a person chose")
    violation = models.CharField(max_length=40, blank=True)
    text = models.TextField(blank=True)
    answers = models.JSONField(default=dict)
    reported_at = models.DateTimeField()
    happened_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField()

    lat = models.FloatField(null=True)
    lng = models.FloatField(null=True)
    road_address = models.CharField(max_length=200, blank=True)
    lot_address = models.CharField(max_length=200, blank=True)
    place_words = models.CharField(max_length=200, blank=True)
    area_id = models.CharField(max_length=60, blank=True)
    place_note = models.CharField(max_length=40, blank=True)
    plate = models.CharField(max_length=20, blank=True)
    plate_given = models.CharField(max_length=40, blank=True)

    state = models.CharField(max_length=20, choices=list(STATE_WORDS.items()), default=ComplaintState.RECEIVED)
    checks = models.JSONField(default=list)
    proposed_reason = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    department = models.ForeignKey("organisation.Department", models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey("organisation.Team", models.SET_NULL, null=True, related_name="+")
    officer = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    load = models.DecimalField(max_digits=4, decimal_places=2, default=1)
    leader = models.ForeignKey("self", models.PROTECT, null=True, related_name="followers")
    assigned_at = models.DateTimeField(null=True)
    touched_at = models.DateTimeField(null=True, help_text="when its officer first did something with it")
    due_at = models.DateTimeField(null=True)
    first_due_at = models.DateTimeField(null=True)
    extended_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    reply = models.TextField(blank=True)
    reopened = models.PositiveSmallIntegerField(default=0)
    public = models.BooleanField(default=False)

    class Meta:
        ordering = ["-received_at", "-id"]
        indexes = [
            models.Index(fields=["id"], condition=Q(state=ComplaintState.RECEIVED), name="complaints_to_distribute"),
            models.Index(fields=["officer", "state", "due_at"], name="complaints_of_an_officer"),
            models.Index(fields=["department", "state", "due_at"], name="complaints_of_a_department"),
            models.Index(fields=["officer"], include=["load"], condition=Q(state__in=HELD), name="complaints_held"),
            models.Index(fields=["plate", "happened_at"], condition=~Q(plate=""), name="complaints_of_a_vehicle"),
            models.Index(fields=["category", "lat"], condition=Q(state__in=OPEN), name="complaints_nearby"),
            models.Index(fields=["leader"], condition=Q(leader__isnull=False), name="complaints_following"),
            models.Index(fields=["-received_at", "-id"], name="complaints_in_order"),
            models.Index(fields=["-received_at"], condition=Q(public=True), name="complaints_public"),
            models.Index(fields=["closed_at"], condition=Q(closed_at__isnull=False), name="complaints_closed"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "outside_number"], condition=~Q(outside_number=""), name="taken_in_once"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=HELD) | Q(officer__isnull=False) | Q(department__isnull=False),
                name="held_by_somebody",
            ),
            models.CheckConstraint(condition=Q(leader=None) | ~Q(leader=F("id")), name="nobody_leads_itself"),
            models.CheckConstraint(
                condition=Q(lat=None, lng=None) | Q(lat__isnull=False, lng__isnull=False), name="whole_point"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Reporter(models.Model):
    """Who sent a complaint (신고인): personal data, apart from the complaint and gone before it.

    `key` tells one person's complaints together without telling who: a keyed hash of the telephone or account.
    `verified_at`: the telephone was proved by a code. `wants_texts`: asked to be told by text.
    """

    complaint = models.OneToOneField(Complaint, models.CASCADE, related_name="reporter")
    name = models.CharField(max_length=60, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    email = models.CharField(max_length=120, blank=True)
    account = models.ForeignKey("core.Account", models.SET_NULL, null=True, related_name="+")
    key = models.CharField(max_length=64, blank=True, db_index=True)
    verified_at = models.DateTimeField(null=True)
    wants_texts = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.complaint_id}"


class Event(models.Model):
    """One thing that happened to a complaint (처리 이력); written once, and rewritten but to forget who sent it.

    `told` is what the citizen reads of it on the page of the receipt, "" for what stays inside. `reason` stays inside.
    """

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="events")
    at = models.DateTimeField()
    kind = models.CharField(max_length=20)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=100)
    state = models.CharField(max_length=20, choices=list(STATE_WORDS.items()))
    department = models.ForeignKey("organisation.Department", models.PROTECT, null=True, related_name="+")
    officer = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    reason = models.TextField(blank=True)
    told = models.TextField(blank=True)
    facts = models.JSONField(default=dict)

    class Meta:
        ordering = ["at", "id"]
        indexes = [
            models.Index(fields=["complaint", "at"], name="events_of_a_complaint"),
            models.Index(
                fields=["at"], include=["complaint", "kind"], condition=Q(kind__in=MOVING), name="events_of_moving"
            ),
        ]
        triggers = [pgtrigger.Protect(name="written_once", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.kind}"
