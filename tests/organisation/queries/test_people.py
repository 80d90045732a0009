"""Who works here, who stands above whom, who is there today."""

from datetime import date

import pytest

from madang.core.models import Account
from madang.organisation import api
from madang.organisation.api import ActingProblem
from tests.support.office import actor, away, hire, leave, open_office, person

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _office(db: None) -> None:
    open_office()


def ids(people: list[api.PersonRef]) -> list[str]:
    return [each.id for each in people]


@pytest.mark.parametrize(
    ("who", "above"),
    [
        ("haneul", ["serin", "jihun", "yunho", "seojin", "doyun"]),
        ("serin", ["jihun", "yunho", "seojin", "doyun"]),
        ("daon", ["jihun", "yunho", "seojin", "doyun"]),
        ("jihun", ["yunho", "seojin", "doyun"]),
        ("yunho", ["seojin", "doyun"]),
        ("seojin", ["doyun"]),
        ("doyun", []),
        ("garam", ["yunseul", "seojin", "doyun"]),
    ],
)
def test_superiors_are_the_nearest_first_and_an_empty_post_is_left_out(who: str, above: list[str]) -> None:
    assert ids(api.superiors(person(who))) == above


def test_who_left_is_above_nobody_and_is_known_still() -> None:
    leave("jihun")
    assert ids(api.superiors(person("haneul"))) == ["serin", "yunho", "seojin", "doyun"]
    assert not person("jihun").present


def test_an_account_leads_to_its_person_until_they_leave() -> None:
    haneul = actor("haneul")
    found = api.person_of(haneul.account_id)
    assert found
    assert (found.id, found.position, found.team) == ("haneul", "주무관", "주차단속팀")
    leave("haneul")
    assert api.person_of(haneul.account_id) is None
    assert api.person_of(None) is None
    citizen = Account.objects.create(kind="citizen", login="sunsim", name="박순심")
    assert api.person_of(citizen.pk) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("문지훈", ["jihun"]),
        ("교통관리과 과장", ["jihun"]),
        ("주차단속 주무관", ["haneul", "bora"]),
        ("시장", ["doyun", "seojin"]),
        ("아무개", []),
    ],
)
def test_people_are_found_by_all_of_the_words_the_highest_first(words: str, found: list[str]) -> None:
    assert ids(api.find_people(words)) == found


def test_holders_head_and_appointments() -> None:
    assert ids(api.holders("team-head", "traffic")) == ["serin"]
    head = api.head_of("accounting")
    assert head
    assert head.id == "yunseul"
    assert api.head_of("nowhere") is None
    assert ids(api.appointed("document-office")) == ["yeoreum"]
    assert ids(api.appointed("records-officer", "traffic")) == ["bora"]
    leave("bora")
    assert api.appointed("records-officer", "traffic") == []


def test_posts_are_known_by_their_rank() -> None:
    assert (api.post("mayor").rank, api.post("officer").name) == (1, "주무관")
    with pytest.raises(KeyError):
        api.post("king")


def test_standing_is_of_the_day() -> None:
    away("jihun", "serin", day=TODAY)
    assert api.standing(["jihun", "haneul"], TODAY)["jihun"].acting == "serin"
    assert api.standing(["jihun"], date(2026, 11, 24))["jihun"].acting is None
    assert api.stands_for("serin", TODAY) == ["jihun"]
    assert api.stands_for("serin", date(2026, 11, 22)) == []


def test_a_substitute_stands_for_all_who_lead_to_them() -> None:
    away("yunho", "jihun")
    away("jihun", "serin")
    assert api.stands_for("serin", TODAY) == ["jihun", "yunho"]
    assert api.stands_for("jihun", TODAY) == []


def test_a_substitute_who_left_is_nobody() -> None:
    hire("nara", "나라온", "traffic", "team-head", team="facilities")
    away("jihun", "nara")
    leave("nara")
    assert api.standing(["jihun"], TODAY)["jihun"].problem is ActingProblem.NOBODY
