"""Images of seals and signatures, with their register (관인 and 서명 이미지)."""

from django.db import models
from django.db.models import Q


class SealImage(models.Model):
    """`person` is whose signature it is; `keeper` the 관인 관리자 who keeps a seal, None for a signature.

    A retired image is never put on again. It is deleted at once, unless documents that went out carry it: those go on
    being printed as they were sent. Its row stays either way.
    """

    kind = models.CharField(max_length=10, choices=[("seal", "관인"), ("signature", "서명")])
    name = models.CharField(max_length=80)
    person = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    keeper = models.ForeignKey("organisation.Person", models.PROTECT, null=True, related_name="+")
    file = models.ForeignKey("core.StoredFile", models.SET_NULL, null=True, related_name="+")
    registered_by = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)
    retired_reason = models.CharField(max_length=200, blank=True)
    sample = models.BooleanField(default=False)

    class Meta:
        ordering = ["-registered_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(kind="signature", retired_at=None), name="one_signature_a_person"
            ),
            models.UniqueConstraint(fields=["name"], condition=Q(kind="seal", retired_at=None), name="one_seal_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
