"""Certain posts confirm a decision by passkey or one-time code, from a day on that the city's pack names."""

from datetime import date

import pytest
from django.utils import timezone

from madang.approval import api
from madang.approval.adapters import city_rules
from madang.approval.adapters.city_rules import ApprovalRules, ConfirmationRule
from madang.approval.api import ConfirmationNeeded
from madang.core import api as core
from madang.core.api import Confirmation, Way
from tests.approval.desk import Desk
from tests.support import office as people

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


@pytest.fixture(autouse=True)
def _the_mayor_confirms(office: object, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = ConfirmationRule(posts=["mayor"], valid_from=date(2026, 7, 1), valid_until=date(2026, 12, 31))
    monkeypatch.setattr(city_rules, "approval_rules", lambda: ApprovalRules(confirmations=[rule]))


@pytest.mark.parametrize(
    ("post", "day", "needed"),
    [
        ("mayor", date(2026, 6, 30), False),
        ("mayor", date(2026, 7, 1), True),
        ("mayor", date(2026, 12, 31), True),
        ("mayor", date(2027, 1, 1), False),
        ("vice-mayor", date(2026, 7, 1), False),
    ],
)
def test_a_rule_holds_for_its_posts_and_days(post: str, day: date, needed: bool) -> None:
    assert api.needs_confirmation({post, "officer"}, day) is needed


def test_without_confirmation_the_mayor_does_not_decide() -> None:
    desk = Desk().submit("yunho", "decide doyun")
    with pytest.raises(ConfirmationNeeded, match="시장의 결재는 패스키"):
        desk.sign("doyun")
    assert desk.open == {"doyun"}


def confirmed_by(key: str, digest: str, way: Way = Way.CODE) -> Confirmation:
    account_id = people.actor(key).account_id
    assert account_id is not None
    return Confirmation(way, 7, timezone.now(), {"counter": 3}, account_id, digest)


def test_who_decides_in_the_place_of_the_mayor_confirms_as_the_mayor_would() -> None:
    people.away("doyun", "seojin")
    desk = Desk().submit("yunho", "decide doyun")
    asked = api.decision(desk.course, people.person("seojin"))
    assert (asked.verb, asked.needs_confirmation) == ("대결", True)
    with pytest.raises(ConfirmationNeeded, match="시장의 결재는 패스키나 일회용 번호"):
        desk.sign("seojin", of="doyun")
    assert api.waiting_for(people.person("seojin"))[0].needs_confirmation
    desk.sign("seojin", of="doyun", confirmed=confirmed_by("seojin", api.content_digest(desk.course)))
    assert (desk.step("doyun").confirmed, desk.course.state) == ("code", "decided")


def test_the_mayor_confirms_what_is_decided_in_the_place_of_another() -> None:
    people.away("seojin", "doyun")
    desk = Desk().submit("yunho", "decide seojin", shift_reason="시장 일정")
    with pytest.raises(ConfirmationNeeded):
        desk.sign("doyun", of="seojin")


@pytest.mark.parametrize("way", [Way.PASSKEY, Way.CODE])
def test_how_it_was_confirmed_stands_in_the_chain_with_its_evidence(way: Way) -> None:
    desk = Desk().submit("yunho", "decide doyun")
    desk.sign("doyun", confirmed=confirmed_by("doyun", api.content_digest(desk.course), way))
    entry = desk.course.entries.get(content__deed="sign")
    assert (entry.content["confirmed"], entry.evidence) == (way.value, {"means": 7, "counter": 3})
    assert entry.content["evidence"] == core.digest(entry.evidence)
    assert desk.step("doyun").confirmed == way.value


def test_the_confirmation_of_another_deed_or_of_somebody_else_does_not_count() -> None:
    desk = Desk().submit("yunho", "decide doyun")
    digest = api.content_digest(desk.course)
    for other in (confirmed_by("doyun", "0" * 64), confirmed_by("yunho", digest)):
        with pytest.raises(ConfirmationNeeded):
            desk.sign("doyun", confirmed=other)


def test_decisions_that_need_it_are_left_out_of_a_batch_and_the_others_go_on() -> None:
    first = Desk("1").submit("yunho", "decide doyun")
    second = Desk("2").submit("yunho", "review seojin", "decide doyun")
    told = api.sign_many(people.actor("doyun"), [(first.step("doyun").pk, api.content_digest(first.course))])
    assert "패스키" in told[0].sentence
    signed = api.sign_many(people.actor("seojin"), [(second.step("seojin").pk, api.content_digest(second.course))])
    assert signed[0].sentence == ""
