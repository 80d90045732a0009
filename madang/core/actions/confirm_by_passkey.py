"""Confirm a deed with the signature of a passkey over exactly this deed."""

from datetime import datetime
from functools import partial

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from madang.core.adapters.nonces import take_nonce
from madang.core.adapters.passkeys import PasskeyRefused, asserted, credential_of
from madang.core.adapters.site import Site, passkey_site
from madang.core.models import Account, ConfirmationMeans
from madang.core.rules.confirmation import Confirmation, NotConfirmed, Way, challenge_bytes
from madang.core.rules.passkey_evidence import Assertion, kept

_refused = partial(NotConfirmed, way=Way.PASSKEY)


def confirm_by_passkey(request: HttpRequest, account: Account, answer: str, digest: str) -> Confirmation:
    """Each question to the passkey is answered once, right or wrong. Raises NotConfirmed."""
    now, site = timezone.now(), passkey_site(request)
    nonce = take_nonce(request.session, digest, now)
    if site is None or nonce is None:
        raise _refused(
            "확인을 시작한 지 오래됐거나 그사이 내용이 바뀌었습니다.",
            "내용을 다시 보고 패스키로 한 번 더 확인해 주세요.",
        )
    try:
        with transaction.atomic(durable=True):
            means, assertion = _answered(account, site, answer, digest, nonce, now)
    except PasskeyRefused as refused:
        raise _refused(
            "이 패스키로는 확인하지 못했습니다.", "등록한 기기의 패스키로 다시 하거나 일회용 번호로 확인해 주세요."
        ) from refused
    return Confirmation(Way.PASSKEY, means.pk, now, kept(assertion), account.pk, digest)


def _answered(
    account: Account, site: Site, answer: str, digest: str, nonce: bytes, now: datetime
) -> tuple[ConfirmationMeans, Assertion]:
    means = _passkey(account, site, credential_of(answer))
    assertion, means.sign_count = asserted(
        answer,
        site,
        challenge_bytes(digest, nonce),
        nonce,
        public_key=bytes(means.public_key or b""),
        sign_count=means.sign_count,
    )
    means.last_used_at = now
    means.save(update_fields=["sign_count", "last_used_at"])
    return means, assertion


def _passkey(account: Account, site: Site, credential_id: bytes) -> ConfirmationMeans:
    """Raises PasskeyRefused for a passkey that is removed, another person's, or made for another address."""
    mine = ConfirmationMeans.objects.in_use(account.pk).filter(way=Way.PASSKEY, domain=site.domain)
    means = mine.select_for_update().filter(credential_id=credential_id).first()
    if means is None:
        raise PasskeyRefused
    return means
