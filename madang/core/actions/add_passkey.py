"""Add a passkey to one's own means of confirming."""

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from madang.core.actions.prove_oneself import prove_oneself, signed_in_staff
from madang.core.actions.record import record
from madang.core.adapters.nonces import keep_nonce, take_nonce
from madang.core.adapters.passkeys import MadePasskey, PasskeyRefused, creation_options, made
from madang.core.adapters.site import Site, passkey_site
from madang.core.models import Account, ConfirmationMeans
from madang.core.policy import actor_of
from madang.core.rules.confirmation import Way
from madang.core.rules.refusal import Refusal

AT_MOST = 10
"""Passkeys of one person: each telephone and computer may have one, and a list stays readable."""

_ASKED = "add-passkey"


def begin_passkey(request: HttpRequest, password: str) -> str:
    """Return the JSON for `navigator.credentials.create`.

    Raises what `prove_oneself` raises, and Refusal where passkeys do not work here or there are ten already.
    """
    site = _site(request)
    account = prove_oneself(request, password)
    known = list(ConfirmationMeans.objects.in_use(account.pk).filter(way=Way.PASSKEY))
    if len(known) >= AT_MOST:
        raise Refusal(f"패스키는 {AT_MOST}개까지 등록할 수 있습니다.", "쓰지 않는 패스키를 먼저 지워 주세요.")
    return creation_options(
        site,
        handle=_handle(account),
        login=account.login,
        name=account.name,
        challenge=keep_nonce(request.session, _ASKED, timezone.now()),
        known=[bytes(means.credential_id or b"") for means in known if means.domain == site.domain],
    )


def add_passkey(request: HttpRequest, *, name: str, answer: str) -> int:
    """Keep the passkey that the browser made (its answer as JSON); return the number of the means.

    Raises Refusal where the answer does not hold for what was asked, came too late, or the passkey is known already.
    """
    account, site = signed_in_staff(request), _site(request)
    challenge = take_nonce(request.session, _ASKED, timezone.now())
    if challenge is None:
        raise Refusal("패스키 등록을 시작한 지 오래되었습니다.", "비밀번호를 적고 처음부터 다시 해 주세요.")
    try:
        passkey = made(answer, site, challenge)
    except PasskeyRefused as refused:
        raise Refusal("이 패스키를 등록하지 못했습니다.", "다시 하거나 다른 기기의 패스키를 써 주세요.") from refused
    return _keep(request, account, site, name, passkey)


@transaction.atomic
def _keep(request: HttpRequest, account: Account, site: Site, name: str, passkey: MadePasskey) -> int:
    means = ConfirmationMeans(
        account=account,
        way=Way.PASSKEY,
        name=name,
        created_at=timezone.now(),
        credential_id=passkey.credential_id,
        public_key=passkey.public_key,
        domain=site.domain,
        sign_count=passkey.sign_count,
    )
    _save_once(means)
    record(
        verb="add_passkey",
        subject=("confirmation_means", str(means.pk)),
        actor=actor_of(request),
        after={"account": account.pk, "way": means.way, "name": means.name, "domain": means.domain},
    )
    return means.pk


def _save_once(means: ConfirmationMeans) -> None:
    try:
        with transaction.atomic():
            means.save(force_insert=True)
    except IntegrityError as known:
        raise Refusal("이미 등록한 패스키입니다.", "다른 기기의 패스키를 등록해 주세요.", status=409) from known


def _site(request: HttpRequest) -> Site:
    site = passkey_site(request)
    if site is None:
        raise Refusal(
            "이 주소에서는 패스키를 쓸 수 없습니다.", "https로 시작하는 시청 주소로 열거나 일회용 번호를 써 주세요."
        )
    return site


def _handle(account: Account) -> bytes:
    """Return what authenticators know the account by: always the same, and nobody's name or number."""
    return salted_hmac("madang.passkey-handle", str(account.pk), algorithm="sha256").digest()
