"""A photograph of a complaint."""

from django.db import models

from madang.complaints.models.complaint import Complaint
from madang.complaints.rules.photos import STAGE_WORDS, Stage


class Photo(models.Model):
    """`file` is what is kept: drawn anew, without position, time or camera. What those said stands here, for staff.

    `sha256` is that of the file as it was given. `covered`: a copy on which plates and faces are covered, the only
    one that the public may see. `file` is null where an import named a photograph whose file came apart.
    """

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="photos")
    stage = models.CharField(max_length=10, choices=list(STAGE_WORDS.items()), default=Stage.REPORTED)
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120, blank=True)
    file = models.ForeignKey("core.StoredFile", models.PROTECT, null=True, related_name="+")
    covered = models.ForeignKey("core.StoredFile", models.PROTECT, null=True, related_name="+")
    sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    taken_at = models.DateTimeField(null=True)
    lat = models.FloatField(null=True)
    lng = models.FloatField(null=True)
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["stage", "position"]
        constraints = [
            models.UniqueConstraint(fields=["complaint", "stage", "position"], name="one_photo_a_position"),
        ]

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.stage} {self.position}"
