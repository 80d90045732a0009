"""Begin to confirm a deed: what the person's passkey is to sign."""

from django.http import HttpRequest
from django.utils import timezone

from madang.core.actions.prove_oneself import signed_in_staff
from madang.core.adapters.nonces import keep_nonce
from madang.core.adapters.passkeys import request_options
from madang.core.adapters.site import Site, passkey_site
from madang.core.models import ConfirmationMeans
from madang.core.rules.confirmation import Challenge, Way, challenge_bytes


def begin_confirmation(request: HttpRequest, purpose: str, digest: str) -> Challenge:
    """Return what a form shows and asks (`core/confirm_fields.html`) to let its sender confirm one deed.

    `purpose` is shown ("‘2027년 예산안’ 결재"); `digest` is SHA-256, in hex, of exactly what is confirmed. Good for an
    hour in this session. Raises NotAllowed for anybody but staff, ValueError for a digest that is none.
    """
    means = list(ConfirmationMeans.objects.in_use(signed_in_staff(request).pk))
    site = passkey_site(request)
    passkeys = [each for each in means if each.way == Way.PASSKEY]
    here = [each for each in passkeys if site and each.domain == site.domain]
    ways = {Way(each.way) for each in (*here, *(each for each in means if each.way == Way.CODE))}
    return Challenge(
        purpose,
        digest,
        frozenset(ways),
        options=_options(request, site, here, digest) if site and here else "",
        elsewhere=tuple(sorted({each.domain for each in passkeys if each not in here})),
    )


def _options(request: HttpRequest, site: Site, passkeys: list[ConfirmationMeans], digest: str) -> str:
    challenge = challenge_bytes(digest, keep_nonce(request.session, digest, timezone.now()))
    known = [bytes(each.credential_id) for each in passkeys if each.credential_id]
    return request_options(site, challenge=challenge, known=known)
