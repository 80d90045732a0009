"""Write an audit entry: who did what to what, when, on whose behalf, before and after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from madang.core.adapters.locks import hold
from madang.core.models import AuditEntry
from madang.core.rules.hash_chain import GENESIS, link_hash
from madang.core.rules.masking import mask_json
from madang.core.rules.people import Actor
from madang.core.rules.plain_json import Json, plain


@dataclass(frozen=True)
class Deed:
    """One thing to write down: see `record`."""

    verb: str
    subject: tuple[str, str]
    actor: Actor
    before: Mapping[str, object] | None = None
    after: Mapping[str, object] | None = None
    on_behalf_of: Actor | None = None
    keep: frozenset[str] = frozenset()


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
    record_all([Deed(verb, subject, actor, before, after, on_behalf_of, keep)])


def record_all(deeds: Sequence[Deed]) -> None:
    """Add an entry for each deed, in their order, as `record` does for one."""
    told = [(_masked(deed.before, deed.keep), _masked(deed.after, deed.keep)) for deed in deeds]
    hold("audit")
    seq, previous = AuditEntry.objects.order_by("-seq").values_list("seq", "hash").first() or (0, GENESIS)
    at = timezone.now()
    entries = []
    for place, (deed, (before, after)) in enumerate(zip(deeds, told, strict=True), start=1):
        entry = _entry(deed, seq + place, at, before, after)
        entry.previous_hash = previous
        entry.hash = previous = link_hash(entry.content(), previous)
        entries.append(entry)
    AuditEntry.objects.bulk_create(entries)


def _entry(deed: Deed, seq: int, at: datetime, before: Json, after: Json) -> AuditEntry:
    return AuditEntry(
        seq=seq,
        at=at,
        verb=deed.verb,
        subject_kind=deed.subject[0],
        subject_id=deed.subject[1],
        actor_id=deed.actor.account_id,
        actor_kind=deed.actor.kind,
        actor_name=deed.actor.name,
        on_behalf_of_id=deed.on_behalf_of.account_id if deed.on_behalf_of else None,
        on_behalf_of_name=deed.on_behalf_of.name if deed.on_behalf_of else "",
        before=before,
        after=after,
    )


def _masked(value: Mapping[str, object] | None, keep: frozenset[str]) -> Json:
    return mask_json(plain(value), keep)
