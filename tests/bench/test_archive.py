"""The filled archive: as many documents and lines as told, numbers that follow each other, words to be found."""

from collections import Counter

import pytest
from django.db.models import Count, Max

from bench.archive import UNITS, WORDS, fill, vocabulary
from madang.documents.models import Document, RegisterEntry, RegisterSerial

DOCUMENTS = 200


@pytest.fixture(scope="module")
def words() -> list[str]:
    return vocabulary()


def test_the_words_are_all_different_and_the_same_each_time(words: list[str]) -> None:
    assert (len(words), max(Counter(words).values())) == (WORDS, 1)
    assert vocabulary() == words


@pytest.mark.django_db(transaction=True)
def test_an_archive_is_whole() -> None:
    words = fill(DOCUMENTS)
    of_a_unit = RegisterEntry.objects.values("department").annotate(lines=Count("id"), last=Max("serial"))
    assert [(unit["lines"], unit["last"]) for unit in of_a_unit] == [(DOCUMENTS // UNITS,) * 2] * UNITS
    assert set(RegisterSerial.objects.values_list("last", flat=True)) == {DOCUMENTS // UNITS}
    assert set(Document.objects.values_list("state", flat=True)) == {"registered"}
    commonest, rarest = (Document.objects.filter(search=word).count() for word in (words[0], words[-1]))
    assert commonest > DOCUMENTS * 0.9 > 5 > rarest
