"""Documents are found by their words whichever way the words are looked up, and by the number they were given."""

import pytest

from madang.documents.actions.index_document import index_document, with_number
from madang.documents.models import Document
from madang.documents.queries.lists import by_words
from madang.documents.queries.words import vector
from tests.support.office import open_office


@pytest.fixture(autouse=True)
def _office(db: None) -> None:
    open_office()


def _document(title: str) -> Document:
    document = Document.objects.create(title=title, department_id="traffic", drafter_id="haneul", body={"blocks": []})
    index_document(document)
    return document


@pytest.mark.parametrize(
    ("words", "found"),
    [("주차", ["주차 단속", "주차 요금"]), ("주차 단속", ["주차 단속"]), ("도서관", []), ("", None), ("??", [])],
)
def test_documents_are_found_in_which_all_the_words_stand(words: str, found: list[str] | None) -> None:
    titles = [_document(title).title for title in ("주차 단속", "주차 요금", "여권 발급")]
    kept = by_words(Document.objects.all(), words).order_by("id")
    assert [document.title for document in kept] == (titles if found is None else found)


def test_a_number_is_found_and_the_words_of_before_stay() -> None:
    document = _document("주차 단속")
    Document.objects.filter(pk=document.pk).update(search=with_number("교통관리과-4217"))
    for words in ("4217", "주차"):
        assert by_words(Document.objects.all(), words).get() == document


@pytest.mark.parametrize("words", ["호수공원", "호수공원 조명", "연향동", "연향동 주차장", "팔마체육관", "led"])
def test_a_compound_is_found_however_it_was_divided(words: str) -> None:
    document = _document("연향동 주차장에서 팔마체육관을 지나 호수공원까지 LED 야간 조명")
    _document("여권 발급")
    assert by_words(Document.objects.all(), words).get() == document


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("팔마체육관", "체육관"),
        ("호수공원", "공원"),
        ("순천만국가정원", "국가정원"),
        ("순천종합버스터미널", "버스터미널"),
        ("장천동행정복지센터", "행정복지센터"),
    ],
)
def test_a_word_within_a_long_name_is_found(name: str, part: str) -> None:
    document = _document(name)
    assert by_words(Document.objects.all(), part).get() == document


@pytest.mark.parametrize("letters", ["마체육관", "체육", "팔마체", "관"])
def test_letters_within_a_long_name_that_are_no_word_of_it_find_nothing(letters: str) -> None:
    _document("팔마체육관")
    assert not by_words(Document.objects.all(), letters).exists()


def test_a_text_of_one_endless_word_is_indexed_at_once() -> None:
    document = _document("주차 단속")
    Document.objects.filter(pk=document.pk).update(search=vector(["가나다라" * 2_000]))
    assert not by_words(Document.objects.all(), "주차").exists()


def test_signs_in_what_is_sought_do_no_harm() -> None:
    _document("주차 단속")
    for words in ("'", "주차:*", "& |", "(주차", "\\\\", "주차!단속"):
        list(by_words(Document.objects.all(), words))
