"""Reads of the means by which people confirm decisions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.db.models import Q, QuerySet

from madang.core.models import Account, ConfirmationMeans
from madang.core.rules.confirmation import WAY_NAMES, Way
from madang.core.rules.people import AccountKind


@dataclass(frozen=True)
class MeansRef:
    """A means as its owner and a manager see it; nothing in it confirms anything."""

    id: int
    account_id: int
    way: Way
    name: str
    domain: str
    created_at: datetime
    last_used_at: datetime | None

    @property
    def way_name(self) -> str:
        return WAY_NAMES[self.way]


@dataclass(frozen=True)
class PasskeyRef:
    """What the evidence of a passkey is checked with: COSE public key and the domain it is bound to."""

    public_key: bytes
    domain: str


@dataclass(frozen=True)
class Holder:
    """Somebody of staff and what they confirm with."""

    id: int
    name: str
    login: str
    means: tuple[MeansRef, ...]


@dataclass(frozen=True)
class Removal:
    """A means that somebody else removed, as its owner is told."""

    name: str
    way_name: str
    by: str
    reason: str
    at: datetime


def untold_removals(account_id: int) -> list[Removal]:
    """Return what others removed of this account and its owner has not yet seen, the oldest first."""
    found = removed_by_others(account_id).select_related("removed_by").order_by("removed_at")
    return [
        Removal(means.name, WAY_NAMES[Way(means.way)], means.removed_by.name, means.removal_reason, means.removed_at)
        for means in found
        if means.removed_by and means.removed_at
    ]


def removed_by_others(account_id: int) -> QuerySet[ConfirmationMeans]:
    """Return the rows of `untold_removals`."""
    others = ConfirmationMeans.objects.exclude(removed_by=None).exclude(removed_by=account_id)
    return others.filter(account=account_id, removal_seen_at=None)


def confirmation_ways(account_id: int) -> frozenset[Way]:
    """Return what this account has set up, wherever it works."""
    return frozenset(Way(way) for way in ConfirmationMeans.objects.in_use(account_id).values_list("way", flat=True))


def confirmation_means(account_id: int) -> list[MeansRef]:
    """Return the account's means in use, the oldest first."""
    return [_means_ref(means) for means in ConfirmationMeans.objects.in_use(account_id)]


def find_passkey(means_id: int) -> PasskeyRef | None:
    """Return what a passkey's evidence is checked with, of a removed passkey too: its signatures still stand."""
    found = ConfirmationMeans.objects.filter(pk=means_id, way=Way.PASSKEY).first()
    return PasskeyRef(bytes(found.public_key), found.domain) if found and found.public_key else None


def holders(words: str, at_most: int) -> list[Holder]:
    """Return staff with means in use whose name or login holds `words`, by name."""
    with_means = ConfirmationMeans.objects.filter(removed_at=None).values("account")
    named = Q(name__icontains=words) | Q(login__icontains=words)
    found = Account.objects.filter(named, pk__in=with_means, kind=AccountKind.STAFF).order_by("name", "pk")[:at_most]
    means = _by_account(account.pk for account in found)
    return [Holder(account.pk, account.name, account.login, means.get(account.pk, ())) for account in found]


def _by_account(account_ids: Iterable[int]) -> dict[int, tuple[MeansRef, ...]]:
    rows = ConfirmationMeans.objects.filter(account__in=list(account_ids), removed_at=None).order_by("account", "pk")
    return {owner: tuple(map(_means_ref, each)) for owner, each in groupby(rows, lambda means: means.account_id)}


def _means_ref(means: ConfirmationMeans) -> MeansRef:
    return MeansRef(
        means.pk, means.account_id, Way(means.way), means.name, means.domain, means.created_at, means.last_used_at
    )
