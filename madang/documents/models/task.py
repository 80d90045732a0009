"""A task (지시사항): an instruction with somebody who does it, a day, and its progress."""

from django.db import models
from django.db.models import Q

from madang.documents.models.memo import MemoMessage
from madang.documents.rules.states import TASK_WORDS, TaskState


class Task(models.Model):
    """Of an instruction in a memo report, or in something else inside Madang: then `about` is its address."""

    message = models.OneToOneField(MemoMessage, models.PROTECT, null=True, related_name="task")
    about = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=200)
    given_by = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    handler = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=list(TASK_WORDS.items()), default=TaskState.OPEN)
    percent = models.PositiveSmallIntegerField(default=0)
    given_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["due_on", "id"]
        indexes = [
            models.Index(fields=["handler", "due_on"], condition=Q(state=TaskState.OPEN), name="tasks_of_a_handler"),
            models.Index(fields=["given_by", "due_on"], name="tasks_given_by"),
        ]
        constraints = [models.CheckConstraint(condition=Q(percent__lte=100), name="task_percent")]

    def __str__(self) -> str:
        return self.title


class TaskReport(models.Model):
    """What was told of a task: how far it is, that it is done, that it is sent back."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="reports")
    author = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    percent = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=list(TASK_WORDS.items()))
    text = models.TextField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.percent} % {self.text[:30]}"
