"""Replies: templates, and what the citizen thought of them."""

from django.db import models

from madang.complaints.models.complaint import Complaint


class ReplyTemplate(models.Model):
    """A reply to begin with (답변 서식). `reason` names the 불수용 사유 it is for, "" for a reply that accepts.

    `text` may hold fields such as {{접수번호}}. `category` "" is for every category. `from_pack`: a load renews it.
    """

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    category = models.CharField(max_length=60, blank=True)
    parking = models.BooleanField(default=False)
    reason = models.CharField(max_length=40, blank=True)
    text = models.TextField()
    from_pack = models.BooleanField(default=False)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["reason", "name"]

    def __str__(self) -> str:
        return self.name


class Feedback(models.Model):
    """How content the citizen is with one reply (만족도). One a reply; asking to open again says why."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="feedback")
    at = models.DateTimeField()
    stars = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True)
    reply_at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(fields=["complaint", "reply_at"], name="one_feedback_a_reply"),
            models.CheckConstraint(condition=models.Q(stars__gte=1, stars__lte=5), name="one_to_five_stars"),
        ]

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.stars}"
