"""The people of the tests, always the same ones."""

from madang.core.models import Account
from madang.core.rules.people import AccountKind, Actor, ActorKind, Role

PASSWORD = "솔숲-바람-열두고개"

HANEUL = Actor(None, "김하늘", ActorKind.STAFF, Role.CLERK)
"""김하늘 as an actor without an account, for what needs no database row."""


def haneul() -> Account:
    return _account(AccountKind.STAFF, "haneul", "김하늘", Role.CLERK)


def bada() -> Account:
    return _account(AccountKind.STAFF, "bada", "정바다", Role.MANAGER)


def sunsim() -> Account:
    return _account(AccountKind.CITIZEN, "sunsim", "박순심", None)


def actor(account: Account) -> Actor:
    role = Role(account.role) if account.role else None
    return Actor(account.pk, account.name, ActorKind(account.kind), role)


def _account(kind: AccountKind, login: str, name: str, role: Role | None) -> Account:
    account = Account(kind=kind, login=login, name=name, role=role)
    account.set_password(PASSWORD)
    account.save()
    return account
