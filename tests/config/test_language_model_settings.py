"""A language model is off until a city names one, and a wrong value is refused by its name."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from django.core.exceptions import ImproperlyConfigured
from environs import EnvValidationError

from config.settings import language_model

SERVER = "http://10.0.0.5:8000/v1"


@pytest.fixture(autouse=True)
def _put_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield
    monkeypatch.undo()
    importlib.reload(language_model)


def read(monkeypatch: pytest.MonkeyPatch, **values: str) -> ModuleType:
    for name, value in values.items():
        monkeypatch.setenv(f"MADANG_LLM_{name}", value)
    return importlib.reload(language_model)


def test_it_is_off_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch)
    assert (settings.LANGUAGE_MODEL_ADDRESS, settings.LANGUAGE_MODEL_SECONDS) == ("", 8.0)


def test_a_key_may_lie_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "key").write_text("pine-forest\n", encoding="utf-8")
    settings = read(monkeypatch, ADDRESS=f"{SERVER}/", MODEL="솔숲-7b", KEY_FILE=str(tmp_path / "key"))
    assert (settings.LANGUAGE_MODEL_ADDRESS, settings.LANGUAGE_MODEL_KEY) == (SERVER, "pine-forest")


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"ADDRESS": "10.0.0.5:8000", "MODEL": "m"}, "MADANG_LLM_ADDRESS"),
        ({"ADDRESS": "ftp://10.0.0.5/v1", "MODEL": "m"}, "MADANG_LLM_ADDRESS"),
        ({"ADDRESS": "http://user:secret@10.0.0.5/v1", "MODEL": "m"}, "MADANG_LLM_ADDRESS"),
        ({"ADDRESS": "http://10.0.0.5:99999/v1", "MODEL": "m"}, "MADANG_LLM_ADDRESS"),
        ({"ADDRESS": "http://[bad/v1", "MODEL": "m"}, "MADANG_LLM_ADDRESS"),
        ({"ADDRESS": SERVER}, "MADANG_LLM_MODEL"),
        ({"ADDRESS": SERVER, "MODEL": "m", "KEY": "열쇠"}, "MADANG_LLM_KEY"),
        ({"ADDRESS": SERVER, "MODEL": "m", "KEY": "a", "KEY_FILE": "b"}, "MADANG_LLM_KEY_FILE"),
        ({"ADDRESS": SERVER, "MODEL": "m", "KEY_FILE": "/nowhere/key"}, "MADANG_LLM_KEY_FILE"),
        ({"SECONDS": "0"}, "MADANG_LLM_SECONDS"),
        ({"SECONDS": "60"}, "MADANG_LLM_SECONDS"),
        ({"AT_ONCE": "0"}, "MADANG_LLM_AT_ONCE"),
    ],
)
def test_a_wrong_value_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, values: dict[str, str], name: str) -> None:
    with pytest.raises((ImproperlyConfigured, EnvValidationError), match=name):
        read(monkeypatch, **values)


def test_a_secret_in_an_address_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        read(monkeypatch, ADDRESS="http://user:secret@10.0.0.5/v1", MODEL="m")
    assert "secret" not in str(refused.value)
