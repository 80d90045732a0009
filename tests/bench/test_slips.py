"""The keyboard that makes slips for the benchmark."""

from random import Random

from bench.slips import with_slip
from madang.knowledge.rules.slips import slips
from madang.knowledge.rules.typing import keys_of


def test_a_slip_changes_one_word_by_one_slip() -> None:
    chance = Random(1)
    for _ in range(50):
        meant, struck = ["여권", "재발급"], with_slip("여권 재발급", chance).split(" ")
        changed = [(one, other) for one, other in zip(meant, struck, strict=True) if one != other]
        assert len(changed) <= 1
        assert all(keys_of(one) == keys_of(other) or keys_of(one) in slips(keys_of(other)) for one, other in changed)


def test_the_same_number_makes_the_same_slips() -> None:
    assert with_slip("주민등록 등본", Random(7)) == with_slip("주민등록 등본", Random(7))


def test_what_has_no_word_stays_without_a_slip() -> None:
    assert with_slip("3 A", Random(1)) == ""
