"""What is said of an officer fits, or each field says why not."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from madang.complaints.rules.officer import GivenOfficer, officer_faults

SOUND = GivenOfficer(Decimal("0.5"), 40, ("주차",), ("wangjo1",))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"capacity": Decimal(0)}, "capacity"),
        ({"capacity": Decimal("9.01")}, "capacity"),
        ({"daily_cap": 0}, "daily_cap"),
        ({"daily_cap": 1_001}, "daily_cap"),
        ({"skills": ("가" * 41,)}, "skills"),
    ],
)
def test_each_misfit_is_told_at_its_field(wrong: dict[str, Any], field: str) -> None:
    assert list(officer_faults(replace(SOUND, **wrong))) == [field]


def test_bounds_themselves_fit() -> None:
    for fitting in (SOUND, GivenOfficer(), GivenOfficer(Decimal(9), 1_000), GivenOfficer(Decimal("0.1"), 1)):
        assert officer_faults(fitting) == {}
