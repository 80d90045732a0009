"""Say the password once more before it or the means of confirming are changed: an open screen alone is not enough."""

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from madang.core.actions.count_tries import count_try, forget_tries, minutes_to_wait, tries_key
from madang.core.adapters.locks import hold
from madang.core.models import Account
from madang.core.policy import actor_of
from madang.core.rules.refusal import NotAllowed, Refusal, TooMany


class WrongPassword(Refusal):
    """The password of the person who is signed in is not this one."""


def prove_oneself(request: HttpRequest, password: str) -> Account:
    """Return the member of staff who is signed in and knows the password.

    Raises NotAllowed for anybody but staff, WrongPassword, and TooMany after five wrong tries in 15 minutes. Must not
    be called within a transaction: a wrong try has to stay counted.
    """
    account = signed_in_staff(request)
    with transaction.atomic(durable=True):
        known = _tried(account, password)
    if not known:
        raise WrongPassword("비밀번호가 맞지 않습니다.", "로그인할 때 쓰는 비밀번호를 다시 적어 주세요.")
    return account


def signed_in_staff(request: HttpRequest) -> Account:
    """Raises NotAllowed unless staff asks."""
    if not isinstance(request.user, Account) or not actor_of(request).is_staff:
        raise NotAllowed("직원만 할 수 있습니다.", "직원 계정으로 로그인해 주세요.")
    return request.user


def _tried(account: Account, password: str) -> bool:
    key, now = tries_key("prove-oneself", account.pk), timezone.now()
    hold(key)
    if wait := minutes_to_wait(key, now):
        raise TooMany(
            f"비밀번호를 여러 번 잘못 적어서 잠시 막았습니다. {wait}분 뒤에 다시 할 수 있습니다.",
            "비밀번호가 기억나지 않으면 기다리는 동안 관리자에게 말해 주세요.",
        )
    if not account.check_password(password):
        count_try(key, now)
        return False
    forget_tries(key)
    return True
