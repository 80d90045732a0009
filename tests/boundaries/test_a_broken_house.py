"""The contracts must fail when they are broken: each is fed a house with one fault."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.boundaries.imports import rising_keys, side_doors

PROJECT = Path(__file__).resolve().parents[2]


def write(folder: Path, file: str, text: str) -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text, encoding="utf-8")


def test_a_side_door_is_found(tmp_path: Path) -> None:
    write(tmp_path, "chat/actions/ask.py", "from madang.knowledge.models import Article\n")
    write(tmp_path, "chat/actions/tell.py", "from madang.knowledge.api import search\nfrom madang.core import api\n")
    assert [(breach.file, breach.line) for breach in side_doors(tmp_path)] == [("chat/actions/ask.py", 1)]


def test_a_rising_key_is_found(tmp_path: Path) -> None:
    write(tmp_path, "core/models.py", 'x = models.ForeignKey("chat.Question", models.CASCADE, related_name="+")\n')
    assert [breach.sentence for breach in rising_keys(tmp_path)] == ["chat.Question does not lie below core"]


def test_a_key_that_can_be_followed_back_is_found(tmp_path: Path) -> None:
    write(tmp_path, "chat/models.py", 'x = models.ForeignKey("core.Account", models.CASCADE)\n')
    assert [breach.sentence for breach in rising_keys(tmp_path)] == ['the key to core.Account needs related_name="+"']


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the house with its contracts, to be broken."""
    leave_out = shutil.ignore_patterns("__pycache__", "templates", "static", "migrations", "data")
    for name in ("madang", "config"):
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=leave_out)
    shutil.copy(PROJECT / ".importlinter", tmp_path)
    return tmp_path


def lint(house: Path) -> tuple[int, str]:
    program = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(house)}
    done = subprocess.run(program, cwd=house, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("madang/core/api.py", "import madang.chat.api", "Imports go down only"),
        ("madang/knowledge/api.py", "import madang.messaging", "two domains on one line"),
        ("madang/chat/rules/plain.py", "import django.db", "Rules are pure Python"),
        ("madang/chat/models.py", "import madang.chat.actions.ask", "Inside a domain"),
        ("madang/core/api.py", "import config.settings", "No domain knows"),
        ("madang/weather/__init__.py", "", "Imports go down only"),
    ],
)
def test_a_broken_contract_is_named(copy: Path, file: str, line: str, contract: str) -> None:
    path = copy / file
    write(copy, file, (path.read_text(encoding="utf-8") if path.exists() else "") + f"\n{line}\n")
    status, told = lint(copy)
    assert status == 1
    broken = [row for row in told.splitlines() if "BROKEN" in row] or [told]
    assert any(contract in row for row in broken), told


def test_the_copy_itself_is_whole(copy: Path) -> None:
    status, told = lint(copy)
    assert status == 0, told
