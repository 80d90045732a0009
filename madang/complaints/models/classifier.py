"""A trained classifier, as one row: every process takes the newest active one."""

from django.db import models


class Classifier(models.Model):
    """`content` is a numpy archive (weights, features, labels); `metrics` what was measured on held-out complaints."""

    trained_at = models.DateTimeField()
    examples = models.PositiveIntegerField()
    source = models.CharField(max_length=200)
    metrics = models.JSONField(default=dict)
    threshold = models.FloatField()
    content = models.BinaryField()
    active = models.BooleanField(default=False)

    class Meta:
        ordering = ["-trained_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["active"], condition=models.Q(active=True), name="one_active_classifier"),
        ]

    def __str__(self) -> str:
        return f"{self.trained_at} {self.examples}"
