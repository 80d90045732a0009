import pickle
from base64 import b64encode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.core.exceptions import ImproperlyConfigured
from pytest_django.fixtures import Settings

from madang.core.adapters import signing_key
from madang.core.rules.hash_chain import GENESIS
from madang.core.rules.signed_chain import check, key_id

PEM = serialization.Encoding.PEM
PKCS8 = serialization.PrivateFormat.PKCS8
PLAIN = serialization.NoEncryption()


@pytest.fixture(autouse=True)
def key_file(settings: Settings, tmp_path: Path) -> Iterator[Path]:
    settings.SIGNING_KEY_FILE = tmp_path / "signing" / "key.pem"
    settings.SIGNING_KEY_MADE_HERE = True
    settings.SIGNING_RETIRED_KEYS = tmp_path / "retired"
    yield settings.SIGNING_KEY_FILE
    signing_key._key.cache_clear()


def given(file: Path, content: bytes, mode: int = 0o600) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    file.chmod(mode)


def test_a_first_run_makes_its_key_readable_by_its_owner_alone(key_file: Path) -> None:
    signing_key.sign(GENESIS)

    assert key_file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in key_file.parent.iterdir()] == ["key.pem"]


def test_the_key_stays_the_same_when_the_program_starts_anew() -> None:
    first = signing_key.sign(GENESIS)
    signing_key._key.cache_clear()

    assert signing_key.sign(GENESIS) == first


def test_two_programs_that_start_at_once_sign_with_one_key(key_file: Path) -> None:
    with ThreadPoolExecutor(8) as programs:
        made = list(programs.map(lambda _: signing_key._key.__wrapped__(key_file, True), range(16)))

    assert len({key.private_bytes_raw() for key in made}) == 1


def test_a_signed_link_checks_against_the_public_keys() -> None:
    first = signing_key.signed_link(1, {"seq": 1, "deed": "submit"}, GENESIS)
    second = signing_key.signed_link(2, {"seq": 2, "deed": "sign"}, first.hash)

    assert check([first, second], signing_key.public_keys()).intact


def test_what_a_retired_key_signed_still_checks(key_file: Path, settings: Settings) -> None:
    old = Ed25519PrivateKey.generate()
    given(key_file, old.private_bytes(PEM, PKCS8, PLAIN))
    first = signing_key.signed_link(1, {"seq": 1}, GENESIS)
    given(
        settings.SIGNING_RETIRED_KEYS / "2026.pem",
        old.public_key().public_bytes(PEM, serialization.PublicFormat.SubjectPublicKeyInfo),
    )
    given(key_file, Ed25519PrivateKey.generate().private_bytes(PEM, PKCS8, PLAIN))
    signing_key._key.cache_clear()
    second = signing_key.signed_link(2, {"seq": 2}, first.hash)

    keys = signing_key.public_keys()

    assert list(keys) == [second.key_id, first.key_id]
    assert keys[first.key_id] == old.public_key().public_bytes_raw()
    assert first.key_id == key_id(old.public_key().public_bytes_raw())
    assert check([first, second], keys).intact


def test_a_process_that_is_told_where_the_keys_lie_checks_as_their_public_keys_do(
    key_file: Path, settings: Settings
) -> None:
    stranger = Ed25519PrivateKey.from_private_bytes(bytes(32))
    given(
        settings.SIGNING_RETIRED_KEYS / "2026.pem",
        stranger.public_key().public_bytes(PEM, serialization.PublicFormat.SubjectPublicKeyInfo),
    )
    first = signing_key.signed_link(1, {"seq": 1}, GENESIS)
    second = signing_key.signed_link(2, {"seq": 2}, first.hash)
    by_stranger = b64encode(stranger.sign(bytes.fromhex(second.hash))).decode()
    retired = replace(second, key_id=key_id(stranger.public_key().public_bytes_raw()), signature=by_stranger)
    chains = [
        [first, second],
        [first, retired],
        [first, replace(second, signature=by_stranger)],
        [first, replace(second, signature=first.signature)],
        [first, replace(second, key_id="0" * 16)],
        [first, replace(retired, signature=second.signature)],
    ]

    told = pickle.loads(pickle.dumps(signing_key.house_keys()))

    reports = [told.check(each) for each in chains]
    assert [report.intact for report in reports] == [True, True, False, False, False, False]
    assert reports == [check(each, signing_key.public_keys()) for each in chains]


def test_no_secret_travels_with_where_the_keys_lie(key_file: Path) -> None:
    keys = signing_key.house_keys()
    secret = signing_key._key(key_file, True).private_bytes_raw()

    assert secret not in pickle.dumps(keys)
    assert key_file.read_bytes() not in pickle.dumps(keys)


def test_keys_that_cannot_be_read_are_told_before_anything_is_checked(settings: Settings) -> None:
    settings.SIGNING_KEY_MADE_HERE = False

    with pytest.raises(ImproperlyConfigured, match="읽을 수 없어요"):
        signing_key.house_keys()


def test_a_key_that_others_can_read_is_refused(key_file: Path) -> None:
    given(key_file, Ed25519PrivateKey.generate().private_bytes(PEM, PKCS8, PLAIN), mode=0o640)

    with pytest.raises(ImproperlyConfigured, match="chmod 600"):
        signing_key.sign(GENESIS)


@pytest.mark.parametrize(
    "content",
    [b"", b"not a key", generate_private_key(SECP256R1()).private_bytes(PEM, PKCS8, PLAIN)],
    ids=["empty", "no key", "another kind of key"],
)
def test_a_file_that_holds_no_such_key_is_refused(key_file: Path, content: bytes) -> None:
    given(key_file, content)

    with pytest.raises(ImproperlyConfigured, match="결재 기록에 서명하는 열쇠"):
        signing_key.sign(GENESIS)


def test_a_key_that_should_have_been_given_is_not_made(key_file: Path, settings: Settings) -> None:
    settings.SIGNING_KEY_MADE_HERE = False

    with pytest.raises(ImproperlyConfigured, match="읽을 수 없어요"):
        signing_key.sign(GENESIS)
    assert not key_file.exists()


def test_a_retired_file_that_holds_no_key_is_named(settings: Settings) -> None:
    given(settings.SIGNING_RETIRED_KEYS / "old.pem", b"not a key")

    with pytest.raises(ImproperlyConfigured, match=r"old\.pem"):
        signing_key.public_keys()
