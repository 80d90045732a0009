"""Free, partly free, or not, by the words on the fee."""

import pytest

from madang.knowledge.rules.fees import is_free, is_partly_free


@pytest.mark.parametrize("fees", ["무료", "무료(예약)", "입장료 무료", "2023년 5월 4일부터 관람료가 없어요", "0원"])
def test_nothing_is_paid(fees: str) -> None:
    assert is_free(fees)
    assert not is_partly_free(fees)


@pytest.mark.parametrize("fees", ["처음 60분 무료, 그 뒤 30분마다 500원", "무료 30분, 그 뒤 500원", "6세 이하 무료"])
def test_some_of_it_is_free(fees: str) -> None:
    assert not is_free(fees)
    assert is_partly_free(fees)


@pytest.mark.parametrize("fees", ["", "유료", "30분 500원", "10,000원"])
def test_it_is_paid_or_unknown(fees: str) -> None:
    assert not is_free(fees)
    assert not is_partly_free(fees)
