"""Number plates: the whole grammar as a table, and what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.plates import (
    COMMERCIAL,
    KIND_WORDS,
    MILITARY,
    MISSIONS,
    PRIVATE,
    PROBLEM_WORDS,
    REGIONS,
    RENTAL,
    Plate,
    PlateKind,
    PlateProblem,
    normalise,
    read_plate,
)

READ = [
    ("12가3456", "12가3456", PlateKind.CURRENT),
    ("01우9999", "01우9999", PlateKind.CURRENT),
    ("345나 1234", "345나1234", PlateKind.CURRENT),
    ("998가1234", "998가1234", PlateKind.CURRENT),
    ("123 허 4567", "123허4567", PlateKind.RENTAL),
    ("12하3456", "12하3456", PlateKind.RENTAL),
    ("서울 30 바 1111", "서울30바1111", PlateKind.COMMERCIAL),
    ("전남80배1234", "전남80배1234", PlateKind.COMMERCIAL),
    ("30바1111", "30바1111", PlateKind.COMMERCIAL),
    ("전남1가1234", "전남1가1234", PlateKind.REGIONAL),
    ("전남 02가 1234", "전남02가1234", PlateKind.REGIONAL),
    ("전남 02 영 가 1234", "전남02영가1234", PlateKind.REGIONAL),
    ("외교 001-002", "외교001002", PlateKind.DIPLOMATIC),
    ("협정123456", "협정123456", PlateKind.DIPLOMATIC),
    ("12육1234", "12육1234", PlateKind.MILITARY),
    ("012가4568", "012가4568", PlateKind.MACHINERY),
    ("전남 순천 가 1234", "전남순천가1234", PlateKind.MOTORCYCLE),
    ("부산해운대 차 1234", "부산해운대차1234", PlateKind.MOTORCYCLE),
    ("1가1 2345", "1가12345", PlateKind.MOTORCYCLE),
    ("임1234", "임1234", PlateKind.TEMPORARY),
    ("서울 임 1234", "서울임1234", PlateKind.TEMPORARY),
    ("임시 123456", "임시123456", PlateKind.TEMPORARY),
]

REFUSED = [
    ("", PlateProblem.MISSING),
    (" - . ", PlateProblem.MISSING),
    ("12각3456", PlateProblem.LETTER),
    ("12A3456", PlateProblem.LETTER),
    ("12가345", PlateProblem.SERIAL),
    ("12가34567", PlateProblem.SERIAL),
    ("00가1234", PlateProblem.FRONT),
    ("000가1234", PlateProblem.FRONT),
    ("1000가1234", PlateProblem.FRONT),
    ("12가34?6", PlateProblem.HIDDEN),
    ("**가3456", PlateProblem.HIDDEN),
    ("외교 001", PlateProblem.SHAPE),
    ("흰색 소나타", PlateProblem.SHAPE),
    ("3456", PlateProblem.SHAPE),
]


@pytest.mark.parametrize(("text", "normal", "kind"), READ)
def test_every_kind_of_plate_is_read(text: str, normal: str, kind: PlateKind) -> None:
    assert read_plate(text) == Plate(normal, kind)


@pytest.mark.parametrize(("text", "problem"), REFUSED)
def test_what_is_no_plate_says_why(text: str, problem: PlateProblem) -> None:
    assert read_plate(text) is problem
    assert normalise(text) == ""


@pytest.mark.parametrize(
    "text",
    ["１２가３４５６", "12가3456", " 12 가 34 56 ", "12-가-3456", "12·가·3456", "12.가.3456", "12가―3456"],
    ids=["full width", "letters apart", "spaces", "hyphens", "middle dots", "dots", "dash"],
)
def test_the_same_plate_is_written_one_way(text: str) -> None:
    assert normalise(text) == "12가3456"


@pytest.mark.parametrize(("text", "unusual"), [("12가0099", True), ("12가0100", False), ("012가0001", False)])
def test_a_car_with_a_serial_under_0100_is_unusual_not_refused(text: str, unusual: bool) -> None:
    read = read_plate(text)
    assert isinstance(read, Plate)
    assert read.is_unusual is unusual


def test_there_are_32_private_letters_and_no_letter_means_two_uses() -> None:
    assert len(set(PRIVATE)) == len(PRIVATE) == 32
    letters = PRIVATE + RENTAL + COMMERCIAL
    assert len(set(letters)) == len(letters)


def test_every_kind_and_problem_has_its_korean_words() -> None:
    assert KIND_WORDS.keys() == set(PlateKind)
    assert PROBLEM_WORDS.keys() == set(PlateProblem)


def _digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


_front = st.one_of(st.integers(1, 99).map("{:02d}".format), st.integers(100, 999).map(str))
_region = st.sampled_from(REGIONS.split("|"))
_plates = st.one_of(
    st.tuples(_front, st.sampled_from(PRIVATE + RENTAL + MILITARY), _digits(4)),
    st.tuples(_region, _front, st.sampled_from(COMMERCIAL), _digits(4)),
    st.tuples(_region, st.integers(1, 99).map(str), st.sampled_from(PRIVATE), _digits(4)),
    st.tuples(st.sampled_from(MISSIONS.split("|")), _digits(3), _digits(3)),
    st.tuples(_region, st.just("순천"), st.sampled_from("가나다차하"), _digits(4)),
)


@given(_plates, st.sampled_from(["", " ", "-", ".", " - "]))
def test_a_plate_of_the_grammar_comes_back_however_its_parts_are_set_apart(parts: tuple[str, ...], gap: str) -> None:
    assert normalise(gap.join(parts)) == "".join(parts)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused_and_normalising_again_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(st.text("0123456789가각허바육임외교전남순천 -", max_size=14))
def test_near_plates_too(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
