"""Reads of accounts."""

from dataclasses import dataclass

from madang.core.models import Account
from madang.core.rules.people import AccountKind, Role, normalise_login


@dataclass(frozen=True)
class AccountRef:
    """An account as other domains know it."""

    id: int
    kind: AccountKind
    login: str
    name: str
    role: Role | None
    sample: bool


def account_ref(account: Account) -> AccountRef:
    role = Role(account.role) if account.role else None
    return AccountRef(account.pk, AccountKind(account.kind), account.login, account.name, role, account.sample)


def find_account(kind: AccountKind, login: str) -> AccountRef | None:
    """Return the account with this login behind this door, active or not."""
    found = Account.objects.filter(kind=kind, login=normalise_login(login)).first()
    return account_ref(found) if found else None
