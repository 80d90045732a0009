"""Documents are found by their words whichever way the words are looked up, and by the number they were given."""

import pytest

from madang.documents.actions.index_document import index_document, index_number
from madang.documents.models import Document
from madang.documents.queries import lists
from madang.documents.queries.lists import by_words
from tests.support.office import open_office

WALKED, BY_IDS, WALKED_BY_FILTER = {"A_PAGE": 1}, {"A_PAGE": 99}, {"A_PAGE": 99, "FEW": 0}


@pytest.fixture(autouse=True)
def _office(db: None) -> None:
    open_office()


def _document(title: str) -> Document:
    document = Document.objects.create(title=title, department_id="traffic", drafter_id="haneul", body={"blocks": []})
    index_document(document)
    return document


@pytest.mark.parametrize("way", [WALKED, BY_IDS, WALKED_BY_FILTER])
@pytest.mark.parametrize(
    ("words", "found"),
    [("주차", ["주차 단속", "주차 요금"]), ("주차 단속", ["주차 단속"]), ("도서관", []), ("", None), ("??", [])],
)
def test_each_way_finds_the_same(
    monkeypatch: pytest.MonkeyPatch, way: dict[str, int], words: str, found: list[str] | None
) -> None:
    for name, value in way.items():
        monkeypatch.setattr(lists, name, value)
    titles = [_document(title).title for title in ("주차 단속", "주차 요금", "여권 발급")]
    kept = by_words(Document.objects.all(), words).order_by("id")
    assert [document.title for document in kept] == (titles if found is None else found)


def test_a_number_is_found_and_the_words_of_before_stay() -> None:
    document = _document("주차 단속")
    document.number = "교통관리과-4217"
    index_number(document)
    for words in ("4217", "주차"):
        assert by_words(Document.objects.all(), words).get() == document


@pytest.mark.parametrize("words", ["호수공원", "호수공원 조명", "연향동", "연향동 주차장", "팔마체육관", "led"])
def test_a_compound_is_found_however_it_was_divided(words: str) -> None:
    document = _document("연향동 주차장에서 팔마체육관을 지나 호수공원까지 LED 야간 조명")
    _document("여권 발급")
    assert by_words(Document.objects.all(), words).get() == document


def test_signs_in_what_is_sought_do_no_harm() -> None:
    _document("주차 단속")
    for words in ("'", "주차:*", "& |", "(주차", "\\\\", "주차!단속"):
        list(by_words(Document.objects.all(), words))
