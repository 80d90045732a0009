"""What parking reports are checked against beside the dated rules: zones on the map, and vehicles already fined."""

from django.db import models
from django.db.models import F, Q


class Zone(models.Model):
    """A place where a rule of its own holds (구역), such as a 어린이보호구역. `geometry` is GeoJSON in EPSG:4326.

    A point has `radius_m` around it; `source_id` is its number in the data it came from.
    """

    kind = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    geometry = models.JSONField()
    radius_m = models.PositiveIntegerField(null=True)
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)
    source = models.JSONField(default=dict)
    source_id = models.CharField(max_length=120)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["kind", "name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "source_id"], name="one_zone_a_source"),
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="zone_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


class FinedVehicle(models.Model):
    """A vehicle that was fined somewhere at some time (과태료 부과), as the fine system tells or a reply here did."""

    plate = models.CharField(max_length=20)
    at = models.DateTimeField()
    lat = models.FloatField(null=True)
    lng = models.FloatField(null=True)
    violation = models.CharField(max_length=40, blank=True)
    outside_number = models.CharField(max_length=60, blank=True)
    complaint = models.ForeignKey("complaints.Complaint", models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["plate", "at"], name="fined_vehicles")]
        constraints = [
            models.UniqueConstraint(
                fields=["outside_number"], condition=~Q(outside_number=""), name="one_fine_a_number"
            ),
        ]

    def __str__(self) -> str:
        return self.plate
