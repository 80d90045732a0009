"""Memo reports (메모보고): a short written report, read on the screen, answered with opinions and instructions."""

from django.db import models
from django.db.models import Q

from madang.documents.models.classification import RecordFile, UnitTask
from madang.documents.models.document import Document
from madang.documents.rules.kinds import ACCESS_WORDS, Access
from madang.documents.rules.states import MEMO_WORDS, DocumentState, MemoState


class Memo(models.Model):
    """`document`: the draft made of it. What is reported to a mayor is registered (시행령 제21조제1항제1호)."""

    writer = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    department = models.ForeignKey("organisation.Department", models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    text = models.TextField()
    state = models.CharField(max_length=10, choices=list(MEMO_WORDS.items()), default=MemoState.SENT)
    openness = models.CharField(max_length=10)
    grounds = models.JSONField(default=list)
    content_access = models.CharField(max_length=15, choices=list(ACCESS_WORDS.items()), default=Access.PARTICIPANTS)
    list_access = models.CharField(max_length=15, choices=list(ACCESS_WORDS.items()), default=Access.PARTICIPANTS)
    unit_task = models.ForeignKey(UnitTask, models.PROTECT, null=True, related_name="+")
    record_file = models.ForeignKey(RecordFile, models.PROTECT, null=True, related_name="+")
    retention = models.CharField(max_length=20)
    number = models.CharField(max_length=80, blank=True)
    document = models.ForeignKey(Document, models.SET_NULL, null=True, related_name="+")
    about = models.CharField(max_length=200, blank=True, help_text="address of what it is about, within Madang")
    urgent = models.BooleanField(default=False)
    sent_at = models.DateTimeField()
    last_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-last_at", "-id"]
        indexes = [models.Index(fields=["writer", "-last_at"], name="memos_of_a_writer")]

    def __str__(self) -> str:
        return self.title

    @property
    def made_document(self) -> Document | None:
        """The document made of it; None once that was thrown away: another may be made."""
        document = self.document
        return None if document is None or document.state == DocumentState.DISCARDED else document


class MemoReader(models.Model):
    """One reader; `copy`: 참조 only. `read_by` is the substitute where one read in an absent reader's place."""

    memo = models.ForeignKey(Memo, models.CASCADE, related_name="readers")
    person = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    copy = models.BooleanField(default=False)
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    last_read_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["copy", "position"]
        indexes = [
            models.Index(fields=["person"], condition=Q(read_at=None), name="memos_to_read"),
        ]
        constraints = [models.UniqueConstraint(fields=["memo", "person"], name="one_reader_a_memo")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.read_at or '-'}"


class MemoMessage(models.Model):
    """One word in the thread. `on_behalf_of`: the absent reader for whom a substitute wrote."""

    class Kind(models.TextChoices):
        REPLY = "reply", "답"
        OPINION = "opinion", "의견"
        INSTRUCTION = "instruction", "지시"

    memo = models.ForeignKey(Memo, models.CASCADE, related_name="messages")
    author = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)
    text = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.text[:30]}"


class MemoFile(models.Model):
    """A photo, a voice note, a paper: of the report itself, or of one message."""

    memo = models.ForeignKey(Memo, models.CASCADE, related_name="files")
    message = models.ForeignKey(MemoMessage, models.CASCADE, null=True, related_name="files")
    file = models.ForeignKey("core.StoredFile", models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.file_name
