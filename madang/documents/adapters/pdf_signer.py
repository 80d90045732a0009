"""Whose certificate signs exported PDFs, and which authorities are trusted when one is checked."""

from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone
from pyhanko.sign.signers import SimpleSigner

from madang.core.api import Refusal
from madang.documents.adapters import first_run_authority


class NoSigner(Refusal):
    """There is no certificate that could sign."""

    default_status = 503


def signer() -> SimpleSigner:
    """Return the city's signer, or that of the first run.

    Raises NoSigner where neither is, ImproperlyConfigured where the city's cannot be read.
    """
    if settings.PDF_SIGNER_FILE:
        return _from_file(settings.PDF_SIGNER_FILE, settings.PDF_SIGNER_PASSPHRASE_FILE)
    if settings.PDF_TEST_AUTHORITY is None:
        raise NoSigner(
            "PDF에 서명할 인증서가 아직 없습니다.",
            "관리자에게 MADANG_PDF_SIGNER_FILE에 인증서를 넣어 달라고 하세요. 서명 없는 PDF는 지금도 받을 수 있습니다.",
        )
    identity = first_run_authority.signer(settings.PDF_TEST_AUTHORITY, timezone.now())
    packed = serialization.pkcs12.serialize_key_and_certificates(
        None, identity.key, identity.certificate, None, serialization.NoEncryption()
    )
    return _without_roots(SimpleSigner.load_pkcs12_data(packed, other_certs=[], passphrase=None))


def authorities() -> list[x509.Certificate]:
    """Return the certificates of trusted authorities. Raises ImproperlyConfigured, naming the file that holds none."""
    kept = [certificate for file in sorted(Path(settings.PDF_AUTHORITIES).glob("*.pem")) for certificate in _read(file)]
    own = first_run_authority.roots(settings.PDF_TEST_AUTHORITY) if settings.PDF_TEST_AUTHORITY else []
    return [*kept, *own]


@cache
def _from_file(file: Path, passphrase_file: Path | None) -> SimpleSigner:
    try:
        passphrase = passphrase_file.read_bytes().strip() if passphrase_file else None
        return _without_roots(SimpleSigner.load_pkcs12_data(file.read_bytes(), other_certs=[], passphrase=passphrase))
    except (OSError, ValueError) as unreadable:
        raise ImproperlyConfigured(
            f"MADANG_PDF_SIGNER_FILE: 인증서를 열 수 없어요 ({file}). 암호를 확인해 주세요."
        ) from (unreadable)


def _without_roots(signer: SimpleSigner) -> SimpleSigner:
    # Whoever checks has the root already; one that travels along is not covered by the signature.
    signer.embed_roots = False
    return signer


def _read(file: Path) -> list[x509.Certificate]:
    try:
        return x509.load_pem_x509_certificates(file.read_bytes())
    except (OSError, ValueError) as unreadable:
        raise ImproperlyConfigured(f"인증기관의 인증서를 읽을 수 없어요 ({file}).") from unreadable
