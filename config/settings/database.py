"""One PostgreSQL. Without `DATABASE_URL` a first run uses the embedded server under `var/`; production refuses that."""

from urllib.parse import parse_qsl, quote, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from config.settings.environment import PRODUCTION, STATE, env

EMBEDDED_DATABASE = STATE / "postgres"

DATABASE_URL = env.str("DATABASE_URL", "")
if PRODUCTION and not DATABASE_URL:
    raise ImproperlyConfigured(
        "DATABASE_URL: 운영에서는 내장 데이터베이스를 쓸 수 없어요. PostgreSQL 주소를 넣어 주세요."
    )

_address = urlsplit(DATABASE_URL or f"postgresql://postgres@/madang?host={quote(str(EMBEDDED_DATABASE))}")
if _address.scheme not in {"postgres", "postgresql"}:
    raise ImproperlyConfigured(f"DATABASE_URL: postgresql://로 시작해야 해요 (지금: {_address.scheme or '빈 값'}).")
_more = dict(parse_qsl(_address.query))

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(_address.path.lstrip("/")) or "madang",
        "USER": unquote(_address.username or "postgres"),
        "PASSWORD": unquote(_address.password or ""),
        "HOST": _address.hostname or _more.get("host", ""),
        "PORT": str(_address.port or ""),
        "OPTIONS": {
            "pool": {
                "min_size": 1,
                "max_size": env.int("MADANG_DATABASE_POOL", 16),
                "timeout": 10,
            },
            "connect_timeout": 5,
            # sslmode, sslrootcert and the like: an address that asks for an encrypted connection gets one.
            **{name: value for name, value in _more.items() if name != "host"},
        },
    }
}
