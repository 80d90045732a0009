"""Whom a document goes to, and each sending (규정 제15조, 제16조)."""

from django.db import models

from madang.documents.models.document import Document
from madang.documents.rules.kinds import RECIPIENT_WORDS
from madang.documents.rules.states import DISPATCH_WORDS, DispatchState


class Recipient(models.Model):
    """`name` is as printed: "순천시장(회계과장)". `values` fill the fields of a document that goes out one each."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="recipients")
    kind = models.CharField(max_length=12, choices=list(RECIPIENT_WORDS.items()))
    department = models.ForeignKey("organisation.Department", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    values = models.JSONField(default=dict)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class Dispatch(models.Model):
    """One sending to one recipient. A further one needs its grounds and the head of the unit (규정 제15조제4항)."""

    recipient = models.ForeignKey(Recipient, models.PROTECT, related_name="dispatches")
    state = models.CharField(max_length=10, choices=list(DISPATCH_WORDS.items()), default=DispatchState.WAITING)
    channel = models.CharField(max_length=20)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    asked_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField(null=True)
    grounds = models.CharField(max_length=300, blank=True)
    approved_by = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.recipient} {self.get_state_display()}"
