"""The settings of signing: a first run makes its own keys, and a wrong value is refused by name."""

import importlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import pytest
from django.core.exceptions import ImproperlyConfigured
from environs import EnvValidationError

from config.settings import environment, signing


@pytest.fixture(autouse=True)
def _put_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield
    monkeypatch.undo()
    importlib.reload(signing)


def read(monkeypatch: pytest.MonkeyPatch, values: Mapping[str, str] = {}, *, production: bool = False) -> ModuleType:
    monkeypatch.setattr(environment, "PRODUCTION", production)
    for name, value in values.items():
        monkeypatch.setenv(f"MADANG_{name}", value)
    return importlib.reload(signing)


def private(file: Path, mode: int = 0o600) -> str:
    file.write_bytes(b"secret")
    file.chmod(mode)
    return str(file)


def test_a_first_run_keeps_its_keys_in_the_state_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch)

    assert environment.STATE / "signing" / "key.pem" == settings.SIGNING_KEY_FILE
    assert environment.STATE / "authority" == settings.PDF_TEST_AUTHORITY
    assert (settings.SIGNING_KEY_MADE_HERE, settings.TIMESTAMP_ADDRESS) == (True, "")


def test_production_needs_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured, match="MADANG_SIGNING_KEY_FILE"):
        read(monkeypatch, production=True)


def test_production_has_no_test_authority(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = read(monkeypatch, {"SIGNING_KEY_FILE": private(tmp_path / "key.pem")}, production=True)

    assert (settings.PDF_TEST_AUTHORITY, settings.SIGNING_KEY_MADE_HERE) == (None, False)


def test_a_certificate_of_the_citys_own_takes_the_place_of_the_test_authority(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert read(monkeypatch, {"PDF_SIGNER_FILE": private(tmp_path / "city.p12")}).PDF_TEST_AUTHORITY is None


@pytest.mark.parametrize("name", ["SIGNING_KEY_FILE", "PDF_SIGNER_FILE", "PDF_SIGNER_PASSPHRASE_FILE"])
def test_a_secret_that_others_can_read_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    with pytest.raises(ImproperlyConfigured, match=f"MADANG_{name}: 주인만"):
        read(monkeypatch, {name: private(tmp_path / "secret", 0o644)})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SIGNING_KEY_FILE", "/nowhere/key.pem"),
        ("SIGNING_RETIRED_KEYS", "/nowhere"),
        ("PDF_AUTHORITIES", "/nowhere"),
        ("TIMESTAMP_ADDRESS", "tsa.example"),
        ("TIMESTAMP_ADDRESS", "file:///etc/passwd"),
        ("TIMESTAMP_SECONDS", "0"),
        ("TIMESTAMP_SECONDS", "300"),
    ],
)
def test_a_wrong_value_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    with pytest.raises((ImproperlyConfigured, EnvValidationError), match=f"MADANG_{name}"):
        read(monkeypatch, {name: value})
