"""`madang knowledge embed` and `status`, as people and scripts see them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from madang.knowledge.commands import knowledge

pytestmark = pytest.mark.usefixtures("small_town")


def told_by(*arguments: str) -> str:
    done = CliRunner().invoke(knowledge, arguments, catch_exceptions=False)
    assert done.exit_code == 0
    return done.stdout


def test_off_both_say_so() -> None:
    assert "꺼져 있어요" in told_by("embed")
    assert "꺼져 있어요" in told_by("status")
    assert json.loads(told_by("status", "--json"))["dense"]["on"] is False


def test_vectors_are_made_and_seen(dense_on: Path) -> None:
    assert "madang knowledge embed" in told_by("status")
    assert json.loads(told_by("embed", "--json"))["embedded"] == 25
    assert "새로 만든 것 0개" in told_by("embed")
    status = told_by("status")
    assert "색인: 안내 글 5개" in status
    assert "벡터 25개 (모두 견주기)" in status


def test_a_new_index_brings_its_vectors(dense_on: Path) -> None:
    told_by("index")
    assert json.loads(told_by("status", "--json"))["dense"]["missing"] == 0
