"""A city measures its model on its own questions: with and without the dense channel, over the same documents."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytest_django.fixtures import Settings

from madang.core import api as core
from madang.knowledge import api
from madang.knowledge.commands import knowledge
from tests.support.embedding_server import fails
from tests.support.scripted_server import scripted_server

DOCUMENTS = [
    {"id": "car", "title": "자동차 등록", "also_asked": ["자동차 이전", "차를 샀어요"], "body": "사업소에서 해요."},
    {
        "id": "passport",
        "title": "여권 재발급",
        "also_asked": ["여권 갱신", "여권을 잃었어요"],
        "body": "창구에서 해요.",
    },
    {"id": "pension", "title": "기초연금 대상", "also_asked": ["노인연금", "연금 신청"], "body": "65세부터 받아요."},
]
QUESTIONS = [
    {"query": "쀼릉", "gold": ["car"], "kind": "no word in common"},
    {"query": "여권 갱신 방법", "gold": ["passport"], "kind": "words"},
    {"query": "라면 끓이는 법", "gold": [], "kind": "out"},
]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    for name, rows in (("documents", DOCUMENTS), ("queries", QUESTIONS)):
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "documents.jsonl", tmp_path / "queries.jsonl"


def test_a_model_shows_what_it_brings(dense_on: Path, files: tuple[Path, Path]) -> None:
    assert api.evaluate(*files).figures["recall@1"] == 0.5
    with_model = api.evaluate(*files, dense=True)
    assert with_model.figures["recall@1"] == 1.0
    assert with_model.by_kind["no word in common"].figures["recall@1"] == 1.0


def test_the_command_measures_too(dense_on: Path, files: tuple[Path, Path]) -> None:
    arguments = ["eval", "--documents", str(files[0]), "--queries", str(files[1]), "--dense", "--json"]
    done = CliRunner().invoke(knowledge, arguments, catch_exceptions=False)
    assert json.loads(done.stdout)["recall@1"] == 1.0


def test_without_a_model_it_says_so(files: tuple[Path, Path]) -> None:
    with pytest.raises(core.Refusal, match="꺼져 있어"):
        api.evaluate(*files, dense=True)


def test_a_failing_embedder_ends_the_measurement_by_name(files: tuple[Path, Path], settings: Settings) -> None:
    with scripted_server(fails(401)) as server:
        settings.EMBEDDINGS, settings.EMBEDDINGS_MODEL = server.address, "far-away"
        with pytest.raises(core.Refusal, match="요청을 받지 않아요"):
            api.evaluate(*files, dense=True)
