"""Who is away today, and whom the house proposes to act."""

from datetime import date

import pytest

from madang.organisation.queries.absences import away_today, days_words, own_absences
from madang.organisation.queries.proposals import choices_found, proposals
from madang.organisation.rules.absence import Days
from tests.support.office import away, leave, open_office, person

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)
ONE_DAY = Days(TODAY, TODAY)


@pytest.fixture(autouse=True)
def _office(db: None) -> None:
    open_office()


@pytest.mark.parametrize(
    ("who", "proposed"),
    [
        ("doyun", "seojin"),
        ("seojin", "yunho"),
        ("yunho", "jihun"),
        ("jihun", "serin"),
        ("serin", "haneul"),
        ("haneul", "bora"),
        ("daon", "haneul"),
        ("yunseul", "garam"),
    ],
)
def test_the_next_in_rank_is_proposed(who: str, proposed: str) -> None:
    assert proposals(person(who), ONE_DAY)[0].person.id == proposed


def test_a_clerk_alone_has_nobody_to_propose() -> None:
    assert proposals(person("garam"), ONE_DAY) == []


def test_who_is_away_is_passed_over_and_named() -> None:
    away("serin", None)
    first, *others = proposals(person("jihun"), ONE_DAY)
    assert first.person.id == "haneul"
    assert first.why.endswith("앞선 오세린 님은 출장입니다.")
    assert others[-1].away == "출장"


def test_who_left_is_not_proposed_and_nobody_finds_themselves() -> None:
    leave("serin")
    assert "serin" not in {choice.person.id for choice in proposals(person("jihun"), ONE_DAY)}
    assert choices_found("문지훈", person("jihun"), ONE_DAY) == []
    assert choices_found(" ", person("jihun"), ONE_DAY) == []
    assert [choice.person.id for choice in choices_found("남윤슬", person("jihun"), ONE_DAY)] == ["yunseul"]


def test_away_today_are_those_of_the_department_and_above() -> None:
    away("bora", "haneul")
    away("yunho", "jihun")
    away("yunseul", "garam")
    away("daon", None, day=date(2026, 11, 24))
    away("doyun", None)
    told = [(each.card.person.id, each.stand_in_words) for each in away_today(person("haneul"), TODAY)]
    assert told == [
        ("doyun", "대행자가 정해지지 않았습니다."),
        ("yunho", "문지훈 님이 대행합니다."),
        ("bora", "김하늘 님이 대행합니다."),
    ]


def test_own_absences_are_now_coming_and_past_with_what_to_mind() -> None:
    away("jihun", "serin")
    away("serin", "haneul")
    away("jihun", None, "연가", day=date(2026, 11, 30))
    away("jihun", "serin", day=date(2026, 11, 2))
    own = own_absences(person("jihun"), TODAY)
    assert [card.notes for card in own.now] == [
        ("11월 23일 월요일 하루: 오세린 님도 부재(출장)라서 김하늘 님이 대행합니다.",)
    ]
    assert [(card.kind, card.notes) for card in own.coming] == [
        ("연가", ("11월 30일 월요일 하루: 대행자가 없습니다. 그동안 결재와 보고가 기다립니다.",))
    ]
    assert [card.words for card in own.past] == ["11월 2일 월요일 하루"]


def test_a_named_substitute_who_left_is_said_to_be_nobody() -> None:
    away("jihun", "serin")
    leave("serin")
    assert own_absences(person("jihun"), TODAY).now[0].notes == (
        "11월 23일 월요일 하루: 대행자가 정해지지 않았습니다.",
    )


def test_days_are_said_as_people_say_them() -> None:
    assert days_words(Days(TODAY, date(2027, 1, 4)), TODAY) == "11월 23일 월요일부터 2027년 1월 4일 월요일까지"
