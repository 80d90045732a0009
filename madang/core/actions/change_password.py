"""Change one's own password: whoever else is signed in with the former one is signed out."""

from django.contrib.auth import update_session_auth_hash
from django.db import transaction
from django.http import HttpRequest

from madang.core.actions.prove_oneself import prove_oneself
from madang.core.actions.record import record
from madang.core.actions.set_password import take_password
from madang.core.models import Account
from madang.core.policy import actor_of
from madang.core.rules.refusal import Refusal


class PasswordRefused(Refusal):
    """The new password cannot be taken."""


def change_password(request: HttpRequest, *, password: str, new: str) -> None:
    """Take the new password of the member of staff who is signed in and knows the present one.

    This session goes on under a new key; every other ends, for each carries a digest of the former password. Raises
    what `prove_oneself` raises, PasswordRefused for a weak password or the present one. Not within a transaction.
    """
    account = prove_oneself(request, password)
    if new == password:
        raise PasswordRefused("지금 쓰는 비밀번호와 같습니다.", "다른 비밀번호를 적어 주세요.")
    _change(request, account.pk, new)


@transaction.atomic
def _change(request: HttpRequest, account_id: int, new: str) -> None:
    account = Account.objects.select_for_update().get(pk=account_id)
    try:
        take_password(account, new)
    except Refusal as weak:
        raise PasswordRefused(weak.sentence, weak.next_step) from weak
    account.save(update_fields=["password"])
    update_session_auth_hash(request, account)
    record(verb="change_password", subject=("account", str(account.pk)), actor=actor_of(request))
