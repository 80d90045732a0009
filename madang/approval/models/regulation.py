"""전결규정: dated data of the city pack."""

from django.db import models
from django.db.models import F, Q


class DelegationRegulation(models.Model):
    id = models.SlugField(primary_key=True)
    name = models.CharField(max_length=120)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    sample = models.BooleanField(default=False)
    source = models.JSONField(default=dict)

    class Meta:
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_from__lte=F("valid_until")), name="regulation_ends_after"
            )
        ]

    def __str__(self) -> str:
        return self.name


class DelegationMatter(models.Model):
    """One row of the regulation; the shapes of the JSON fields are those of `rules/delegation.py`."""

    regulation = models.ForeignKey(DelegationRegulation, models.CASCADE, related_name="matters")
    matter = models.SlugField(max_length=60)
    name = models.CharField(max_length=120)
    group = models.CharField(max_length=60)
    unit = models.CharField(max_length=10, blank=True)
    bands = models.JSONField()
    departments = models.JSONField(default=list)
    consultations = models.JSONField(default=list)
    words = models.JSONField(default=list)
    article = models.CharField(max_length=120)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["regulation", "matter"], name="one_matter_a_regulation")]

    def __str__(self) -> str:
        return self.name
