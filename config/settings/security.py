"""Keys, cookies, and what a page may load: nothing from outside unless a setting here names it."""

import os
import secrets
from contextlib import suppress
from tempfile import NamedTemporaryFile
from urllib.parse import urlsplit

from csp.constants import NONCE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import validate

from config.settings.environment import PRODUCTION, STATE, env


def _first_run_key() -> str:
    """Make a secret key once for this machine and keep it beside the embedded database."""
    kept = STATE / "secret-key"
    if not kept.exists():
        STATE.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", dir=STATE) as written:  # readable by its owner alone
            written.write(secrets.token_urlsafe(50))
            written.flush()
            # Whole or not at all, and the first of two programs wins: a key that changes ends every session.
            with suppress(FileExistsError):
                os.link(written.name, kept)
    return kept.read_text()


DEBUG = env.bool("MADANG_DEBUG", False)
SECRET_KEY = env.str("MADANG_SECRET_KEY", "")
if not SECRET_KEY:
    if PRODUCTION:
        raise ImproperlyConfigured("MADANG_SECRET_KEY: 운영에서는 비밀 키를 꼭 넣어야 해요.")
    SECRET_KEY = _first_run_key()

ALLOWED_HOSTS = env.list("MADANG_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("MADANG_TRUSTED_ORIGINS", [])

PROXIES = env.int("MADANG_PROXIES", 0)
"""How many proxies of our own stand in front; the caller's address is taken from what the outermost one saw."""

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION and env.bool("MADANG_HTTPS", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_SSL_REDIRECT else 0
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
"""One working day, in seconds."""

CSRF_FAILURE_VIEW = "madang.core.web.errors.form_expired"
LOGIN_URL = "core:staff-sign-in"

AUTHENTICATION_BACKENDS = ["madang.core.adapters.sign_in.DoorBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("login", "name")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

PASSKEY_DOMAIN = env.str("MADANG_PASSKEY_DOMAIN", "")
"""The domain that passkeys are bound to ("suncheon.go.kr"); "" is the host asked. Changing it ends every passkey."""

MAP_TILES = env.str("MADANG_MAP_TILES", "", validate=validate.Regexp(r"(https?://[^\s;,]+)?$"))
"""Address of map tiles (https://…/{z}/{x}/{y}.png); without it maps show the city's areas alone, offline."""

_tiles = urlsplit(MAP_TILES)
TILE_HOSTS = [f"{_tiles.scheme}://{_tiles.netloc}".replace("{s}", "*")] if MAP_TILES else []

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "img-src": [SELF, "data:", *TILE_HOSTS],
        "connect-src": [SELF],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "form-action": [SELF],
    }
}
