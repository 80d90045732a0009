"""Sign in at one of the two doors."""

import math
from datetime import timedelta

from django.contrib.auth import authenticate
from django.contrib.auth import login as start_session
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from madang.core.actions.record import record
from madang.core.adapters.locks import hold
from madang.core.adapters.requests import address_of
from madang.core.models import Account, SignInAttempt
from madang.core.policy import actor_of
from madang.core.rules.people import AccountKind, normalise_login
from madang.core.rules.refusal import Refusal, TooMany

WRONG_TRIES = 5
WINDOW = timedelta(minutes=15)
"""So many wrong tries with one login from one address within so long; then that pair has to wait."""


class WrongSignIn(Refusal):
    """The same sentence for a wrong password, an unknown login and the wrong door: it tells nobody which."""

    default_status = 401

    def __init__(self) -> None:
        super().__init__(
            "아이디나 비밀번호가 맞지 않아요.", "다시 적어 보고, 안 되면 알맞은 로그인 화면인지 확인해 주세요."
        )


def sign_in(request: HttpRequest, *, kind: AccountKind, login: str, password: str) -> None:
    """Start a session with a new key for the account behind this door.

    Raises WrongSignIn; TooMany after five wrong tries in 15 minutes with this login from this address.
    """
    with transaction.atomic():
        account = _tried(request, kind, login, password)
    # Raised only here, outside, so that the wrong try stays counted.
    if account is None:
        raise WrongSignIn


def _tried(request: HttpRequest, kind: AccountKind, login: str, password: str) -> Account | None:
    key = _key(request, kind, login)
    hold(key)
    _must_not_be_waiting(key)
    account = authenticate(request, kind=kind, login=login, password=password)
    if not isinstance(account, Account):
        SignInAttempt.objects.create(key=key, at=timezone.now())
        return None
    SignInAttempt.objects.filter(key=key).delete()
    start_session(request, account)
    record(verb="sign_in", subject=("account", str(account.pk)), actor=actor_of(request))
    return account


def _must_not_be_waiting(key: str) -> None:
    now = timezone.now()
    recent = SignInAttempt.objects.filter(key=key, at__gt=now - WINDOW).order_by("-at").values_list("at", flat=True)
    last_tries = list(recent[:WRONG_TRIES])
    if len(last_tries) == WRONG_TRIES:
        minutes = math.ceil((last_tries[-1] + WINDOW - now) / timedelta(minutes=1))
        raise TooMany(
            f"여러 번 잘못 적어서 잠시 막았어요. {minutes}분 뒤에 다시 할 수 있어요.",
            "비밀번호가 기억나지 않으면 기다리는 동안 담당 부서에 문의해 주세요.",
        )


def _key(request: HttpRequest, kind: AccountKind, login: str) -> str:
    told = f"{kind}\n{normalise_login(login)}\n{address_of(request)}"
    return salted_hmac("madang.sign-in", told, algorithm="sha256").hexdigest()
