"""Signs that no font of the printer has are named before they become an empty box on paper (규정 제7조)."""

from typing import Any
from unicodedata import normalize
from uuid import UUID

import pytest

from madang.documents.rules.body import Picture
from madang.documents.rules.checks import check
from madang.documents.rules.finding import Finding
from tests.documents.rules.samples import draft, enclosure, table, text


def printer(words: str) -> frozenset[str]:
    """A printer that has neither these signs nor single letters of Korean."""
    return frozenset(sign for sign in words if sign in "😀📌☃\ue123" or "\u1100" <= sign <= "\u11ff")


def found(**changes: Any) -> list[Finding]:
    blocks = changes.pop("blocks", ())
    return [each for each in check(draft(*blocks, **changes), lambda words: [], printer) if each.rule == "undrawable"]


def test_it_is_named_where_it_stands_and_must_go() -> None:
    (finding,) = found(blocks=(text("오늘은 😀😀 맑음"),))
    assert (finding.must, finding.article, finding.replacement) == (True, "규정 제7조", None)
    assert (finding.place.block, finding.place.start, finding.place.end) == (0, 4, 6)
    assert finding.sentence.startswith("‘😀😀’ 글자는 인쇄 글꼴에 없어")


PLACES: list[tuple[dict[str, Any], tuple[str, int | None]]] = [
    ({"title": "📌 계획"}, ("title", None)),
    ({"summary": "📌 요지"}, ("summary", None)),
    ({"blocks": (table(("구분",), ("📌",)),)}, ("body", 0)),
    ({"blocks": (Picture(file=UUID(int=1), caption="📌 약도", width=100),)}, ("body", 0)),
    ({"receivers": ("📌여수시장",), "internal": False}, ("receivers", None)),
    ({"enclosures": (enclosure(), enclosure("📌명단"))}, ("enclosures", 1)),
]


@pytest.mark.parametrize(("changes", "place"), PLACES, ids=["title", "summary", "cell", "caption", "receiver", "file"])
def test_every_text_of_the_page_is_looked_at(changes: dict[str, Any], place: tuple[str, int | None]) -> None:
    (finding,) = found(**changes)
    assert (finding.place.field, finding.place.block) == place


def test_what_the_screen_does_not_show_either_is_named_by_its_number() -> None:
    (finding,) = found(blocks=(text("글\ue123글"),))
    assert finding.sentence.startswith("‘U+E123’ 글자는")


def test_korean_in_single_letters_is_printed_in_syllables_and_stays_silent() -> None:
    assert found(blocks=(text(normalize("NFD", "각 부서")),)) == []
