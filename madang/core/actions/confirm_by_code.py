"""Confirm a deed with the number that an authenticator app shows."""

from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils import timezone

from madang.core.actions.count_tries import count_try, forget_tries, minutes_to_wait, tries_key
from madang.core.adapters.locks import hold
from madang.core.adapters.one_time_codes import CannotUnseal, matching_counter, unseal
from madang.core.models import Account, ConfirmationMeans
from madang.core.rules.confirmation import Confirmation, NotConfirmed, Way, code_read

_refused = partial(NotConfirmed, way=Way.CODE)


def confirm_by_code(account: Account, given: str, digest: str) -> Confirmation:
    """Each number is good once. Raises NotConfirmed; with status 429 after five wrong ones in 15 minutes."""
    code, now = code_read(given), timezone.now()
    if code is None:
        raise _refused("일회용 번호는 숫자 여섯 자리입니다.", "인증 앱에 지금 보이는 번호를 그대로 적어 주세요.")
    with transaction.atomic(durable=True):
        means = _tried(account, code, now)
    # Raised only here, outside, so that the wrong try stays counted.
    if means is None:
        raise _refused("일회용 번호가 맞지 않습니다.", "인증 앱에 지금 보이는 숫자 여섯 자리를 적어 주세요.")
    evidence = {"means": means.pk, "counter": means.last_counter}
    return Confirmation(Way.CODE, means.pk, now, {**evidence}, account.pk, digest)


def _tried(account: Account, code: str, now: datetime) -> ConfirmationMeans | None:
    key = tries_key("confirm-by-code", account.pk)
    hold(key)
    _must_not_be_waiting(key, now)
    means = _generator(account)
    counter = matching_counter(_secret(means), code, now)
    if counter is None:
        count_try(key, now)
        return None
    _must_be_new(means, counter)
    means.last_counter, means.last_used_at = counter, now
    means.save(update_fields=["last_counter", "last_used_at"])
    forget_tries(key)
    return means


def _must_not_be_waiting(key: str, now: datetime) -> None:
    if wait := minutes_to_wait(key, now):
        raise _refused(
            f"번호를 여러 번 잘못 적어서 잠시 막았습니다. {wait}분 뒤에 다시 할 수 있습니다.",
            "급하면 패스키로 확인하거나 관리자에게 말해 주세요.",
            status=429,
        )


def _generator(account: Account) -> ConfirmationMeans:
    means = ConfirmationMeans.objects.in_use(account.pk).filter(way=Way.CODE).first()
    if means is None:
        raise _refused("등록한 일회용 번호가 없습니다.", "‘결재 확인 수단’에서 먼저 등록해 주세요.")
    return means


def _secret(means: ConfirmationMeans) -> str:
    try:
        return unseal(bytes(means.sealed_secret), means.account_id)
    except CannotUnseal as lost:
        raise _refused(
            "시청의 비밀 키가 바뀌어서 이 일회용 번호를 확인할 수 없습니다.",
            "‘결재 확인 수단’에서 지우고 다시 등록하거나 관리자에게 말해 주세요.",
        ) from lost


def _must_be_new(means: ConfirmationMeans, counter: int) -> None:
    if means.last_counter is not None and counter <= means.last_counter:
        raise _refused(
            "이미 쓴 번호입니다. 한 번호는 한 번만 쓸 수 있습니다.",
            "30초 안에 앱에 새 번호가 나오면 그 번호를 적어 주세요.",
        )
