"""One-time codes (TOTP, RFC 6238: SHA-1, six digits, 30 seconds) and the sealing of their secrets."""

from base64 import urlsafe_b64encode
from datetime import datetime

import pyotp
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.encoding import force_bytes
from pyotp.exceptions import OTPVerificationError

WINDOW = 1
"""Steps of 30 seconds before and after, for clocks that do not agree."""


class CannotUnseal(Exception):  # noqa: N818  a state of the house, not a slip of its code
    """The secret was sealed with a key that this house no longer has."""


def new_secret() -> str:
    """Return 160 random bits in base32, as RFC 4226 asks for."""
    return pyotp.random_base32()


def address_for_app(secret: str, *, login: str, issuer: str) -> str:
    """Return the otpauth:// address that an authenticator app takes up."""
    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=issuer)


def matching_counter(secret: str, code: str, now: datetime) -> int | None:
    """Return the step whose code this is, or None; `code` is six digits."""
    try:
        return pyotp.TOTP(secret).verify_and_get_timecode(code, for_time=now, valid_window=WINDOW)
    except OTPVerificationError:
        return None


def seal(secret: str, account_id: int) -> bytes:
    """Encrypt a secret so that only this house can read it, and only as this account's."""
    return _keys(account_id).encrypt(secret.encode())


def unseal(sealed: bytes, account_id: int) -> str:
    """Raises CannotUnseal where the secret key of the house was changed, or the secret is another account's."""
    try:
        return _keys(account_id).decrypt(sealed).decode()
    except InvalidToken as unreadable:
        raise CannotUnseal from unreadable


def _keys(account_id: int) -> MultiFernet:
    """Sealed with the first key; older ones (SECRET_KEY_FALLBACKS) still open."""
    return MultiFernet([_key(secret, account_id) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(house_secret: str | bytes, account_id: int) -> Fernet:
    info = f"madang.one-time-codes:{account_id}".encode()
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(force_bytes(house_secret))
    return Fernet(urlsafe_b64encode(derived))
