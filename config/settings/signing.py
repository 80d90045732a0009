"""Keys that sign: the house's own for courses of approval, a certificate for exported PDFs.

A first run makes both for itself, the certificate from a test authority that nobody else trusts. In production the key
is given, and no PDF is signed until a certificate is.
"""

import os
import re
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from environs import validate

from config.settings.environment import PRODUCTION, STATE, env

_ADDRESS = re.compile(r"https?://(?:[\w.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?(?:/[\w./~-]*)?", re.ASCII)


def _private_file(name: str) -> Path | None:
    """Return the file that a setting names, None where it names none; others may not be able to read it."""
    written = env.str(name, "")
    if not written:
        return None
    if not os.access(written, os.R_OK) or not Path(written).is_file():
        raise ImproperlyConfigured(f"{name}: 파일을 읽을 수 없어요 ({written}).")
    if Path(written).stat().st_mode & 0o077:
        raise ImproperlyConfigured(f"{name}: 주인만 읽을 수 있어야 해요. chmod 600 {written}")
    return Path(written)


def _folder(name: str, default: Path) -> Path:
    """Return a folder; one that was named has to be there."""
    written = env.str(name, "")
    if written and not Path(written).is_dir():
        raise ImproperlyConfigured(f"{name}: 그런 폴더가 없어요 ({written}).")
    return Path(written) if written else default


def _timestamp_address() -> str:
    written = env.str("MADANG_TIMESTAMP_ADDRESS", "")
    if written and not _ADDRESS.fullmatch(written):
        raise ImproperlyConfigured("MADANG_TIMESTAMP_ADDRESS: http://나 https://로 시작하는 서버 주소여야 해요.")
    return written


_key_given = _private_file("MADANG_SIGNING_KEY_FILE")
if PRODUCTION and not _key_given:
    raise ImproperlyConfigured("MADANG_SIGNING_KEY_FILE: 운영에서는 결재 기록에 서명할 열쇠 파일을 꼭 넣어야 해요.")

SIGNING_KEY_FILE = _key_given or STATE / "signing" / "key.pem"
"""Ed25519, PEM (PKCS#8): `openssl genpkey -algorithm ed25519 -out key.pem`."""

SIGNING_KEY_MADE_HERE = not _key_given

SIGNING_RETIRED_KEYS = _folder("MADANG_SIGNING_RETIRED_KEYS", STATE / "signing" / "retired")
"""Public keys that signed before (*.pem): `openssl pkey -in key.pem -pubout -out retired/2026.pem`, then a new key."""

PDF_SIGNER_FILE = _private_file("MADANG_PDF_SIGNER_FILE")
"""PKCS#12 with the certificate that signs exported PDFs."""

PDF_SIGNER_PASSPHRASE_FILE = _private_file("MADANG_PDF_SIGNER_PASSPHRASE_FILE")

PDF_AUTHORITIES = _folder("MADANG_PDF_AUTHORITIES", STATE / "authorities")
"""Certificates of authorities whose signatures on PDFs are trusted (*.pem)."""

PDF_TEST_AUTHORITY = None if PRODUCTION or PDF_SIGNER_FILE else STATE / "authority"
"""Where the first run keeps its own test authority; None where there is none."""

TIMESTAMP_ADDRESS = _timestamp_address()
"""Time stamping authority (RFC 3161) asked for each signed PDF; "" where none is."""

TIMESTAMP_SECONDS = env.float("MADANG_TIMESTAMP_SECONDS", 5.0, validate=validate.Range(0.5, 30.0))
