"""Whom a document goes to, and each sending (규정 제15조, 제16조)."""

from django.db import models
from django.db.models import Q

from madang.documents.models.document import Document
from madang.documents.rules.kinds import RECIPIENT_WORDS
from madang.documents.rules.sending import CHANNEL_WORDS, INSIDE, RESEND_GROUNDS
from madang.documents.rules.states import DISPATCH_WORDS, DispatchState

_NOT_SENT = (DispatchState.WAITING, DispatchState.FAILED, DispatchState.GIVEN_UP)


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
    """One sending to one place, with the address as it was then.

    `recipient` is None for a place that was added after the decision. A further sending has one of the four grounds
    and waits for the head of the unit (`approved_by`; 규정 제15조제4항). `trying_since`: an attempt began, and how it
    ended is not known yet. `proof` is what the other side or the channel answered.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="dispatches")
    recipient = models.ForeignKey(Recipient, models.PROTECT, null=True, related_name="dispatches")
    kind = models.CharField(max_length=12, choices=list(RECIPIENT_WORDS.items()))
    name = models.CharField(max_length=120)
    department = models.ForeignKey("organisation.Department", models.PROTECT, null=True, related_name="+")
    email = models.EmailField(blank=True)
    state = models.CharField(max_length=10, choices=list(DISPATCH_WORDS.items()), default=DispatchState.WAITING)
    channel = models.CharField(max_length=20, choices=list(CHANNEL_WORDS.items()))
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    proof = models.CharField(max_length=200, blank=True)
    asked_by = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    trying_since = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField(null=True)
    ground = models.CharField(max_length=12, choices=list(RESEND_GROUNDS.items()), blank=True)
    reason = models.CharField(max_length=300, blank=True)
    approved_by = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["asked_by"], condition=Q(state=DispatchState.FAILED), name="dispatches_failed"),
            models.Index(fields=["document"], condition=~Q(ground=""), name="dispatches_again"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["recipient"], condition=Q(ground=""), name="sent_once_to_a_recipient"),
            models.CheckConstraint(condition=Q(ground="") | ~Q(reason=""), name="sent_again_with_a_reason"),
            models.CheckConstraint(
                condition=Q(ground="") | Q(state__in=_NOT_SENT) | Q(approved_by__isnull=False),
                name="sent_again_with_the_head",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.get_state_display()}"

    @property
    def is_failed(self) -> bool:
        return self.state == DispatchState.FAILED

    @property
    def is_declined(self) -> bool:
        """Tell whether the head of the unit did not allow this further sending."""
        return bool(self.ground) and self.approved_by_id is None and self.is_failed

    @property
    def may_be_retried(self) -> bool:
        """Tell whether the same place may be tried again: not where it was declined, or came back from inside."""
        return self.is_failed and not self.is_declined and self.channel != INSIDE

    @property
    def awaits_head(self) -> bool:
        """Tell whether the head of the unit has still to allow this further sending."""
        return bool(self.ground) and self.approved_by_id is None and self.state == DispatchState.WAITING
