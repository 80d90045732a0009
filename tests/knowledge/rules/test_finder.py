"""What a row of finders.yaml must look like."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from madang.knowledge.rules.finder import FinderRow

CHARGERS: dict[str, Any] = {
    "id": "charging",
    "kinds": ["charger"],
    "label": "무공해차 통합누리집에서 충전소 찾기",
    "address": "https://ev.or.kr",
    "source": {"name": "무공해차 통합누리집", "certainty": "single", "checked": date(2026, 11, 22)},
}


def test_a_telephone_may_be_left_out() -> None:
    assert FinderRow.model_validate(CHARGERS).telephone is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kinds", ["moon"]),
        ("kinds", []),
        ("address", "http://ev.or.kr"),
        ("telephone", {"name": "도움 전화", "number": "전화"}),
        ("certainty", "confirmed"),
    ],
)
def test_what_nobody_could_follow_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValidationError):
        FinderRow.model_validate(CHARGERS | {field: value})
