"""Give an account another password: the first one of somebody from a list of people, or one for who forgot theirs."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from madang.core.actions.record import record
from madang.core.models import Account
from madang.core.rules.people import AccountKind, Actor, normalise_login
from madang.core.rules.refusal import NotFound, Refusal


@transaction.atomic
def set_password(*, kind: AccountKind, login: str, password: str, actor: Actor) -> None:
    """Set it; whoever is signed in with the former one is signed out. Raises NotFound, Refusal for a weak password."""
    account = Account.objects.select_for_update().filter(kind=kind, login=normalise_login(login)).first()
    if account is None:
        raise NotFound(
            f"그런 아이디가 없어요 ({login}).", "people.yaml의 login을 확인하거나 staff add로 먼저 만들어 주세요."
        )
    take_password(account, password)
    account.save(update_fields=["password"])
    record(verb="set_password", subject=("account", str(account.pk)), actor=actor)


def take_password(account: Account, password: str | None) -> None:
    """Put the password on an account that is not saved yet; None lets nobody in. Raises Refusal for a weak one."""
    if password is not None:
        try:
            validate_password(password, account)
        except ValidationError as weak:
            raise Refusal(" ".join(weak.messages), "더 길고 짐작하기 어려운 비밀번호를 써 주세요.") from weak
    account.set_password(password)
