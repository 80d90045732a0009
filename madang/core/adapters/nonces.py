"""What was asked of a passkey and not yet answered, kept in the person's session: each is good once, for a while."""

import secrets
from collections.abc import MutableMapping
from datetime import datetime, timedelta
from typing import Any

from madang.core.rules.passkey_evidence import to_bytes, to_text

GOOD_FOR = timedelta(hours=1)
AT_MOST = 50
"""Pages that may stand open at once; the oldest is forgotten first."""

NONCE_BYTES = 32
_KEY = "nonces"


def keep_nonce(session: MutableMapping[str, Any], what: str, now: datetime) -> bytes:
    """Make a nonce for `what` is asked (a digest, or a word) in place of an older one."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    others = {other: told for other, told in session.get(_KEY, {}).items() if other != what and _good(told, now)}
    newest = list(others.items())[-(AT_MOST - 1) :]
    session[_KEY] = {**dict(newest), what: [to_text(nonce), (now + GOOD_FOR).timestamp()]}
    return nonce


def take_nonce(session: MutableMapping[str, Any], what: str, now: datetime) -> bytes | None:
    """Return the nonce of `what` and forget it; None where there is none or it is too old."""
    told = session.get(_KEY, {}).get(what)
    if told is None:
        return None
    session[_KEY] = {other: kept for other, kept in session[_KEY].items() if other != what}
    return to_bytes(told[0]) if _good(told, now) else None


def _good(told: list[Any], now: datetime) -> bool:
    until: float = told[1]
    return now.timestamp() < until
