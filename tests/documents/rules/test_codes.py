"""검증 코드: made the same for the same document, and read however people type it."""

import pytest

from madang.documents.rules.codes import LETTERS, code_read, is_same_number, verification_code

CODE = verification_code("교통관리과-1", 17)


def test_a_code_is_four_groups_of_letters_that_nobody_mixes_up() -> None:
    groups = CODE.split("-")
    assert [len(group) for group in groups] == [4, 4, 4, 4]
    assert set("".join(groups)) <= set(LETTERS)
    assert verification_code("교통관리과-1", 17) == CODE != verification_code("교통관리과-1", 18)


@pytest.mark.parametrize(
    "typed", [CODE, CODE.lower(), CODE.replace("-", ""), f" {CODE.replace('-', ' ')} ", CODE.replace("-", "–"),
              "".join(chr(ord(sign) + 0xFEE0) for sign in CODE)]
)  # fmt: skip
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert code_read(typed) == CODE


@pytest.mark.parametrize("typed", ["", "-", CODE[:-1], f"{CODE}2", "0000-0000-0000-0000", "가나다라-2222-2222-2222"])
def test_what_is_no_code_is_not_read(typed: str) -> None:
    assert code_read(typed) is None


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("교통관리과-12", True),
        ("교통관리과 – 12", True),
        (" 교통관리과－１２ ", True),
        ("교통관리과12", False),
        ("교통관리과-1", False),
        ("", False),
    ],
)
def test_a_number_is_the_same_whatever_its_strokes_and_spaces(typed: str, same: bool) -> None:
    assert is_same_number(typed, "교통관리과-12") is same
