"""Write an audit entry: who did what to what, when, on whose behalf, before and after."""

from collections.abc import Mapping

from django.utils import timezone

from madang.core.adapters.locks import hold
from madang.core.models import AuditEntry
from madang.core.rules.hash_chain import GENESIS, link_hash
from madang.core.rules.masking import mask_json
from madang.core.rules.people import Actor
from madang.core.rules.plain_json import Json, plain


def record(
    *,
    verb: str,
    subject: tuple[str, str],
    actor: Actor,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    on_behalf_of: Actor | None = None,
    keep: frozenset[str] = frozenset(),
) -> None:
    """Add an entry in the caller's transaction: it stands or falls with the deed.

    `subject` is (kind, id), such as ("article", "passport"). Personal data in `before` and `after` is masked;
    `keep` holds office telephones that stay readable. Writers wait for each other until commit, so call this last.
    Raises TransactionManagementError outside a transaction.
    """
    hold("audit")
    last = AuditEntry.objects.order_by("-seq").only("seq", "hash").first()
    entry = AuditEntry(
        seq=last.seq + 1 if last else 1,
        at=timezone.now(),
        verb=verb,
        subject_kind=subject[0],
        subject_id=subject[1],
        actor_id=actor.account_id,
        actor_kind=actor.kind,
        actor_name=actor.name,
        on_behalf_of_id=on_behalf_of.account_id if on_behalf_of else None,
        on_behalf_of_name=on_behalf_of.name if on_behalf_of else "",
        before=_masked(before, keep),
        after=_masked(after, keep),
        previous_hash=last.hash if last else GENESIS,
    )
    entry.hash = link_hash(entry.content(), entry.previous_hash)
    entry.save(force_insert=True)


def _masked(value: Mapping[str, object] | None, keep: frozenset[str]) -> Json:
    return mask_json(plain(value), keep)
