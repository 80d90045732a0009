from datetime import timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pypdf import PdfReader
from pytest_django.fixtures import Settings

from madang.documents.adapters import first_run_authority, pdf_signature
from madang.documents.adapters.pdf_signature import NotSignable, verify
from madang.documents.adapters.pdf_signer import NoSigner
from madang.documents.adapters.timestamping import TRIES, NoTimestamp
from tests.documents.exports import flipped, pdf, signed, signs_for_itself, value_of
from tests.documents.time_authority import SilentAuthority, TimeAuthority, served, trusted_in

UNSIGNED = pdf()


@pytest.fixture(autouse=True)
def _signs_for_itself(settings: Settings, tmp_path: Path) -> None:
    signs_for_itself(settings, tmp_path)


def test_a_signed_pdf_is_intact_whole_and_trusted() -> None:
    report = verify(signed(UNSIGNED))

    assert (report.intact, report.covers_whole_file, report.trusted) == (True, True, True)
    assert report.signer == first_run_authority.SIGNER_NAME
    assert report.signed_at
    assert abs(report.signed_at - timezone.now()) < timedelta(minutes=1)
    assert report.reason == "서명한 그대로이고, 믿는 기관의 인증서로 서명되었습니다."


def test_the_signature_stands_behind_the_bytes_of_the_document_and_is_not_seen_on_its_pages() -> None:
    written = signed(UNSIGNED)
    (field,) = (PdfReader(BytesIO(written)).get_fields() or {}).values()

    assert written.startswith(UNSIGNED)
    assert field["/V"]["/SubFilter"] == "/ETSI.CAdES.detached"
    assert [field["/V"][part] for part in ("/Reason", "/Location", "/Name")] == [
        "결재 문서 내보내기", "순천시", "순천시장",
    ]  # fmt: skip
    (annotation,) = PdfReader(BytesIO(written)).pages[0].annotations or []
    assert annotation.get_object()["/Rect"] == [0, 0, 0, 0]


@hypothesis_settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_changed_byte_anywhere_is_refused(data: st.DataObject, settings: Settings) -> None:
    written = signed_once(settings.PDF_TEST_AUTHORITY)
    place = data.draw(st.integers(0, len(written) - 1), label="place")
    mask = data.draw(st.integers(1, 255), label="mask")

    report = verify(flipped(written, place, mask))

    assert not (report.intact and report.covers_whole_file and report.trusted)


@cache
def signed_once(authority: Path) -> bytes:
    return signed(UNSIGNED)


@pytest.mark.parametrize("mask", [0x01, 0x20], ids=["another digit", "another case"])
def test_a_changed_digit_of_the_signatures_own_value_is_refused(mask: int) -> None:
    """The value cannot cover itself: what a reader would pass over (versions, NULL parameters, case) counts too."""
    written = signed(UNSIGNED)
    start, end = value_of(written)

    assert [place for place in range(start, end, 11) if verify(flipped(written, place, mask)).intact] == []


def test_a_changed_zero_behind_the_value_is_refused_too() -> None:
    written = signed(UNSIGNED)
    _, end = value_of(written)

    report = verify(flipped(written, end + 20))

    assert (report.intact, report.reason) == (False, "서명한 뒤에 내용이 바뀌었습니다.")


@pytest.mark.parametrize("added", [b"\n", b"\n% more\n", b"\x00"])
def test_bytes_behind_the_signature_are_told(added: bytes) -> None:
    report = verify(signed(UNSIGNED) + added)

    assert not report.covers_whole_file
    assert report.reason == "서명 뒤에 덧붙은 내용이 있습니다."


def test_a_revision_behind_the_signature_is_told() -> None:
    writer = IncrementalPdfFileWriter(BytesIO(signed(UNSIGNED)))
    writer.root["/Lang"] = writer.root.raw_get("/Lang")
    writer.update_root()  # type: ignore[no-untyped-call]
    more = BytesIO()
    writer.write(more)  # type: ignore[no-untyped-call]

    report = verify(more.getvalue())

    assert (report.intact, report.covers_whole_file) == (True, False)
    assert report.reason == "서명 뒤에 덧붙은 내용이 있습니다."


def test_a_signature_of_somebody_else_behind_the_first_does_not_hide_it(settings: Settings, tmp_path: Path) -> None:
    first = signed(UNSIGNED)
    own = settings.PDF_TEST_AUTHORITY
    settings.PDF_TEST_AUTHORITY = tmp_path / "stranger"
    pdf_signature.FIELD, kept = "Other", pdf_signature.FIELD
    try:
        twice = signed(first)
    finally:
        pdf_signature.FIELD = kept
    settings.PDF_TEST_AUTHORITY = own

    assert not verify(twice).covers_whole_file


def test_a_certificate_of_an_unknown_authority_is_not_trusted(settings: Settings, tmp_path: Path) -> None:
    written = signed(UNSIGNED)
    settings.PDF_TEST_AUTHORITY = tmp_path / "another house"

    report = verify(written)

    assert (report.intact, report.covers_whole_file, report.trusted) == (True, True, False)
    assert "믿는 기관의 것이 아닙니다" in report.reason


def test_a_document_stays_trusted_after_its_signer_has_run_out(settings: Settings, tmp_path: Path) -> None:
    written = signed(UNSIGNED)
    first_run_authority.signer(tmp_path / "authority", timezone.now() + timedelta(days=3400))

    assert verify(written).trusted


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", UNSIGNED, UNSIGNED[:3000]], ids=["empty", "head", "bare", "cut"])
def test_what_is_not_signed_is_not_intact(content: bytes) -> None:
    report = verify(content)

    assert (report.intact, report.trusted, report.signer) == (False, False, None)


def test_what_is_no_pdf_is_not_signed() -> None:
    with pytest.raises(NotSignable):
        pdf_signature.sign(b"no pdf", "", "", "")


def test_a_certificate_of_the_citys_own_signs(settings: Settings, tmp_path: Path) -> None:
    identity = first_run_authority.signer(tmp_path / "city", timezone.now())
    (root,) = first_run_authority.roots(tmp_path / "city")
    settings.PDF_SIGNER_FILE, settings.PDF_SIGNER_PASSPHRASE_FILE = tmp_path / "city.p12", tmp_path / "word"
    settings.PDF_SIGNER_PASSPHRASE_FILE.write_text("솔숲 1234\n", encoding="utf-8")
    settings.PDF_SIGNER_FILE.write_bytes(
        serialize_key_and_certificates(
            "순천시".encode(),
            identity.key,
            identity.certificate,
            [root],
            serialization.BestAvailableEncryption("솔숲 1234".encode()),
        )
    )
    settings.PDF_TEST_AUTHORITY = None
    settings.PDF_AUTHORITIES.mkdir()
    (settings.PDF_AUTHORITIES / "city.pem").write_bytes(root.public_bytes(serialization.Encoding.PEM))

    assert verify(signed(UNSIGNED)).trusted


def test_a_wrong_passphrase_is_refused_by_name(settings: Settings, tmp_path: Path) -> None:
    settings.PDF_SIGNER_FILE = tmp_path / "broken.p12"
    settings.PDF_SIGNER_FILE.write_bytes(b"no PKCS#12")

    with pytest.raises(ImproperlyConfigured, match="MADANG_PDF_SIGNER_FILE"):
        signed(UNSIGNED)


def test_without_a_certificate_nothing_is_signed(settings: Settings) -> None:
    settings.PDF_TEST_AUTHORITY = None

    with pytest.raises(NoSigner) as refused:
        signed(UNSIGNED)
    assert refused.value.next_step


def test_a_time_stamp_tells_when_it_was_signed(settings: Settings) -> None:
    stamped_at = timezone.now() + timedelta(hours=3)
    authority = TimeAuthority(stamped_at)
    trusted_in(settings.PDF_AUTHORITIES, authority)
    with served(authority) as address:
        settings.TIMESTAMP_ADDRESS = address
        written = signed(UNSIGNED)

    report = verify(written)

    assert (report.intact, report.trusted, report.timestamped) == (True, True, True)
    assert report.signed_at == stamped_at


def test_a_changed_digit_of_a_time_stamp_is_refused(settings: Settings) -> None:
    authority = TimeAuthority(timezone.now())
    trusted_in(settings.PDF_AUTHORITIES, authority)
    with served(authority) as address:
        settings.TIMESTAMP_ADDRESS = address
        written = signed(UNSIGNED)
    start, end = value_of(written)

    reports = (verify(flipped(written, place)) for place in range(start, end, 71))

    assert [report for report in reports if report.intact and report.trusted] == []


def test_a_signature_stamped_after_its_certificate_ran_out_is_not_trusted(settings: Settings) -> None:
    authority = TimeAuthority(timezone.now() + timedelta(days=500))
    trusted_in(settings.PDF_AUTHORITIES, authority)
    with served(authority) as address:
        settings.TIMESTAMP_ADDRESS = address
        assert not verify(signed(UNSIGNED)).trusted


def test_the_stamp_of_an_unknown_authority_counts_for_nothing(settings: Settings) -> None:
    with served(TimeAuthority(timezone.now() + timedelta(hours=3))) as address:
        settings.TIMESTAMP_ADDRESS = address
        report = verify(signed(UNSIGNED))

    assert (report.intact, report.timestamped) == (True, False)
    assert report.signed_at
    assert report.signed_at < timezone.now() + timedelta(hours=1)


def test_a_silent_time_authority_is_asked_twice_and_named(settings: Settings) -> None:
    authority = SilentAuthority()
    with served(authority) as address:
        settings.TIMESTAMP_ADDRESS = address
        with pytest.raises(NoTimestamp, match="시각 확인 기관"):
            signed(UNSIGNED)

    assert authority.asked == TRIES
