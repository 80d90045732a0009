"""A step of a course: one person's review, consultation or decision."""

from django.db import models
from django.db.models import Q

from madang.approval.models.course import Course
from madang.approval.rules.problems import StepProblem
from madang.approval.rules.states import ROLE_WORDS, STEP_WORDS, StepRole, StepState


class Step(models.Model):
    """`person` is whose step it is; `acting` who stands in today; `signer` who did it.

    Positions and names are kept as they were, for posts and people change. `seen_at`: when the holder first opened it.
    """

    course = models.ForeignKey(Course, models.CASCADE, related_name="steps")
    stage = models.PositiveSmallIntegerField()
    order = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=10, choices=list(ROLE_WORDS.items()))
    state = models.CharField(max_length=10, choices=list(STEP_WORDS.items()), default=StepState.WAITING)

    person = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    position = models.CharField(max_length=80)
    name = models.CharField(max_length=40)
    rank = models.PositiveSmallIntegerField()
    post = models.CharField(max_length=50)
    department = models.CharField(max_length=50)

    acting = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    acting_position = models.CharField(max_length=80, blank=True)
    acting_name = models.CharField(max_length=40, blank=True)
    absence = models.CharField(max_length=200, blank=True)
    problem = models.CharField(max_length=20, blank=True)

    signer = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    opinion = models.TextField(blank=True)
    disagrees = models.BooleanField(default=False)
    reason = models.CharField(max_length=300, blank=True)
    confirmed = models.CharField(max_length=10, blank=True)

    opened_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["stage", "order"]
        indexes = [
            models.Index(fields=["person"], condition=Q(state=StepState.OPEN), name="open_steps_of_a_person"),
            models.Index(fields=["acting"], condition=Q(state=StepState.OPEN), name="open_steps_of_an_acting"),
            models.Index(fields=["signer", "-done_at"], name="steps_signed_by"),
        ]
        constraints = [models.UniqueConstraint(fields=["course", "order"], name="one_step_a_place")]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.position} {self.name}"

    @property
    def is_open(self) -> bool:
        return self.state == StepState.OPEN

    @property
    def is_decision(self) -> bool:
        return self.role == StepRole.DECIDE

    def is_held_by(self, person: str) -> bool:
        """Tell whether it is the turn of this person: whose step it is unless they left the post, or who acts today."""
        return self.problem != StepProblem.VACANT and person in {self.person_id, self.acting_id}

    @property
    def is_touched(self) -> bool:
        """Tell whether somebody looked at it or did it: who signed before can no longer recall."""
        return self.seen_at is not None or self.state in {StepState.SIGNED, StepState.RETURNED}

    @property
    def acted(self) -> bool:
        """Tell whether somebody else than the person signed."""
        return self.signer_id is not None and self.signer_id != self.person_id
