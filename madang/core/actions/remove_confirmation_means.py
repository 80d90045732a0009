"""Remove a means of confirming: one's own, or, as a manager, a colleague's who has lost the device."""

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from madang.core.actions.prove_oneself import prove_oneself
from madang.core.actions.record import record
from madang.core.adapters.live import publish_to
from madang.core.models import ConfirmationMeans
from madang.core.policy import actor_of
from madang.core.rules.people import Actor, Role
from madang.core.rules.refusal import NotFound, Refusal
from madang.core.rules.topics import desk_topic


def find_removable(actor: Actor, means_id: int) -> ConfirmationMeans:
    """Return the means if this actor may remove it. Raises NotFound: what one may not remove does not exist."""
    found = ConfirmationMeans.objects.filter(pk=means_id, removed_at=None).select_related("account").first()
    if found is None or (found.account_id != actor.account_id and actor.role is not Role.MANAGER):
        raise NotFound("없는 확인 수단입니다.", "목록을 새로 고쳐 보면 이미 지워졌을 수 있습니다.")
    return found


def remove_confirmation_means(request: HttpRequest, means_id: int, *, password: str, reason: str = "") -> None:
    """Take a means out of use; what it signed before can still be checked, its secret is emptied.

    A colleague finds on the own first screen who removed it and why. Raises NotFound; what `prove_oneself` raises;
    Refusal for a colleague's without a reason.
    """
    actor = actor_of(request)
    means = find_removable(actor, means_id)
    if means.account_id != actor.account_id and not reason.strip():
        raise Refusal("동료의 확인 수단을 지울 때는 까닭을 적어야 합니다.", "누가 무엇 때문에 부탁했는지 적어 주세요.")
    prove_oneself(request, password)
    _remove(actor, means_id, reason.strip())


@transaction.atomic
def _remove(actor: Actor, means_id: int, reason: str) -> None:
    removed = ConfirmationMeans.objects.select_for_update(of=["self"]).filter(pk=means_id, removed_at=None).first()
    if removed is None:
        return  # pressed twice: it is gone, as was wanted
    removed.removed_at, removed.sealed_secret = timezone.now(), b""
    removed.removed_by_id, removed.removal_reason = actor.account_id, reason
    removed.save(update_fields=["removed_at", "sealed_secret", "removed_by", "removal_reason"])
    publish_to([desk_topic(removed.account_id)])
    record(
        verb="remove_confirmation_means",
        subject=("confirmation_means", str(removed.pk)),
        actor=actor,
        before={"account": removed.account_id, "way": removed.way, "name": removed.name},
        after={"reason": reason} if reason else None,
    )
