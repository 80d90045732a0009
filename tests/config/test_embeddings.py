"""The settings of the dense channel: off by itself, and a wrong value is refused by name."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.house import PROJECT, environment_of

ADDRESS = "http://10.0.0.5:8080/v1"


def settings_with(state: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Read the settings in a program of their own, as they are read once at start."""
    told = "[settings.EMBEDDINGS, settings.EMBEDDINGS_MODEL, settings.EMBEDDINGS_KEY, settings.EMBEDDINGS_SECONDS]"
    program = f"import json, config.settings as settings; print(json.dumps({told}))"
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=PROJECT,
        env=environment_of(state) | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_is_off_by_itself(tmp_path: Path) -> None:
    assert json.loads(settings_with(tmp_path).stdout) == ["", "", "", 0.3]


def test_an_address_with_a_model_and_a_key_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("secret\n")
    told = settings_with(
        tmp_path,
        MADANG_EMBEDDINGS=f"{ADDRESS}/",
        MADANG_EMBEDDINGS_MODEL="bge-m3",
        MADANG_EMBEDDINGS_KEY_FILE=str(tmp_path / "key"),
        MADANG_EMBEDDINGS_SECONDS="0.5",
    )
    assert json.loads(told.stdout) == [ADDRESS, "bge-m3", "secret", 0.5]


def test_a_folder_with_a_model_is_called_by_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "ko-small"
    (folder / "onnx").mkdir(parents=True)
    (folder / "tokenizer.json").touch()
    (folder / "onnx" / "model.onnx").touch()
    told = settings_with(tmp_path, MADANG_EMBEDDINGS=str(folder))
    assert json.loads(told.stdout)[:2] == [str(folder), "ko-small"]


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"MADANG_EMBEDDINGS": ADDRESS}, "MADANG_EMBEDDINGS_MODEL: "),
        ({"MADANG_EMBEDDINGS": "ftp://10.0.0.5"}, "MADANG_EMBEDDINGS: http://나 https://로"),
        ({"MADANG_EMBEDDINGS": "http://name:word@10.0.0.5"}, "MADANG_EMBEDDINGS: http://나 https://로"),
        ({"MADANG_EMBEDDINGS": "/no/such/folder"}, "MADANG_EMBEDDINGS: 그런 폴더가 없어요"),
        ({"MADANG_EMBEDDINGS": "{empty}"}, "model.onnx나 modules.json이 있어야"),
        ({"MADANG_EMBEDDINGS": "{untokenized}"}, "tokenizer.json이 없어요"),
        ({"MADANG_EMBEDDINGS": "{library}"}, "sentence-transformers를 먼저 설치"),
        ({"MADANG_EMBEDDINGS_SECONDS": "30"}, "MADANG_EMBEDDINGS_SECONDS"),
        ({"MADANG_EMBEDDINGS_SHARE": "1"}, "MADANG_EMBEDDINGS_SHARE"),
        (
            {"MADANG_EMBEDDINGS": ADDRESS, "MADANG_EMBEDDINGS_MODEL": "m", "MADANG_EMBEDDINGS_KEY_FILE": "/no/key"},
            "MADANG_EMBEDDINGS_KEY_FILE: ",
        ),
        (
            {
                "MADANG_EMBEDDINGS": ADDRESS,
                "MADANG_EMBEDDINGS_MODEL": "m",
                "MADANG_EMBEDDINGS_KEY": "a",
                "MADANG_EMBEDDINGS_KEY_FILE": "b",
            },
            "하나만",
        ),
    ],
)
def test_a_wrong_value_is_refused_by_name(tmp_path: Path, environment: dict[str, str], told: str) -> None:
    for name, file in (("empty", None), ("untokenized", "model.onnx"), ("library", "modules.json")):
        (tmp_path / name).mkdir()
        if file:
            (tmp_path / name / file).touch()
    places = {name: str(tmp_path / name) for name in ("empty", "untokenized", "library")}
    refused = settings_with(tmp_path, **{name: value.format(**places) for name, value in environment.items()})
    assert refused.returncode != 0
    assert told in refused.stderr


@pytest.mark.parametrize("missing", ["pgvector", "httpx"])
def test_a_missing_package_is_named_with_what_to_install(tmp_path: Path, missing: str) -> None:
    """The package is hidden from the program, as in a house without madang[dense]."""
    program = (
        "import importlib.util as util; find = util.find_spec;"
        f"util.find_spec = lambda name, *more: None if name == {missing!r} else find(name, *more);"
        "import config.settings"
    )
    environment = {"MADANG_EMBEDDINGS": ADDRESS, "MADANG_EMBEDDINGS_MODEL": "bge-m3"}
    refused = subprocess.run(
        [sys.executable, "-c", program],
        cwd=PROJECT,
        env=environment_of(tmp_path) | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode != 0
    assert f"madang[dense]를 먼저 설치해 주세요 (없는 것: {missing})" in refused.stderr
