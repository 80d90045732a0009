"""Each deed is one signed entry over what it was done upon; the database refuses to change any."""

import pytest
from django.db import Error, connection, transaction

from madang.approval import api
from madang.approval.models import Entry
from madang.core.api import ClockTurnedBack, digest, public_keys, verify_audit
from madang.core.models import AuditEntry
from madang.core.rules.signed_chain import check
from tests.approval.conftest import Clock
from tests.approval.desk import Desk
from tests.approval.papers import PAPERS
from tests.support.office import away

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def decided() -> Desk:
    away("jihun", "bora")
    desk = Desk().submit(
        "haneul", "review serin", "consult yunseul", "decide jihun", matter="fine", opinion="올립니다."
    )
    return desk.edit("serin").sign("serin", opinion="기간을 고쳤습니다.").sign("yunseul").sign("bora", of="jihun")


def test_every_entry_verifies_with_the_keys_of_the_house() -> None:
    report = check(decided().course.entries.all(), public_keys())
    assert (report.intact, report.entries) == (True, 6)
    assert not check(decided_again().course.entries.all(), {}).intact


def decided_again() -> Desk:
    return Desk("2").submit("haneul", "decide jihun", matter="fine").sign("jihun")


def test_an_entry_tells_who_did_what_for_whom_over_which_body_and_enclosures() -> None:
    desk = decided()
    signed = desk.course.entries.filter(content__deed="sign").last()
    assert signed
    content = signed.content
    assert content["person"] == {"id": "bora", "name": "황보람", "post": "주무관", "department": "교통관리과"}
    assert content["for"] == {
        "id": "jihun",
        "name": "문지훈",
        "post": "교통관리과장",
        "absence": "교통관리과장 문지훈 출장",
    }
    assert (content["mark"], content["subject"]) == ("대결", {"label": "test-paper", "id": "1"})
    now = PAPERS.content("1")
    assert (content["body"], content["enclosures"]) == (now.body, list(now.enclosures))


def test_what_was_signed_before_an_edit_and_after_it_differs_and_both_stay() -> None:
    bodies = [entry.content["body"] for entry in decided().course.entries.all()]
    assert bodies[0] != bodies[1]
    assert set(bodies[1:]) == {PAPERS.content("1").body}


def test_a_digest_is_of_body_and_enclosures_in_their_order() -> None:
    desk = decided()
    assert api.content_digest(desk.course) == digest([desk.course.body, *desk.course.enclosures])


def test_the_line_in_the_chain_changes_with_the_people_in_it() -> None:
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine")
    desk.reassign("haneul", "serin", "bora")
    first, second = desk.course.entries.all()
    assert first.content["line"] != second.content["line"] == desk.course.line
    assert (second.content["before"], second.content["after"]) == ("주차단속팀장 오세린", "주무관 황보람")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE approval_entry SET content = '{}' WHERE seq = 1",
        "UPDATE approval_entry SET signature = ''",
        "DELETE FROM approval_entry WHERE seq = 2",
        "TRUNCATE approval_entry",
    ],
)
def test_the_database_refuses_to_change_or_delete_entries(statement: str) -> None:
    desk = decided()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE approval_entry ENABLE TRIGGER ALL")
        with pytest.raises(Error, match="Cannot"), transaction.atomic():
            cursor.execute(statement)
    assert check(desk.course.entries.all(), public_keys()).intact


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE approval_entry SET content = jsonb_set(content, '{opinion}', '\"좋습니다\"') WHERE seq = 3", 3),
        ("UPDATE approval_entry SET signature = (SELECT signature FROM approval_entry WHERE seq = 1) WHERE seq = 4", 4),
        ("DELETE FROM approval_entry WHERE seq = 2", 2),
    ],
)
def test_whoever_reaches_around_the_triggers_is_found_out(statement: str, broken: int) -> None:
    desk = decided()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE approval_entry DISABLE TRIGGER USER")
        cursor.execute(statement)
    report = check(desk.course.entries.all(), public_keys())
    assert (report.intact, report.first_broken_seq) == (False, broken)


def test_every_deed_is_audited_as_well() -> None:
    decided()
    deeds = AuditEntry.objects.filter(subject_kind="course").order_by("seq").values_list("verb", "actor_name")
    assert list(deeds) == [("submit", "김하늘"), ("sign", "오세린"), ("sign", "남윤슬"), ("sign", "황보람")]
    assert verify_audit().intact


def test_a_clock_turned_back_stops_the_deed(office: Clock) -> None:
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine")
    office.turn(minutes=-10)
    with pytest.raises(ClockTurnedBack, match="시계가 앞선 기록"):
        desk.sign("serin")
    assert (desk.open, desk.course.entries.count()) == ({"serin"}, 1)


def test_a_clock_put_right_by_a_moment_repeats_the_former_time(office: Clock) -> None:
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine")
    written = Entry.objects.get().at
    office.at = written
    office.turn(seconds=-5)
    desk.sign("serin")
    assert [entry.at for entry in desk.course.entries.all()] == [written, written]
