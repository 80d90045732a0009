"""What arrived (접수), who handles it, and who was to read it (공람) (규정 제18조)."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from madang.documents.models.dispatch import Dispatch
from madang.documents.models.document import Document
from madang.documents.rules.receiving import CHANNEL_WORDS, Channel
from madang.documents.rules.states import RECEIPT_WORDS, ReceiptState


class Receipt(models.Model):
    """From inside `document` and `dispatch` are known; from outside `sender`, `sender_number` and files are.

    `route`: each hand it went through, as register data (`rules.receiving.Hand`; 규정 제18조제3항). `package` is the
    hash of what came over the exchange, so that the same thing is taken in once.
    """

    department = models.ForeignKey("organisation.Department", models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=list(RECEIPT_WORDS.items()), default=ReceiptState.ARRIVED)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="receipts")
    dispatch = models.OneToOneField(Dispatch, models.PROTECT, null=True, related_name="receipt")
    title = models.CharField(max_length=200)
    sender = models.CharField(max_length=120)
    sender_number = models.CharField(max_length=80, blank=True)
    sent_on = models.DateField(null=True)
    sender_address = models.CharField(max_length=200, blank=True)
    from_citizen = models.BooleanField(default=False)
    channel = models.CharField(max_length=10, choices=list(CHANNEL_WORDS.items()), default=Channel.INSIDE)
    text = models.TextField(blank=True)
    package = models.CharField(max_length=64, blank=True)
    route = models.JSONField(default=list)
    arrived_at = models.DateTimeField()
    received_at = models.DateTimeField(null=True)
    number = models.CharField(max_length=80, blank=True)
    handler = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    due_on = models.DateField(null=True)
    instruction = models.CharField(max_length=500, blank=True)
    done_at = models.DateTimeField(null=True)
    result = models.CharField(max_length=300, blank=True)
    search = SearchVectorField(null=True)

    class Meta:
        ordering = ["-arrived_at", "-id"]
        indexes = [
            models.Index(fields=["department", "state", "-arrived_at"], name="receipts_of_a_department"),
            models.Index(fields=["handler", "state"], name="receipts_of_a_handler"),
            GinIndex(fields=["search"], name="receipts_by_words"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["package"], condition=~Q(package=""), name="one_receipt_a_package"),
        ]

    def __str__(self) -> str:
        return self.title


class ReceivedFile(models.Model):
    receipt = models.ForeignKey(Receipt, models.CASCADE, related_name="files")
    file = models.ForeignKey("core.StoredFile", models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.file_name


class Circulation(models.Model):
    """One reader of a document or of what was received; `read_at` is written by the opening itself (제18조제4항)."""

    document = models.ForeignKey(Document, models.CASCADE, null=True, related_name="circulations")
    receipt = models.ForeignKey(Receipt, models.CASCADE, null=True, related_name="circulations")
    reader = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["reader"], condition=Q(read_at=None), name="circulations_to_read")]
        constraints = [
            models.CheckConstraint(
                condition=Q(document=None, receipt__isnull=False) | Q(document__isnull=False, receipt=None),
                name="circulation_of_one_thing",
            ),
            models.UniqueConstraint(fields=["document", "reader"], name="document_circulated_once"),
            models.UniqueConstraint(fields=["receipt", "reader"], name="receipt_circulated_once"),
        ]

    def __str__(self) -> str:
        return f"{self.reader_id} {self.read_at or '-'}"
