"""전결규정 as a table: each amount is decided by one post, and a shift is seen (규정 제10조제2항, 제67조)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from madang.approval.rules.delegation import (
    AmountMissingError,
    Band,
    Consultation,
    Matter,
    Shift,
    band_faults,
    consulted,
    decider,
    shift,
)

GOODS = Matter(
    id="goods",
    name="물품 구매",
    group="회계",
    bands=(Band("team-head", 1_000_000), Band("department-head", 20_000_000), Band("mayor", None)),
    article="별표 1호",
    unit="원",
    consultations=(Consultation("accounting", 5_000_000), Consultation("planning")),
)


@pytest.mark.parametrize(
    ("amount", "post"),
    [
        (0, "team-head"),
        (1_000_000, "team-head"),
        (1_000_001, "department-head"),
        (20_000_000, "department-head"),
        (20_000_001, "mayor"),
        (10**15, "mayor"),
    ],
)
def test_a_band_covers_its_limit_and_no_more(amount: int, post: str) -> None:
    assert decider(GOODS, amount).post == post


def test_a_matter_by_amount_needs_one() -> None:
    with pytest.raises(AmountMissingError, match="물품 구매"):
        decider(GOODS, None)


def test_a_matter_without_bands_by_amount_needs_none() -> None:
    assert decider(Matter("leave", "연가", "복무", (Band("team-head", None),), "별표"), None).post == "team-head"


@pytest.mark.parametrize(
    ("amount", "departments"),
    [(None, ["planning"]), (4_999_999, ["planning"]), (5_000_000, ["accounting", "planning"])],
)
def test_a_department_is_consulted_from_its_amount_on(amount: int | None, departments: list[str]) -> None:
    assert consulted(GOODS, amount) == departments


@pytest.mark.parametrize(
    ("bands", "unit", "told"),
    [
        ([], "원", "하나도 없습니다"),
        ([Band("mayor", 100)], "원", "상한이 없어야"),
        ([Band("team-head", None), Band("mayor", None)], "원", "아무 금액도 오지 않습니다"),
        ([Band("team-head", 100), Band("bureau-head", 100), Band("mayor", None)], "원", "커야 합니다"),
        ([Band("team-head", 200), Band("bureau-head", 100), Band("mayor", None)], "원", "커야 합니다"),
        ([Band("team-head", 100), Band("mayor", None)], "", "단위"),
    ],
)
def test_bands_that_cover_nothing_or_twice_are_told(bands: list[Band], unit: str, told: str) -> None:
    assert any(told in fault for fault in band_faults(bands, unit))


@given(limits=some.sets(some.integers(0, 10**12), max_size=6), amount=some.integers(0, 10**13))
def test_sound_bands_give_every_amount_to_exactly_one_post(limits: set[int], amount: int) -> None:
    bands = [*(Band(f"up-to-{limit}", limit) for limit in sorted(limits)), Band("last", None)]
    assert band_faults(bands, "원") == []
    found = decider(Matter("m", "사항", "묶음", tuple(bands), "별표", unit="원"), amount)
    covering = [band for band in bands if band.up_to is None or amount <= band.up_to]
    assert found is covering[0]


@pytest.mark.parametrize(
    ("proposed", "chosen", "found"),
    [(4, 4, Shift.NONE), (4, 3, Shift.RAISED), (4, 1, Shift.RAISED), (4, 5, Shift.LOWERED)],
)
def test_a_smaller_rank_is_higher(proposed: int, chosen: int, found: Shift) -> None:
    assert shift(proposed, chosen) is found
