"""What stands on the desk: whose turn it is, in whose place, since when, and what is late."""

from datetime import date

import pytest

from madang.approval import api
from madang.approval.api import NoRegulation, StepState
from madang.core.api import NotFound
from madang.organisation import api as organisation
from madang.organisation.api import Standing
from tests.approval.conftest import Clock
from tests.approval.desk import Desk
from tests.support import office as people
from tests.support.office import away, leave, regulate

SINCE = date(2026, 7, 1)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def desk_of(key: str) -> list[str]:
    return [f"{row.waiting_for} {row.for_whom}".strip() for row in api.waiting_for(people.person(key))]


def test_a_turn_stands_on_the_desk_of_the_absent_and_of_the_substitute() -> None:
    away("jihun", "bora")
    Desk().submit("haneul", "decide jihun", matter="fine")
    assert desk_of("bora") == ["주무관 황보람 결재 교통관리과장 문지훈"]
    assert desk_of("jihun") == ["주무관 황보람 결재"]
    assert desk_of("serin") == []
    assert (api.count_waiting(people.person("bora")), api.count_waiting(people.person("haneul"))) == (1, 0)


def test_a_step_that_nobody_can_do_says_so_to_the_drafter() -> None:
    away("jihun", "haneul")
    desk = Desk().submit("haneul", "decide jihun", matter="fine")
    row = api.rows_of(list(api.sent_by(people.person("haneul"))), people.person("haneul"))[0]
    assert row.waiting_for == "교통관리과장 문지훈 결재 (대행자가 기안한 사람이라 대신할 수 없습니다.)"
    assert desk_of("haneul") == []
    with pytest.raises(NotFound):
        desk.sign("haneul", of="jihun")


def test_an_empty_post_stands_on_nobodys_desk() -> None:
    desk = Desk().submit("haneul", "decide jihun", matter="fine")
    people.move("jihun", "planning")
    assert api.refresh_standing() == 1
    assert desk_of("jihun") == []
    assert desk.step("jihun").state == StepState.OPEN


def test_every_reason_why_nobody_can_do_a_step_is_told_in_the_course() -> None:
    for number, (problem, told) in enumerate(api.STEP_PROBLEM_WORDS.items()):
        step = Desk(str(number)).submit("haneul", "decide jihun", matter="fine").step("jihun")
        step.problem, step.absence = problem, "교통관리과장 문지훈 출장"
        assert api.step_words(step) == f"차례 (교통관리과장 문지훈 출장. {told})"
        step.absence = ""
        assert api.step_words(step) == f"차례 ({told})"


def test_consultations_side_by_side_are_told_as_one_and_the_others() -> None:
    Desk().submit("haneul", "consult yunseul + consult ideun", "decide jihun", matter="fine")
    row = api.rows_of(list(api.sent_by(people.person("haneul"))), people.person("haneul"))[0]
    assert row.waiting_for == "회계과장 남윤슬 협조 외 1명"


def test_who_left_the_post_is_offered_nothing_and_its_opening_bars_no_recall() -> None:
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine").sign("serin")
    people.move("jihun", "planning")
    api.refresh_standing()
    assert api.decision(desk.course, people.person("jihun")).step is None
    desk.see("jihun").recall("serin")


def test_a_review_left_out_bars_no_recall_on_the_page_either() -> None:
    desk = Desk().submit("haneul", "review serin", "review jihun (출장)", "decide yunho", matter="fine",
                         shift_reason="관심이 큼").sign("serin")  # fmt: skip
    recallable = api.decision(desk.course, people.person("serin")).recallable
    assert recallable == desk.step("serin")
    desk.see("yunho")
    assert api.decision(desk.course, people.person("serin")).recallable is None


def test_an_absence_that_begins_while_a_step_is_open_changes_hands_and_back(office: Clock) -> None:
    desk = Desk().submit("haneul", "decide jihun", matter="fine")
    away("jihun", "bora")
    assert api.refresh_standing() == 1
    assert desk.step("jihun").acting_id == "bora"
    office.turn(days=1)
    with pytest.raises(NotFound):
        desk.sign("bora", of="jihun")
    desk.sign("jihun")


def test_an_opening_while_absences_are_looked_up_stays_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk().submit("haneul", "decide jihun", matter="fine")
    away("jihun", "bora")
    standing = organisation.standing

    def looked_up_while_the_matter_is_opened(person_ids: list[str], day: date) -> dict[str, Standing]:
        desk.see("jihun")
        return standing(person_ids, day)

    monkeypatch.setattr(organisation, "standing", looked_up_while_the_matter_is_opened)
    assert api.refresh_standing() == 1
    step = desk.step("jihun")
    assert (step.acting_id, step.seen_at is None) == ("bora", False)


def test_a_step_is_late_after_three_working_days(office: Clock) -> None:
    Desk().submit("haneul", "decide jihun", matter="fine")
    office.turn(days=3)
    assert [row.late for row in api.waiting_for(people.person("jihun"))] == [False]
    office.turn(days=1)
    assert [row.late for row in api.waiting_for(people.person("jihun"))] == [True]


def test_what_was_sent_and_done_is_found_again_by_those_who_did_it() -> None:
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine").sign("serin").send_back("jihun")
    for key, found in (("haneul", 0), ("serin", 1), ("jihun", 1), ("bora", 0)):
        assert api.done_by(people.person(key)).count() == found, key
    assert api.sent_by(people.person("haneul"), "returned").get().pk == desk.course_id
    assert not api.sent_by(people.person("bora")).exists()


@pytest.mark.parametrize(
    ("key", "part"), [("haneul", True), ("serin", True), ("jihun", True), ("bora", True), ("daon", False)]
)
def test_who_takes_part_in_a_course(key: str, part: bool) -> None:
    away("jihun", "bora")
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine").sign("serin")
    assert api.takes_part(desk.course, people.person(key)) is part


def test_a_later_report_is_seen_by_the_absent_alone() -> None:
    away("doyun", "seojin")
    Desk().submit("yunho", "decide doyun", important=True).sign("seojin", of="doyun")
    report = api.later_reports(people.person("doyun")).get()
    for stranger in ("seojin", "yunho", "haneul"):
        with pytest.raises(NotFound):
            api.see_later_report(people.actor(stranger), report.pk)
    assert report.seen_at is None


def test_matters_are_found_by_name_group_and_words_and_only_ones_own() -> None:
    found = {
        words: [m.id for m in api.matters(SINCE, "traffic", words)] for words in ("물품", "구입", "처분 감경", "계약")
    }
    assert found == {"물품": ["goods"], "구입": ["goods"], "처분 감경": ["fine"], "계약": []}
    assert [m.id for m in api.matters(SINCE, "accounting", "계약")] == ["contract"]


def test_a_line_of_today_cannot_be_submitted_under_two_regulations() -> None:
    regulate(people.REGULATION, {**people.REGULATION, "id": "another"})
    with pytest.raises(NoRegulation):
        Desk().submit("haneul", "decide jihun", matter="fine")


def test_a_proposal_tells_of_a_department_that_has_nobody() -> None:
    leave("yunseul")
    leave("garam")
    told = api.propose(people.person("haneul"), "goods", 5_000_000, SINCE).reasons
    assert "회계과 협조가 필요하지만 등록된 사람이 없습니다" in told[1]
