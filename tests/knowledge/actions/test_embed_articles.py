"""The vectors of the articles: only what changed is computed, a broken run goes on, and all of it is audited."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from madang.core import api as core
from madang.core.models import AuditEntry
from madang.knowledge import api
from madang.knowledge.actions import bring_vectors
from madang.knowledge.adapters.embeddings import table
from madang.knowledge.models import Article
from tests.support.embedding_model import make_model
from tests.support.embedding_server import breaks_off, embeds, fails
from tests.support.knowledge import ARTICLES
from tests.support.scripted_server import scripted_server

pytestmark = pytest.mark.usefixtures("small_town")

IN_FORCE = len(ARTICLES) - 1
TEXTS = IN_FORCE * 5
"""A title, three other ways of asking and a short body each."""


def audited() -> list[object]:
    return list(AuditEntry.objects.filter(verb="embed_articles").values_list("after", flat=True))


def test_every_text_of_an_article_in_force_gets_its_vector(dense_on: Path) -> None:
    report = api.embed_articles()
    assert (report.texts, report.embedded, report.removed) == (TEXTS, TEXTS, 0)
    assert report.calibrated
    assert not any(article_id == "ended-grant" for article_id, _ in table.hashes("small-town"))
    assert audited() == [{"embedded": TEXTS, "removed": 0}]


def test_nothing_is_computed_where_nothing_changed(dense_on: Path) -> None:
    api.embed_articles()
    report = api.embed_articles()
    assert (report.embedded, report.removed) == (0, 0)
    assert len(audited()) == 1


def test_a_changed_article_gets_new_vectors_and_loses_old_ones(dense_on: Path) -> None:
    api.embed_articles()
    Article.objects.filter(id="basic-pension").update(also_asked=["기초연금 대상"])
    report = api.embed_articles()
    # Its body moves from the fifth place to the third, which held another phrase.
    assert (report.embedded, report.removed) == (1, 2)


def test_a_withdrawn_article_has_no_vectors(dense_on: Path) -> None:
    api.embed_articles()
    Article.objects.filter(id="basic-pension").update(withdrawn=True)
    assert api.embed_articles().removed == 5


def test_progress_is_told(dense_on: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bring_vectors, "BATCH", 10)
    told: list[tuple[int, int]] = []
    api.embed_articles(core.SYSTEM, lambda done, of: told.append((done, of)))
    assert told == [(10, 25), (20, 25), (25, 25)]


def test_a_broken_run_keeps_what_it_did_and_goes_on_there(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bring_vectors, "BATCH", 10)
    good = embeds(lambda text: (1.0, float(len(text))))
    with scripted_server(good, good, fails(400), good) as server:
        settings.EMBEDDINGS, settings.EMBEDDINGS_MODEL = server.address, "far-away"
        with pytest.raises(core.Refusal, match="10개 만들고 멈췄어요"):
            api.embed_articles()
        assert len(table.hashes("far-away")) == 10
        assert audited() == [{"embedded": 10, "stopped": "refused"}]
        assert api.embed_articles().embedded == 15


def test_a_server_that_is_away_is_named_and_nothing_is_kept(settings: Settings) -> None:
    with scripted_server(breaks_off) as server:
        settings.EMBEDDINGS, settings.EMBEDDINGS_MODEL = server.address, "far-away"
        with pytest.raises(core.Refusal, match="닿을 수 없어요"):
            api.embed_articles()
    assert table.kept_model("far-away") is None
    assert audited() == []


def test_another_model_under_the_same_name_begins_anew(dense_on: Path, settings: Settings, tmp_path: Path) -> None:
    api.embed_articles()
    settings.EMBEDDINGS = str(make_model(tmp_path / "longer", dimensions=12))
    assert api.embed_articles().embedded == TEXTS
    kept = table.kept_model("small-town")
    assert kept
    assert kept.dimensions == 12


def test_a_new_model_takes_the_place_of_the_old_one(dense_on: Path, settings: Settings) -> None:
    api.embed_articles()
    settings.EMBEDDINGS_MODEL = "next"
    api.embed_articles()
    assert table.kept_model("small-town") is None
    assert table.texts_kept("next") == TEXTS


def test_another_prefix_is_another_text(dense_on: Path, settings: Settings) -> None:
    api.embed_articles()
    settings.EMBEDDINGS_PASSAGE_PREFIX = "passage: "
    assert api.embed_articles().embedded == TEXTS


def test_too_few_other_ways_of_asking_leave_the_model_uncalibrated(dense_on: Path) -> None:
    Article.objects.exclude(id="basic-pension").update(also_asked=[])
    assert not api.embed_articles().calibrated


def test_a_folder_that_cannot_be_read_is_refused(dense_on: Path) -> None:
    (dense_on / "model.onnx").write_bytes(b"broken")
    with pytest.raises(core.Refusal, match=r"model\.onnx"):
        api.embed_articles()


def test_off_nothing_is_done() -> None:
    assert not api.embed_articles().on
    assert table.kept_model("small-town") is None
