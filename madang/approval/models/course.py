"""A course: one way of one subject through its approval line."""

from django.db import models
from django.db.models import Q

from madang.approval.rules.delegation import Shift
from madang.approval.rules.states import COURSE_WORDS, CourseState


class Course(models.Model):
    """`body` and `enclosures` are the SHA-256 of what is being signed now; a reviewer's edit changes them.

    What the 전결규정 proposed is kept as it was on the day: matter, amount, article, post, and any shift from it.
    """

    subject_label = models.SlugField(max_length=40)
    subject_id = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    state = models.CharField(max_length=20, choices=list(COURSE_WORDS.items()), default=CourseState.IN_PROGRESS)
    drafter = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    department = models.ForeignKey("organisation.Department", models.PROTECT, related_name="+")
    stage = models.PositiveSmallIntegerField(default=0)

    body = models.CharField(max_length=64)
    enclosures = models.JSONField(default=list)
    line = models.CharField(max_length=64)

    matter = models.CharField(max_length=60, blank=True)
    matter_name = models.CharField(max_length=120, blank=True)
    amount = models.BigIntegerField(null=True)
    regulation = models.CharField(max_length=60, blank=True)
    article = models.CharField(max_length=120, blank=True)
    proposed_post = models.CharField(max_length=30, blank=True)
    delegated = models.BooleanField(default=False)
    shift = models.CharField(max_length=10, choices=[(s.value, s.name) for s in Shift], blank=True)
    shift_reason = models.CharField(max_length=300, blank=True)
    important = models.BooleanField(default=False)
    urgent = models.BooleanField(default=False)

    previous = models.ForeignKey("self", models.PROTECT, null=True, related_name="later")
    submitted_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-submitted_at", "-id"]
        indexes = [
            models.Index(fields=["drafter", "-submitted_at"], name="courses_of_a_drafter"),
            models.Index(fields=["subject_label", "subject_id"], name="courses_of_a_subject"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["subject_label", "subject_id"],
                condition=Q(state=CourseState.IN_PROGRESS),
                name="one_course_in_progress",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_in_progress(self) -> bool:
        return self.state == CourseState.IN_PROGRESS
