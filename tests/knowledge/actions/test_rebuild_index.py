"""The index: built anew only when something changed, and taken up by a process that goes on answering."""

import pytest

from madang.knowledge import api
from madang.knowledge.models import Article, SearchIndex
from madang.knowledge.queries import search
from tests.support.knowledge import ARTICLES, draft

pytestmark = pytest.mark.usefixtures("small_town")


def test_nothing_new_is_built_when_nothing_changed() -> None:
    assert not api.rebuild_index().rebuilt
    assert SearchIndex.objects.count() == 1


def test_only_articles_in_force_are_indexed() -> None:
    assert SearchIndex.objects.get().articles == len(ARTICLES) - 1


def test_a_new_article_is_found_without_a_new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "LOOK_EVERY", 0.0)
    assert api.search("수영장 쉬는 날").readings[0].title != "수영장은 언제 쉬나요?"
    facts = ARTICLES["move-in-report"] | {"title": "수영장은 언제 쉬나요?", "also_asked": ["수영장 쉬는 날"]}
    api.load_articles([("pool", draft(facts)), *[(key, draft(value)) for key, value in ARTICLES.items()]])
    assert api.rebuild_index().rebuilt
    assert api.search("수영장 쉬는 날").readings[0].title == "수영장은 언제 쉬나요?"


def test_only_the_last_few_are_kept() -> None:
    for number in range(5):
        Article.objects.filter(id="basic-pension").update(title=f"기초연금 {number}")
        api.rebuild_index()
    assert SearchIndex.objects.count() == 3


def test_where_the_article_found_is_withdrawn_no_other_is_shown_in_its_place() -> None:
    question = "공영주차장 요금 단속 시간"
    before = api.search(question)
    assert before.verdict is not api.Verdict.DECLINE
    first, second = (reading.article_id for reading in before.readings[:2])
    Article.objects.filter(id=first).update(withdrawn=True)
    found = api.search(question)
    assert found.readings[0].article_id == second
    assert found.verdict is api.Verdict.DECLINE


def test_without_an_index_the_refusal_says_so() -> None:
    SearchIndex.objects.all().delete()
    search.put_back()
    with pytest.raises(api.NoIndexYet):
        api.search("여권")


def test_after_an_upgrade_an_index_is_built_and_only_then() -> None:
    SearchIndex.objects.update(version="of another time")
    search.put_back()
    api.ensure_index()
    assert api.search("여권").readings
    assert SearchIndex.objects.count() == 2
    api.ensure_index()
    assert SearchIndex.objects.count() == 2


def test_without_articles_no_index_is_built() -> None:
    SearchIndex.objects.all().delete()
    Article.objects.all().delete()
    api.ensure_index()
    assert not SearchIndex.objects.exists()
