"""Learning the second stage over the loaded articles, by command."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from madang.core.api import Refusal
from madang.knowledge import api
from madang.knowledge.actions import learn_ranking
from madang.knowledge.commands import knowledge

pytestmark = pytest.mark.usefixtures("small_town")


def test_the_loaded_articles_teach_and_nothing_is_kept_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learn_ranking, "RANKING", tmp_path / "ranking.json")
    told = json.loads(CliRunner().invoke(knowledge, ["train"], catch_exceptions=False).stdout)
    assert told["learned_on"]["articles"] > 0
    assert not (tmp_path / "ranking.json").exists()


def test_what_is_kept_says_where_it_comes_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learn_ranking, "RANKING", tmp_path / "ranking.json")
    api.learn_ranking([], save=True)
    kept = json.loads((tmp_path / "ranking.json").read_text(encoding="utf-8"))
    assert {"on", "kiwi", "matters", "weights", "learned_on", "cross_validated"} == set(kept)


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learn_ranking, "RANKING", tmp_path / "nowhere" / "ranking.json")
    with pytest.raises(Refusal, match="쓸 수 없어요"):
        api.learn_ranking([], save=True)


def test_files_come_in_pairs() -> None:
    with pytest.raises(Refusal, match="수가 달라요"):
        CliRunner().invoke(knowledge, ["train", "--documents", "docs.jsonl"], catch_exceptions=False)


def test_words_are_proposed_from_lines_of_questions() -> None:
    done = CliRunner().invoke(
        knowledge, ["propose-words"], input="뽀르릉 어디\n뽀르릉 빌려요\n여권 재발급\n", catch_exceptions=False
    )
    assert "뽀르릉" in done.stdout
    assert done.stdout.startswith("# 제안 · 질문 2개")


def test_a_broken_export_is_refused() -> None:
    with pytest.raises(Refusal, match="읽을 수 없어요"):
        CliRunner().invoke(knowledge, ["propose-words"], input='{"question": \n', catch_exceptions=False)
