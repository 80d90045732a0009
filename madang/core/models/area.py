"""A part of the city with a boundary."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class AreaQuerySet(models.QuerySet["Area"]):
    def holding_on(self, day: date) -> "AreaQuerySet":
        """Keep the areas that exist on `day`."""
        begun = Q(valid_from=None) | Q(valid_from__lte=day)
        not_ended = Q(valid_until=None) | Q(valid_until__gte=day)
        return self.filter(begun, not_ended)


class Area(models.Model):
    """Names, codes and boundaries change by law, so each row says from which day to which it holds."""

    id = models.SlugField(primary_key=True, max_length=60)
    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=30)
    code = models.CharField(max_length=20, blank=True)
    code_system = models.CharField(max_length=30, blank=True)
    aliases = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    geometry = models.JSONField(help_text="GeoJSON geometry, EPSG:4326")
    attribution = models.CharField(max_length=300, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = AreaQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gte=models.F("valid_from")),
                name="area_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.name
