"""Make an account behind one of the two doors."""

from django.db import IntegrityError, transaction

from madang.core.actions.record import record
from madang.core.actions.set_password import take_password
from madang.core.models import Account
from madang.core.queries.accounts import AccountRef, account_ref
from madang.core.rules.people import AccountKind, Actor, ActorKind, Role, normalise_login
from madang.core.rules.refusal import NotAllowed, Refusal


@transaction.atomic
def create_account(
    *,
    kind: AccountKind,
    login: str,
    name: str,
    actor: Actor,
    password: str | None = None,
    role: Role | None = None,
    sample: bool = False,
) -> AccountRef:
    """Make an account; without a password nobody can sign in with it yet.

    Raises NotAllowed unless the house itself or a manager asks; Refusal for a login that exists, a missing name, a
    weak password, or a role that does not fit the kind.
    """
    if actor.kind is not ActorKind.SYSTEM and actor.role is not Role.MANAGER:
        raise NotAllowed("계정은 관리자만 만들 수 있어요.", "관리자에게 부탁해 주세요.")
    account = Account(kind=kind, login=normalise_login(login), name=name.strip(), role=role, sample=sample)
    _must_be_whole(account)
    take_password(account, password)
    _save(account)
    record(verb="create_account", subject=("account", str(account.pk)), actor=actor, after=_facts(account))
    return account_ref(account)


def _must_be_whole(account: Account) -> None:
    if not account.login or not account.name:
        raise Refusal("아이디와 이름을 모두 적어 주세요.")
    if (account.role is not None) != (account.kind == AccountKind.STAFF):
        raise Refusal("직원에게는 역할이 있어야 하고, 시민에게는 역할이 없어야 해요.")


def _save(account: Account) -> None:
    try:
        with transaction.atomic():
            account.save()
    except IntegrityError as taken:
        raise Refusal("이미 쓰고 있는 아이디예요.", "다른 아이디를 적어 주세요.", status=409) from taken


def _facts(account: Account) -> dict[str, object]:
    return {"kind": account.kind, "login": account.login, "role": account.role, "sample": account.sample}
