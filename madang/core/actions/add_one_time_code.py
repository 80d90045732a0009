"""Add a generator of one-time codes (an authenticator app) to one's own means of confirming."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from madang.core.actions.prove_oneself import prove_oneself, signed_in_staff
from madang.core.actions.record import record
from madang.core.adapters.city import profile
from madang.core.adapters.one_time_codes import (
    CannotUnseal,
    address_for_app,
    matching_counter,
    new_secret,
    seal,
    unseal,
)
from madang.core.models import Account, ConfirmationMeans
from madang.core.policy import actor_of
from madang.core.queries.confirmation import confirmation_ways
from madang.core.rules.confirmation import Way, code_read
from madang.core.rules.refusal import Refusal

_PENDING = "one_time_code"


@dataclass(frozen=True)
class NewKey:
    """What an authenticator app takes up: the key in base32, and the otpauth:// address that holds it."""

    key: str
    address: str

    @property
    def in_fours(self) -> str:
        """The key as people type it."""
        return " ".join(self.key[at : at + 4] for at in range(0, len(self.key), 4))


class WrongCode(Refusal):
    """The app shows another number, so it would not confirm anything later either."""


def begin_one_time_code(request: HttpRequest, password: str) -> None:
    """Make a key and keep it, sealed, in the session until the app has shown that it works.

    Raises what `prove_oneself` raises, and Refusal where there is a generator already.
    """
    account = prove_oneself(request, password)
    if Way.CODE in confirmation_ways(account.pk):
        raise _one_already()
    request.session[_PENDING] = seal(new_secret(), account.pk).decode()


def pending_key(request: HttpRequest) -> NewKey | None:
    """Return the key that was begun and not yet shown to work."""
    account = signed_in_staff(request)
    sealed = request.session.get(_PENDING, "")
    try:
        secret = unseal(sealed.encode(), account.pk)
    except CannotUnseal:
        return None
    return NewKey(secret, address_for_app(secret, login=account.login, issuer=f"{profile().name} 결재 확인"))


def add_one_time_code(request: HttpRequest, *, name: str, code: str) -> int:
    """Keep the generator whose number this is; return the number of the means.

    Raises WrongCode, and Refusal where nothing was begun or there is a generator already.
    """
    account, pending, now = signed_in_staff(request), pending_key(request), timezone.now()
    if pending is None:
        raise Refusal("등록하던 설정 키가 없습니다.", "비밀번호를 적고 처음부터 다시 해 주세요.")
    digits = code_read(code)
    counter = matching_counter(pending.key, digits, now) if digits else None
    if counter is None:
        raise WrongCode("번호가 맞지 않습니다.", "인증 앱에 지금 보이는 숫자 여섯 자리를 적어 주세요.")
    means_id = _keep(request, account, name, pending.key, counter)
    del request.session[_PENDING]
    return means_id


@transaction.atomic
def _keep(request: HttpRequest, account: Account, name: str, secret: str, counter: int) -> int:
    means = ConfirmationMeans(
        account=account,
        way=Way.CODE,
        name=name,
        created_at=timezone.now(),
        sealed_secret=seal(secret, account.pk),
        last_counter=counter,
    )
    _save_once(means)
    record(
        verb="add_one_time_code",
        subject=("confirmation_means", str(means.pk)),
        actor=actor_of(request),
        after={"account": account.pk, "way": means.way, "name": means.name},
    )
    return means.pk


def _save_once(means: ConfirmationMeans) -> None:
    try:
        with transaction.atomic():
            means.save(force_insert=True)
    except IntegrityError as another:
        raise _one_already() from another


def _one_already() -> Refusal:
    return Refusal(
        "일회용 번호는 하나만 등록할 수 있습니다.", "새로 등록하려면 쓰던 것을 먼저 지워 주세요.", status=409
    )
