from typing import Any

import pytest
from pydantic import ValidationError

from madang.chat.rules.elsewhere import Agency, AgencyRow, asks_the_city, desks_for, whose
from madang.chat.rules.outcome import Outcome

PENSION: dict[str, Any] = {
    "id": "pension",
    "name": "국민연금공단",
    "signs": ["국민연금"],
    "does": "국민연금",
    "telephone": "1355",
    "website": "https://www.nps.or.kr",
    "desk_for": ["own_record"],
    "record_words": ["연금"],
    "source": {"name": "안내", "certainty": "general", "checked": "2026-11-22"},
}
GOVERNMENT = PENSION | {"id": "gov", "name": "정부24", "signs": ["정부24"], "record_words": []}
AGENCIES = [Agency.over(AgencyRow.model_validate(row)) for row in (PENSION, GOVERNMENT)]


def test_an_agency_is_told_by_its_matter() -> None:
    found = whose("국민 연금 얼마 받아요", AGENCIES)
    assert found
    assert found.name == "국민연금공단"
    assert whose("여권 재발급", AGENCIES) is None


def test_one_that_only_helps_comes_after_whose_matter_it_is() -> None:
    helper = Agency.over(AgencyRow.model_validate(PENSION | {"id": "helper", "helps": True}))
    assert [whose("국민연금", some) for some in ([helper, *AGENCIES], [helper])] == [AGENCIES[0].row, helper.row]


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        ("예비군 보험을 시에서 들어 주나요", True),
        ("순천시가 국민연금도 내 주나요", True),
        ("시청에서 비자도 돼요", True),
        ("도시에서 살다 왔어요", False),
        ("국민연금 얼마", False),
    ],
)
def test_what_is_asked_of_the_city_by_name_is_known(message: str, asks: bool) -> None:
    assert asks_the_city(message, ["순천"]) is asks


def test_an_own_record_is_taken_to_the_desk_that_keeps_it() -> None:
    assert [desk.id for desk in desks_for(Outcome.OWN_RECORD, "제 연금 얼마 쌓였나요", AGENCIES)] == ["pension"]
    assert [desk.id for desk in desks_for(Outcome.OWN_RECORD, "제 신청 어떻게 됐나요", AGENCIES)] == ["gov"]
    assert desks_for(Outcome.MEDICAL, "아파요", AGENCIES) == []


@pytest.mark.parametrize(
    "change", [{"telephone": "문의"}, {"website": "http://x.kr"}, {"signs": []}, {"desk_for": ["x"]}]
)
def test_a_row_that_cannot_be_shown_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        AgencyRow.model_validate(PENSION | change)
