"""Confirm a deed with what the form brought: the answer of a passkey, or a one-time code."""

from collections.abc import Mapping

from django.http import HttpRequest

from madang.core.actions.confirm_by_code import confirm_by_code
from madang.core.actions.confirm_by_passkey import confirm_by_passkey
from madang.core.actions.prove_oneself import signed_in_staff
from madang.core.rules.confirmation import Confirmation, NotConfirmed

PASSKEY_FIELD, CODE_FIELD = "confirmation_passkey", "confirmation_code"


def confirm(request: HttpRequest, given: Mapping[str, str], digest: str) -> Confirmation:
    """Return the confirmation of `digest` (SHA-256, hex) by the member of staff who is signed in.

    `given` is what `core/confirm_fields.html` sent, such as `request.POST`. Raises NotConfirmed, with status 429 after
    five wrong codes in 15 minutes; NotAllowed for anybody but staff. Must not be called within a transaction, for a
    wrong try stays counted and a code stays used whatever becomes of the deed: confirm first, then do the deed and
    compare `account_id` and `digest` there.
    """
    account = signed_in_staff(request)
    if answer := given.get(PASSKEY_FIELD, "").strip():
        return confirm_by_passkey(request, account, answer, digest)
    if code := given.get(CODE_FIELD, "").strip():
        return confirm_by_code(account, code, digest)
    raise NotConfirmed(
        "이 일은 패스키나 일회용 번호로 확인해야 합니다.",
        "‘패스키로 확인’을 누르거나 인증 앱의 숫자 여섯 자리를 적어 주세요.",
    )
