"""The first rule whose conditions all hold decides."""

from datetime import date, datetime
from typing import Any

import pytest

from madang.complaints.rules.channels import Channel
from madang.complaints.rules.distribution.rows import RuleRow
from madang.complaints.rules.distribution.table import Table
from madang.complaints.rules.facts import ComplaintFacts
from madang.core.rules.korean_time import KOREA

MONDAY = datetime(2026, 11, 23, 10, tzinfo=KOREA)
SATURDAY_NIGHT = datetime(2026, 11, 28, 23, 30, tzinfo=KOREA)
SQUARE = {
    "type": "Polygon",
    "coordinates": [[[127.4, 34.9], [127.5, 34.9], [127.5, 35.0], [127.4, 35.0], [127.4, 34.9]]],
}


class Weekdays:
    def is_working_day(self, day: date) -> bool:
        return day.weekday() < 5


def rule(key: str = "one", **changes: Any) -> RuleRow:
    return RuleRow.model_validate({"key": key, "name": key, "department": "traffic-management", **changes})


def facts(**changes: Any) -> ComplaintFacts:
    return ComplaintFacts(**{"category": "parking-general", "reported_at": MONDAY, "area": "wangjo-1", **changes})


def holds(row: RuleRow, told: ComplaintFacts) -> bool:
    return Table([row], Weekdays()).match(told) is not None


@pytest.mark.parametrize(
    ("conditions", "fitting", "other"),
    [
        ({"categories": ["parking-general"]}, {}, {"category": "road-damage"}),
        ({"violations": ["hydrant"]}, {"violation": "hydrant"}, {"violation": "corner"}),
        ({"areas": ["wangjo-1"]}, {}, {"area": "wangjo-2"}),
        ({"areas": ["wangjo-1"]}, {}, {"area": ""}),
        ({"channels": ["telephone"]}, {"channel": Channel.TELEPHONE}, {"channel": Channel.WEB}),
        ({"weekdays": [0]}, {}, {"reported_at": SATURDAY_NIGHT}),
        ({"days": "working"}, {}, {"reported_at": SATURDAY_NIGHT}),
        ({"days": "off"}, {"reported_at": SATURDAY_NIGHT}, {}),
        ({"since": "09:00", "until": "18:00"}, {}, {"reported_at": SATURDAY_NIGHT}),
        ({"since": "22:00", "until": "06:00"}, {"reported_at": SATURDAY_NIGHT}, {}),
        ({"words": ["소화전", "hydrant"]}, {"text": "HYDRANT 앞이에요"}, {"text": "가게 앞이에요"}),
        ({"valid_from": "2026-11-23"}, {}, {"reported_at": datetime(2026, 11, 22, 23, 59, tzinfo=KOREA)}),
        ({"valid_until": "2026-11-23"}, {}, {"reported_at": datetime(2026, 11, 24, 0, 0, tzinfo=KOREA)}),
        ({"drawn": SQUARE}, {"lat": 34.95, "lng": 127.45}, {"lat": 34.95, "lng": 127.55}),
        ({"drawn": SQUARE}, {"lat": 34.9, "lng": 127.45}, {}),
    ],
)
def test_each_condition_holds_for_what_it_says_and_for_nothing_else(
    conditions: dict[str, Any], fitting: dict[str, Any], other: dict[str, Any]
) -> None:
    row = rule(**conditions)
    assert holds(row, facts(**fitting))
    assert not holds(row, facts(**other))


def test_a_rule_without_conditions_holds_always() -> None:
    assert holds(rule(), facts(category="", area=""))


def test_the_hour_is_that_of_the_city() -> None:
    """18:00 in UTC is three in the morning in Korea, and the next day."""
    utc = datetime.fromisoformat("2026-11-22T18:00:00+00:00")
    assert holds(rule(since="03:00", until="04:00", weekdays=[0]), facts(reported_at=utc))


def test_the_first_wins_and_the_others_are_named() -> None:
    table = Table([rule("bus", categories=["bus"]), rule("area", areas=["wangjo-1"]), rule("rest")], Weekdays())
    matched = table.match(facts())
    assert matched is not None
    assert (matched.rule.key, matched.position, matched.passed) == ("area", 2, ("rest",))


def test_nothing_fits_nothing() -> None:
    assert Table([rule(categories=["bus"])], Weekdays()).match(facts()) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"since": "09:00"},
        {"since": "09:00", "until": "09:00"},
        {"valid_from": "2026-02-01", "valid_until": "2026-01-31"},
        {"weekdays": [7]},
        {"name": ""},
    ],
)
def test_a_rule_that_makes_no_sense_is_not_read(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        rule(**wrong)


def test_a_rule_is_read_back_as_it_was_written() -> None:
    row = rule(since="22:00", until="06:30", drawn=SQUARE, valid_from="2026-11-23", days="off", words=["소화전"])
    assert RuleRow.model_validate(row.model_dump(mode="json")) == row
