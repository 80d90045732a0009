"""Conversations and their questions, personal data already masked; who asks how often; channels switched off."""

import uuid

from django.db import models
from django.db.models import F, Q

from madang.chat.rules.channels import MESSAGE_LIMIT
from madang.chat.rules.outcome import OUTCOME_WORDS
from madang.chat.rules.rates import Span
from madang.chat.rules.writing import WRITING_WORDS


class Conversation(models.Model):
    """One talk through one channel. Its id is the key to it, and is told to nobody else."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    channel = models.CharField(max_length=20)
    began_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.id)


class Question(models.Model):
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="questions")
    asked_at = models.DateTimeField()
    text = models.CharField(max_length=1000)
    personal_data = models.JSONField(default=list)
    outcome = models.CharField(max_length=20, choices=[(str(key), words) for key, words in OUTCOME_WORDS.items()])
    about = models.CharField(max_length=20, blank=True)
    article = models.ForeignKey("knowledge.Article", models.SET_NULL, null=True, related_name="+")
    heading = models.CharField(max_length=250, blank=True)
    field_name = models.CharField(max_length=40, blank=True)
    department_name = models.CharField(max_length=60, blank=True)
    blocks = models.JSONField(default=list)
    sources = models.JSONField(default=list)
    checked = models.DateField(null=True)
    confirm = models.BooleanField(default=False)
    sample = models.BooleanField(default=False)
    machine_written = models.BooleanField(default=False)
    writing = models.CharField(max_length=20, null=True, choices=list(WRITING_WORDS.items()))
    candidates = models.JSONField(default=list)
    confidence = models.FloatField(default=0.0)
    took_ms = models.FloatField(default=0.0)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["-asked_at"]), models.Index(fields=["outcome", "-asked_at"])]

    def __str__(self) -> str:
        return self.text[:40]


class KeptFiling(models.Model):
    """What a conversation remembers of a complaint in the making: a `rules.filing.filing.Filing`, for a day."""

    conversation = models.OneToOneField(Conversation, models.CASCADE, primary_key=True, related_name="+")
    content = models.JSONField()
    updated_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.pk)


class AskingRate(models.Model):
    """How many questions a person or an address (hashed with the secret key) asked in one minute or one day."""

    asker = models.CharField(max_length=64)
    span = models.CharField(max_length=6, choices=[(str(span), str(span)) for span in Span])
    begins = models.DateTimeField()
    count = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["asker", "span", "begins"], name="one_count_a_span")]

    def __str__(self) -> str:
        return f"{self.asker[:8]} {self.span} {self.begins}"


class ChannelPause(models.Model):
    """One time that a channel was switched off, and the sentence that people read meanwhile."""

    channel = models.CharField(max_length=20)
    message = models.CharField(max_length=MESSAGE_LIMIT)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    """When it ends by itself; where there is none, somebody resumes the channel."""
    paused_by = models.CharField(max_length=150)
    ended_at = models.DateTimeField(null=True)
    resumed_by = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["-since"]
        constraints = [
            models.UniqueConstraint(fields=["channel"], condition=Q(ended_at=None), name="one_pause_a_channel"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gt=F("since")), name="pause_ends_after_it_began"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.since}"
