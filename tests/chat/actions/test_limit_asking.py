"""So many questions a minute and a day, of one person and of one address."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from madang.chat import api
from madang.chat.models import AskingRate

NOON = datetime(2026, 11, 23, 12, 0, 45, tzinfo=ZoneInfo("Asia/Seoul"))
HOME, OFFICE = "203.0.113.7", "203.0.113.8"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _small_limits(settings: Settings) -> None:
    settings.CHAT_PERSON_PER_MINUTE, settings.CHAT_PERSON_PER_DAY = 2, 4
    settings.CHAT_ADDRESS_PER_MINUTE, settings.CHAT_ADDRESS_PER_DAY = 5, 9


def asked(times: int, address: str = HOME, person: str = "", now: datetime = NOON) -> int:
    """Ask so often; return how many were let through."""
    return sum(_is_let_through(address, person, now) for _ in range(times))


def _is_let_through(address: str, person: str, now: datetime) -> bool:
    try:
        api.limit_asking(address, now, person)
    except api.AskedTooOften:
        return False
    return True


def test_a_person_waits_while_the_family_goes_on() -> None:
    assert asked(3, person="session:grandmother") == 2
    assert asked(2, person="session:grandson") == 2


def test_an_address_is_counted_whoever_asks_from_it() -> None:
    assert sum(asked(1, person=f"session:{number}") for number in range(7)) == 5
    assert asked(1, OFFICE, "session:9") == 1


def test_a_new_minute_lets_go_on_until_the_day_is_used_up() -> None:
    minutes = [NOON + timedelta(minutes=number) for number in range(4)]
    assert [asked(3, person="account:1", now=minute) for minute in minutes] == [2, 2, 0, 0]
    assert asked(1, person="account:1", now=NOON + timedelta(days=1)) == 1


def test_a_refused_question_uses_up_nothing() -> None:
    assert asked(50, person="session:impatient") == 2
    assert asked(2, person="session:sister") == 2


def test_the_refusal_says_how_long_to_wait_and_whom_to_call() -> None:
    asked(2, person="session:a")
    with pytest.raises(api.AskedTooOften) as refused:
        api.limit_asking(HOME, NOON, "session:a")
    assert refused.value.sentence == "짧은 시간에 질문이 너무 많이 왔어요."
    assert refused.value.next_step == (
        "15초 뒤에 다시 물어봐 주세요. 급하면 순천시3114온누리콜센터 061-749-3114(평일 09:00~18:00)로 전화해 주세요."
    )
    assert refused.value.wait == timedelta(seconds=15)


def test_a_used_up_day_says_when_it_ends() -> None:
    asked(2, person="session:a")
    asked(2, person="session:a", now=NOON + timedelta(minutes=1))
    with pytest.raises(api.AskedTooOften, match="오늘은") as refused:
        api.limit_asking(HOME, NOON + timedelta(minutes=2), "session:a")
    assert "11월 24일 화요일 오전 0시부터" in str(refused.value.next_step)


def test_neither_address_nor_person_is_kept() -> None:
    asked(1, person="session:abcdef")
    kept = " ".join(AskingRate.objects.values_list("asker", flat=True))
    assert HOME not in kept
    assert "abcdef" not in kept


def test_spans_that_are_over_are_forgotten() -> None:
    asked(1, person="session:a")
    assert api.forget_rates(NOON) == 0
    assert api.forget_rates(NOON + timedelta(minutes=1)) == 2
    assert api.forget_rates(NOON + timedelta(days=1)) == 2


@pytest.mark.django_db(transaction=True)
def test_many_at_once_never_pass_more_than_the_limit() -> None:
    def ask_and_leave(number: int) -> int:
        try:
            return asked(1, person=f"session:{number % 3}")
        finally:
            connection.close()

    assert sum(_at_once(ask_and_leave, 12)) == 5


def _at_once(ask: Callable[[int], int], times: int) -> Iterator[int]:
    with ThreadPoolExecutor(4) as people:
        return people.map(ask, range(times))
