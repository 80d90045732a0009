"""What is told before the question, and the question."""

import pytest

from madang.knowledge.rules.place_background import parted


@pytest.mark.parametrize(
    ("said", "told", "asked"),
    [
        ("갓생 살려고 등록하려는데", ("갓생", "살려고"), ()),
        ("아이가 어려서 왕지동", ("아이가",), ("왕지동",)),
        ("연향동 국민은행", (), ("연향동", "국민은행")),
        ("", (), ()),
    ],
)
def test_a_clause_that_leads_up_is_told_apart(said: str, told: tuple[str, ...], asked: tuple[str, ...]) -> None:
    assert parted(tuple(said.split())) == (told, asked)
