"""A document: what is drafted, decided, numbered and sent."""

from datetime import date

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from madang.documents.models.classification import RecordFile, UnitTask
from madang.documents.models.template import Template
from madang.documents.rules.discarding import last_day
from madang.documents.rules.form import FORM_NAMES, FormKind
from madang.documents.rules.kinds import ACCESS_WORDS, KIND_WORDS, SEAL_WORDS, Access, DocumentKind, SealKind
from madang.documents.rules.states import CAME_BACK, DOCUMENT_WORDS, DocumentState


class Document(models.Model):
    """`body` is a `rules.body.Body` as JSON. `edition` rises with each saving: who saves names the one they read.

    `originator` is the 발의자 (★), `reporter` the 보고자 (⊙); None where the form may leave them out (규정 제8조제4항).
    A document made of a returned, withdrawn or decided one names it in `previous`.
    `set_aside_at`: its drafter said of a returned or withdrawn one that it is not drafted again (다시 기안하지 않음).
    """

    form = models.CharField(max_length=10, choices=list(FORM_NAMES.items()), default=FormKind.GENERAL)
    kind = models.CharField(max_length=10, choices=list(KIND_WORDS.items()), default=DocumentKind.GENERAL)
    state = models.CharField(max_length=15, choices=list(DOCUMENT_WORDS.items()), default=DocumentState.DRAFT)
    title = models.CharField(max_length=200, blank=True)
    summary = models.CharField(max_length=500, blank=True)
    keywords = models.JSONField(default=list)
    body = models.JSONField(default=dict)
    edition = models.PositiveIntegerField(default=1)

    department = models.ForeignKey("organisation.Department", models.PROTECT, related_name="+")
    drafter = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    originator = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    reporter = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")

    internal = models.BooleanField(default=True)
    via = models.CharField(max_length=200, blank=True)
    sender = models.CharField(max_length=80, blank=True)
    seal = models.CharField(max_length=20, choices=list(SEAL_WORDS.items()), default=SealKind.NONE)
    one_each = models.BooleanField(default=False)

    openness = models.CharField(max_length=10, blank=True)
    grounds = models.JSONField(default=list)
    content_access = models.CharField(max_length=15, choices=list(ACCESS_WORDS.items()), default=Access.DEPARTMENT)
    list_access = models.CharField(max_length=15, choices=list(ACCESS_WORDS.items()), default=Access.CITY)
    unit_task = models.ForeignKey(UnitTask, models.PROTECT, null=True, related_name="documents")
    record_file = models.ForeignKey(RecordFile, models.PROTECT, null=True, related_name="documents")

    matter = models.CharField(max_length=60, blank=True)
    amount = models.BigIntegerField(null=True)
    line = models.JSONField(default=list)
    important = models.BooleanField(default=False)
    urgent = models.BooleanField(default=False)
    template = models.ForeignKey(Template, models.SET_NULL, null=True, related_name="+")
    previous = models.ForeignKey("self", models.PROTECT, null=True, related_name="later")

    number = models.CharField(max_length=80, blank=True)
    extra_number = models.CharField(max_length=40, blank=True)
    code = models.CharField(max_length=20, blank=True)
    sealed_by = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    sealed_at = models.DateTimeField(null=True)
    seal_image = models.ForeignKey("documents.SealImage", models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    discarded_at = models.DateTimeField(null=True)
    set_aside_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    search = SearchVectorField(null=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["drafter", "state", "-id"], name="documents_of_a_drafter"),
            models.Index(fields=["department", "-id"], name="documents_of_a_department"),
            GinIndex(fields=["search"], name="documents_by_words"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=DocumentState.REGISTERED) | ~Q(number=""), name="registered_has_a_number"
            ),
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="one_document_a_code"),
            models.CheckConstraint(
                condition=Q(state=DocumentState.DISCARDED, discarded_at__isnull=False)
                | (~Q(state=DocumentState.DISCARDED) & Q(discarded_at=None)),
                name="discarded_since_a_day",
            ),
            models.CheckConstraint(
                condition=Q(set_aside_at=None) | Q(state__in=sorted(CAME_BACK)), name="set_aside_once_it_came_back"
            ),
        ]

    def __str__(self) -> str:
        return self.title or "제목 없음"

    @property
    def is_draft(self) -> bool:
        return self.state == DocumentState.DRAFT

    @property
    def restorable_until(self) -> date | None:
        """The last day on which it can be taken back, once it was thrown away."""
        if self.discarded_at is None:
            return None
        return last_day(timezone.localdate(self.discarded_at), settings.DISCARDED_DAYS)
