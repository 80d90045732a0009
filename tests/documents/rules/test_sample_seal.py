"""Sample seals are safe drawings that say what they are."""

import pytest

from madang.core.rules.svg import is_svg, refuse_unsafe
from madang.documents.rules import sample_seal


@pytest.mark.parametrize(
    "drawn", [sample_seal.seal("순천시장의인"), sample_seal.seal("인"), sample_seal.signature("<김&하늘>")]
)
def test_a_sample_is_a_drawing_that_says_so(drawn: bytes) -> None:
    assert is_svg(drawn)
    refuse_unsafe(drawn)
    assert "표본".encode() in drawn


def test_every_letter_of_the_seal_stands_on_it() -> None:
    drawn = sample_seal.seal("순천시장의인").decode()
    assert all(f">{letter}<" in drawn for letter in "순천시장의인")
