"""Signatures in PDFs: PAdES B-B, B-T where a time stamping authority is set (ETSI EN 319 142-1).

A signature covers every byte but its own value. That value is looked at to the byte as well: it has one spelling, with
nothing but zeros behind it, so that no byte of a file can change unseen.
"""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from asn1crypto import x509  # type: ignore[import-untyped]
from cryptography.hazmat.primitives.serialization import Encoding
from django.utils import timezone
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.timestamps import TimestampRequestError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from madang.core.api import Refusal
from madang.documents.adapters.pdf_signer import authorities, signer
from madang.documents.adapters.signature_value import is_plain
from madang.documents.adapters.timestamping import NoTimestamp, time_stamper

FIELD = "Madang"


class NotSignable(Refusal):
    """The PDF cannot be read, so nothing can be added to it."""


class _Damaged(Exception):  # noqa: N818  what was found, not a slip of the code
    """The file or its signature cannot be read."""


@dataclass(frozen=True)
class PdfReport:
    """What is known of the signature of a PDF.

    intact              the signed bytes are those that were signed
    covers_whole_file   nothing stands behind or beside them
    trusted             by a certificate of an authority that this house trusts, at the time of signing
    signer              name in the certificate; None where it cannot be read
    signed_at           by the time stamping authority where `timestamped`, else as the signer says
    reason              Korean: the first thing that is wrong, or that all is right
    """

    intact: bool
    covers_whole_file: bool
    trusted: bool
    signer: str | None
    signed_at: datetime | None
    timestamped: bool
    reason: str


def sign(pdf: bytes, reason: str, location: str, signer_name: str) -> bytes:
    """Return the PDF with an invisible signature added behind its bytes.

    Raises NotSignable (no PDF), NoSigner (no certificate), NoTimestamp (the authority in the settings is silent).
    """
    told = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=reason,
        location=location,
        name=signer_name,
    )
    doer = PdfSigner(told, signer(), timestamper=time_stamper(), new_field_spec=SigFieldSpec(FIELD))
    try:
        written: BytesIO = doer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)))
    except PdfError as unreadable:
        raise NotSignable("서명할 PDF를 읽을 수 없습니다.", "문서를 다시 PDF로 만들어 주세요.") from unreadable
    except TimestampRequestError as silent:
        raise NoTimestamp("시각 확인 기관이 답하지 않아 서명하지 못했습니다.", "잠시 뒤에 다시 해 주세요.") from silent
    return written.getvalue()


def verify(pdf: bytes) -> PdfReport:
    """Check the first signature of a PDF against trusted authorities. Any bytes get a report; nothing is fetched."""
    try:
        embedded = _first_signature(pdf)
        if embedded is None:
            return PdfReport(False, False, False, None, None, False, "서명이 없는 PDF입니다.")
        status = _status(embedded)
        plain = _is_plain(pdf, embedded, status)
    except _Damaged:
        return PdfReport(False, False, False, None, None, False, "PDF나 그 서명이 망가져 읽을 수 없습니다.")
    return _report(status, plain)


def _first_signature(pdf: bytes) -> EmbeddedPdfSignature | None:
    try:
        found: list[EmbeddedPdfSignature] = PdfFileReader(BytesIO(pdf)).embedded_regular_signatures
    except Exception as damaged:  # a damaged file fails anywhere inside the reader
        raise _Damaged from damaged
    return found[0] if found else None


def _status(embedded: EmbeddedPdfSignature) -> PdfSignatureStatus:
    """Validate at the time of signing: a certificate lasts for a year, the document for longer.

    That is the time of the stamp where there is one, else what the signer says.
    """
    roots = [x509.Certificate.load(certificate.public_bytes(Encoding.DER)) for certificate in authorities()]
    try:
        status = _status_at(embedded, embedded.self_reported_timestamp or timezone.now(), roots)
        stamp = status.timestamp_validity
        return status if stamp is None else _status_at(embedded, stamp.timestamp, roots)
    except Exception as damaged:  # a damaged signature fails anywhere inside the reader
        raise _Damaged from damaged


def _status_at(embedded: EmbeddedPdfSignature, moment: datetime, roots: list[x509.Certificate]) -> PdfSignatureStatus:
    return validate_pdf_signature(embedded, ValidationContext(trust_roots=roots, moment=moment), skip_diff=True)


def _is_plain(pdf: bytes, embedded: EmbeddedPdfSignature, status: PdfSignatureStatus) -> bool:
    try:
        return is_plain(pdf, embedded, status)
    except Exception as damaged:  # a damaged signature fails anywhere inside the reader
        raise _Damaged from damaged


def _report(status: PdfSignatureStatus, plain: bool) -> PdfReport:
    intact = status.intact and status.valid and plain
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    stamp = status.timestamp_validity
    stamped = stamp is not None and stamp.intact and stamp.valid and stamp.trusted
    return PdfReport(
        intact=intact,
        covers_whole_file=whole,
        trusted=intact and status.trusted,
        signer=status.signing_cert.subject.native.get("common_name"),
        signed_at=stamp.timestamp if stamp is not None and stamped else status.signer_reported_dt,
        timestamped=stamped,
        reason=_reason(intact, whole, status.trusted),
    )


def _reason(intact: bool, whole: bool, trusted: bool) -> str:
    if not intact:
        return "서명한 뒤에 내용이 바뀌었습니다."
    if not whole:
        return "서명 뒤에 덧붙은 내용이 있습니다."
    if not trusted:
        return "내용은 서명한 그대로이지만, 서명한 인증서가 믿는 기관의 것이 아닙니다."
    return "서명한 그대로이고, 믿는 기관의 인증서로 서명되었습니다."
