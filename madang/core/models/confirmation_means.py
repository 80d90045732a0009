"""What somebody confirms decisions with: a passkey, or a generator of one-time codes."""

from django.db import models
from django.db.models import Q

from madang.core.rules.confirmation import Way


class ConfirmationMeansManager(models.Manager["ConfirmationMeans"]):
    def in_use(self, account_id: int) -> "models.QuerySet[ConfirmationMeans]":
        return self.filter(account_id=account_id, removed_at=None)


class ConfirmationMeans(models.Model):
    """One means of one account. A removed one keeps its public key: what it signed stays provable.

    `public_key` is COSE; `domain` is the WebAuthn relying party that the passkey is bound to; `sealed_secret` is
    readable with the house's secret key alone and is emptied on removal; `last_counter` is the step of 30 seconds whose
    code was accepted last. What a manager removed is told to its owner, who notes it as seen in `removal_seen_at`.
    """

    account = models.ForeignKey("core.Account", models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, choices=[(way.value, way.value) for way in Way])
    name = models.CharField(max_length=40)
    created_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)
    removed_by = models.ForeignKey("core.Account", models.PROTECT, null=True, related_name="+")
    removal_reason = models.CharField(max_length=200, blank=True, default="")
    removal_seen_at = models.DateTimeField(null=True)

    credential_id = models.BinaryField(max_length=1023, null=True, unique=True)
    public_key = models.BinaryField(null=True)
    domain = models.CharField(max_length=253, blank=True, default="")
    sign_count = models.BigIntegerField(default=0)

    sealed_secret = models.BinaryField(default=b"")
    last_counter = models.BigIntegerField(null=True)

    objects = ConfirmationMeansManager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(way=Way.CODE.value, removed_at=None),
                name="one_code_generator_an_account",
            ),
            models.CheckConstraint(
                condition=Q(
                    way=Way.PASSKEY.value, credential_id__isnull=False, public_key__isnull=False, sealed_secret=b""
                )
                | Q(way=Way.CODE.value, credential_id=None, public_key=None, last_counter__isnull=False),
                name="confirmation_means_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(removed_at=None) | Q(sealed_secret=b""), name="removed_means_keeps_no_secret"
            ),
        ]

    def __str__(self) -> str:
        return self.name
