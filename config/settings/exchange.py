"""How documents leave the city and come in: by folders that lie here, or by e-mail."""

from environs import validate

from config.settings.environment import STATE, env

DOCUMENT_EXCHANGE = env.str(
    "MADANG_DOCUMENT_EXCHANGE", "outbox-folder", validate=validate.OneOf(["outbox-folder", "email"])
)
"""With "outbox-folder" nothing leaves this machine: a package lies in `outbox` until something takes it away."""

DOCUMENT_EXCHANGE_FOLDER = env.path("MADANG_DOCUMENT_EXCHANGE_FOLDER", STATE / "exchange")

DOCUMENT_EXCHANGE_LIMIT = env.int("MADANG_DOCUMENT_EXCHANGE_LIMIT", 200 * 1024 * 1024, validate=validate.Range(min=1))
"""Bytes of one package that is taken in."""

DOCUMENT_EXCHANGE_SECONDS = env.float("MADANG_DOCUMENT_EXCHANGE_SECONDS", 20.0, validate=validate.Range(1.0, 120.0))
"""How long the mail server may take."""

EMAIL_HOST = env.str("MADANG_EMAIL_HOST", "localhost")
EMAIL_PORT = env.int("MADANG_EMAIL_PORT", 25)
EMAIL_HOST_USER = env.str("MADANG_EMAIL_USER", "")
EMAIL_HOST_PASSWORD = env.str("MADANG_EMAIL_PASSWORD", "")
EMAIL_USE_TLS = env.bool("MADANG_EMAIL_TLS", False)
DEFAULT_FROM_EMAIL = env.str("MADANG_EMAIL_FROM", "madang@localhost")
