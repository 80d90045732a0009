"""Conversations and their questions, personal data already masked."""

import uuid

from django.db import models

from madang.chat.rules.outcome import OUTCOME_WORDS


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
    candidates = models.JSONField(default=list)
    confidence = models.FloatField(default=0.0)
    took_ms = models.FloatField(default=0.0)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["-asked_at"]), models.Index(fields=["outcome", "-asked_at"])]

    def __str__(self) -> str:
        return self.text[:40]


class AskingRate(models.Model):
    """How many questions an address (hashed with the secret key) asked in one minute."""

    address = models.CharField(max_length=64)
    minute = models.DateTimeField()
    count = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["address", "minute"], name="one_count_a_minute")]

    def __str__(self) -> str:
        return f"{self.address[:8]} {self.minute}"
