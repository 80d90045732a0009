"""The filled archive: as many documents and lines as told, numbers that follow each other, words to be found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.postgres.search import SearchQuery
from django.db.models import Count, Max

from bench import archive
from bench.archive import OLD, THREE, UNITS, fill, vocabulary
from madang.documents.models import Document, RegisterEntry, RegisterSerial

DOCUMENTS = 200


@pytest.fixture(autouse=True, scope="module")
def _sample_city_alone() -> Iterator[None]:
    """The sample city's articles are at hand everywhere, and few."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archive, "DATA", Path("/nowhere/at/all"))
        yield
    archive.told.cache_clear()


def test_the_commonest_word_comes_first() -> None:
    shares = list(vocabulary().values())
    assert shares == sorted(shares, reverse=True)
    assert 0 < shares[-1] < shares[0] < 1


@pytest.mark.django_db(transaction=True)
def test_an_archive_is_whole() -> None:
    fill(DOCUMENTS)
    of_a_unit = RegisterEntry.objects.values("department").annotate(lines=Count("id"), last=Max("serial"))
    assert [(unit["lines"], unit["last"]) for unit in of_a_unit] == [(DOCUMENTS // UNITS,) * 2] * UNITS
    assert set(RegisterSerial.objects.values_list("last", flat=True)) == {DOCUMENTS // UNITS}
    assert set(Document.objects.values_list("state", flat=True)) == {"registered"}


@pytest.mark.django_db(transaction=True)
def test_words_stand_in_as_many_documents_as_they_should() -> None:
    fill(DOCUMENTS)
    commonest, rarest = (list(vocabulary())[place] for place in (0, -1))

    def holding(word: str) -> int:
        return Document.objects.filter(search=SearchQuery(word, config="simple")).count()

    assert (holding(THREE), holding(OLD)) == (3, len(range(7, DOCUMENTS // 3, 7)))
    assert holding(commonest) > DOCUMENTS / 10 > 5 > holding(rarest)
