"""A wrong try at a door, kept for a short time only."""

from django.db import models


class SignInAttempt(models.Model):
    """`key` is a keyed hash of door, login and address: it counts, and tells nobody who it was."""

    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["key", "at"], name="sign_in_attempt_recent")]

    def __str__(self) -> str:
        return f"{self.key[:8]} {self.at:%Y-%m-%d %H:%M}"
