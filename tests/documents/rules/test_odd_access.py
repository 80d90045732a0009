"""Openings that look odd are pointed out, ordinary ones are not."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.odd_access import MANY, MANY_IN_AN_HOUR, OUT_OF_HOURS, REFUSED, Opening, hints

NOON = datetime(2026, 11, 23, 3, tzinfo=UTC)


def always(at: datetime) -> bool:
    return True


def test_an_opening_in_office_hours_is_ordinary() -> None:
    assert hints([Opening("haneul", NOON)], always) == [()]


def test_an_opening_at_night_and_a_refused_one_are_pointed_out() -> None:
    assert hints([Opening("haneul", NOON, refused=True)], lambda at: False) == [(OUT_OF_HOURS, REFUSED)]


def test_ten_within_an_hour_are_many_nine_are_not() -> None:
    ten = [Opening("haneul", NOON + timedelta(minutes=6 * number)) for number in range(MANY_IN_AN_HOUR)]
    assert all(MANY in each for each in hints(ten, always))
    assert not any(hints(ten[:-1], always))


def test_an_hour_is_a_whole_one_whichever_way_the_log_is_sorted() -> None:
    spread = [Opening("haneul", NOON + timedelta(minutes=7 * number)) for number in range(MANY_IN_AN_HOUR)]
    assert not any(hints(spread, always))
    assert hints(spread[::-1], always) == hints(spread, always)


@given(st.lists(st.tuples(st.sampled_from("가나다"), st.integers(0, 300)), max_size=60))
def test_each_opening_has_its_hints_as_if_counted_one_by_one(told: list[tuple[str, int]]) -> None:
    openings = [Opening(who, NOON + timedelta(minutes=minute)) for who, minute in told]
    for opening, found in zip(openings, hints(openings, always), strict=True):
        own = [each.at for each in openings if each.who == opening.who]
        starts = [at for at in own if at <= opening.at < at + timedelta(hours=1)]
        most = max(sum(1 for at in own if start <= at < start + timedelta(hours=1)) for start in starts)
        assert (MANY in found) == (most >= MANY_IN_AN_HOUR)
