from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1

from madang.documents.adapters.first_run_authority import roots, signer

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_a_signer_of_one_year_stands_under_a_root_of_ten(tmp_path: Path) -> None:
    identity = signer(tmp_path / "authority", NOW)
    (root,) = roots(tmp_path / "authority")

    assert isinstance(identity.key.curve, SECP256R1)
    assert identity.certificate.not_valid_after_utc == NOW + timedelta(days=365)
    assert root.not_valid_after_utc == NOW + timedelta(days=3652)
    identity.certificate.verify_directly_issued_by(root)


def test_its_files_are_read_by_their_owner_alone(tmp_path: Path) -> None:
    signer(tmp_path / "authority", NOW)

    assert (tmp_path / "authority").stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in (tmp_path / "authority").iterdir()} == {0o600}


def test_the_signer_stays_until_a_month_before_its_end(tmp_path: Path) -> None:
    first = signer(tmp_path, NOW)

    assert signer(tmp_path, NOW + timedelta(days=334)).certificate == first.certificate
    assert signer(tmp_path, NOW + timedelta(days=336)).certificate != first.certificate
    assert len(roots(tmp_path)) == 1


def test_a_root_is_renewed_before_a_signer_could_outlive_it_and_the_earlier_stays(tmp_path: Path) -> None:
    signer(tmp_path, NOW)
    late = NOW + timedelta(days=3300)

    identity = signer(tmp_path, late)

    assert len(roots(tmp_path)) == 2
    identity.certificate.verify_directly_issued_by(roots(tmp_path)[-1])
    assert identity.certificate.not_valid_after_utc <= roots(tmp_path)[-1].not_valid_after_utc


def test_a_clock_turned_back_gets_a_signer_that_is_in_force_then(tmp_path: Path) -> None:
    signer(tmp_path, NOW)
    before = NOW - timedelta(days=400)

    certificate = signer(tmp_path, before).certificate

    assert certificate.not_valid_before_utc <= before <= certificate.not_valid_after_utc


def test_two_programs_that_start_at_once_get_one_signer(tmp_path: Path) -> None:
    with ThreadPoolExecutor(6) as programs:
        made = list(programs.map(lambda _: signer(tmp_path, NOW), range(12)))

    assert len({identity.certificate.serial_number for identity in made}) == 1
    assert len(roots(tmp_path)) == 1
