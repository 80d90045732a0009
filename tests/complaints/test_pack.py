"""The pack's part of complaints: whole, its faults named by line, loaded alike twice."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from madang.complaints import pack
from madang.complaints.models import Category, DatedRule, Officer, ReplyTemplate
from madang.complaints.queries.dated_rules import PARKING, deadline_rules, rulebook
from madang.complaints.rules.category import CategoryRow
from madang.complaints.rules.checking import Reason
from madang.complaints.rules.deadlines import rule_on
from madang.complaints.rules.pack_rows import OfficerRow, ReplyTemplateRow
from madang.complaints.rules.parking.rows import ParkingRuleRow
from madang.core import pack as core_pack
from madang.core.api import Pack
from madang.core.models import AuditEntry
from madang.organisation import pack as organisation_pack

PACK = Path(settings.CITY_PACK)
SAMPLE = Pack(PACK)
CATEGORIES = [row for _, row in SAMPLE.rows(pack.CATEGORIES, CategoryRow)]
VIOLATIONS = [row for _, row in SAMPLE.rows(pack.PARKING_RULES, ParkingRuleRow)]
REPLIES = [row for _, row in SAMPLE.rows(pack.REPLIES, ReplyTemplateRow)]
OFFICERS = [row for _, row in SAMPLE.rows(pack.OFFICERS, OfficerRow)]
TODAY = date(2026, 11, 23)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACK, tmp_path / "town", ignore=shutil.ignore_patterns("articles", "pictures")))


def replace(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_sample_is_whole() -> None:
    pack.check(SAMPLE)
    assert SAMPLE.faults == []


def test_every_category_has_examples_to_learn_from_and_few_questions() -> None:
    told = [example for row in CATEGORIES for example in row.examples]
    assert len(told) == len(set(told)), "an example that means two categories teaches nothing"
    for row in CATEGORIES:
        assert len(row.examples) >= 12, row.id
        assert 2 <= len(row.questions) <= 4, row.id
        assert sum(question.required for question in row.questions) <= 1, row.id


def test_what_is_about_cars_and_neighbours_is_not_public() -> None:
    open_ones = {row.id for row in CATEGORIES if row.public}
    assert {row.id for row in CATEGORIES if row.parking}.isdisjoint(open_ones)
    assert {"road-damage", "street-light", "park-tree"} <= open_ones


def test_every_reason_of_a_refusal_has_its_reply_in_the_words_of_a_letter() -> None:
    assert {row.reason for row in REPLIES if row.reason} == set(Reason)
    assert any(row.reason is None and not row.parking for row in REPLIES)
    for row in REPLIES:
        assert row.text.startswith("안녕하세요. {{담당부서}}"), row.id
        assert "{{전화번호}}" in row.text, row.id


def test_the_six_zones_are_there_from_their_first_days_on() -> None:
    since = {row.id: row.valid_from for row in VIOLATIONS}
    assert {"hydrant", "corner", "bus-stop", "crosswalk", "pavement", "school-zone"} <= since.keys()
    assert since["hydrant"] < date(2020, 1, 1) < since["school-zone"]
    assert all(row.interval_s == 60 for row in VIOLATIONS if row.category == "parking-no-stop")


def test_five_clerks_of_the_parking_team_handle_reports() -> None:
    people = {entry.data["id"]: entry.data for entry in SAMPLE.entries("people.yaml")}
    clerks = [people[row.id] for row in OFFICERS if "주차" in row.skills]
    assert [clerk["team"] for clerk in clerks] == ["parking-enforcement"] * 5
    assert all(people[row.id]["sample"] for row in OFFICERS)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("categories.yaml", "term: parking-report", "term: never", "'never'라는 처리기한"),
        ("categories.yaml", "department: roads", "department: moon", "'moon'라는 부서"),
        ("parking_rules.yaml", "category: parking-school-zone", "category: road-damage", "주정차 민원 종류"),
        ("parking_rules.yaml", "- id: corner", "- id: hydrant", "앞의 것과 겹쳐요"),
        ("parking_rules.yaml", "words: [횡단보도 위,", "words: [소화전,", "hydrant에서 이미"),
        ("parking_rules.yaml", '"08:00-20:00"', '"20:00-08:00"', "시작이 끝보다"),
        (
            "parking_rules.yaml",
            "valid_from: 2020-06-29",
            "valid_from: 2020-06-29\n  valid_until: 2020-01-01",
            "끝날 수 없어요",
        ),
        (
            "deadlines.yaml",
            "  source: {name: 경기도교육청 민원 처리기간 안내, certainty: single, checked: 2026-11-23}\n",
            "",
            "어디서 온",
        ),
        ("complaint_settings.yaml", "same_m: 50", "same_m: 0", "작을 수 없어요"),
        ("reply_templates.yaml", "{{측정값}}", "{{잰값}}", "'잰값'이라는"),
        ("reply_templates.yaml", "reason: too_late", "reason: too_lazy", "가운데 하나"),
        ("officers.yaml", "id: kim-haneul", "id: nobody", "'nobody'라는 직원"),
        ("officers.yaml", "skills: [청소]", "areas: [moon]", "'moon'라는 읍면동"),
    ],
)
def test_a_fault_is_told_with_its_file(town: Path, file: str, old: str, new: str, told: str) -> None:
    replace(town, file, old, new)
    broken = Pack(town)
    pack.check(broken)
    assert any(fault.file == file and told in fault.sentence for fault in broken.faults), broken.faults


def test_a_category_of_parking_without_a_violation_is_a_fault(town: Path) -> None:
    replace(town, "categories.yaml", "- id: bus\n", "- id: bus\n  parking: true\n")
    broken = Pack(town)
    pack.check(broken)
    [fault] = broken.faults
    assert (fault.file, fault.field) == ("categories.yaml", "parking")


@pytest.fixture
def loaded(db: None) -> None:
    for section in (core_pack, organisation_pack, pack):
        list(section.load(SAMPLE))


def test_loading_twice_changes_nothing(loaded: None) -> None:
    audited = AuditEntry.objects.count()
    again = list(pack.load(SAMPLE))
    assert [(report.added, report.changed, report.withdrawn) for report in again] == [(0, 0, 0)] * len(again)
    assert [report.same for report in again[:1]] == [len(CATEGORIES)]
    assert AuditEntry.objects.count() == audited


def test_what_was_loaded_is_read_back(loaded: None) -> None:
    row = rulebook().rule_for("school-zone", "parking-school-zone", TODAY)
    assert row == next(each for each in VIOLATIONS if each.id == "school-zone")
    assert rule_on(deadline_rules(), "parking-report", TODAY) is not None
    category = Category.objects.get(id="parking-no-stop")
    assert (category.parking, category.public, category.term) == (True, False, "parking-report")
    assert Officer.objects.get(person="ok-narae").daily_cap == 40


BREAKS: list[tuple[Callable[[Path], None], Callable[[], bool]]] = [
    (
        lambda town: replace(town, "reply_templates.yaml", "- id: extended", "- id: put-off"),
        lambda: ReplyTemplate.objects.get(key="extended").withdrawn,
    ),
    (
        lambda town: replace(town, "categories.yaml", "- id: pests", "- id: insects"),
        lambda: Category.objects.get(id="pests").withdrawn,
    ),
    (
        lambda town: replace(town, "parking_rules.yaml", "- id: double-parking", "- id: double"),
        lambda: not DatedRule.objects.filter(kind=PARKING, key="double-parking").exists(),
    ),
]


@pytest.mark.parametrize(("change", "is_gone"), BREAKS, ids=["reply", "category", "rule"])
def test_what_left_the_pack_is_withdrawn(
    loaded: None, town: Path, change: Callable[[Path], None], is_gone: Callable[[], bool]
) -> None:
    assert not is_gone()
    change(town)
    reports = list(pack.load(Pack(town)))
    assert is_gone()
    assert sum(report.withdrawn for report in reports) == 1


def test_a_new_wording_of_a_rule_stands_beside_the_old_one(loaded: None, town: Path) -> None:
    text = (town / "parking_rules.yaml").read_text(encoding="utf-8")
    start, end = text.index("- id: hydrant"), text.index("- id: corner")
    old = text[start:end].replace("valid_from: 2019-05-01", "valid_from: 2019-05-01\n  valid_until: 2026-12-31")
    new = text[start:end].replace("2019-05-01", "2027-01-01").replace("interval_s: 60", "interval_s: 120")
    (town / "parking_rules.yaml").write_text(text[:start] + old + new + text[end:], encoding="utf-8")
    list(pack.load(Pack(town)))
    book = rulebook()
    found = [book.rule_for("hydrant", "", day) for day in (TODAY, date(2027, 1, 1))]
    assert [rule.interval_s for rule in found if rule] == [60, 120]


def test_officers_are_kept_by_the_city_once_they_are_known(loaded: None, town: Path) -> None:
    Officer.objects.filter(person="lee-bada").update(capacity=2, active=False)
    replace(town, "officers.yaml", "- {id: lee-bada, skills: [일반]}", "- {id: lee-bada, skills: [도로]}")
    list(pack.load(Pack(town)))
    kept = Officer.objects.get(person="lee-bada")
    assert kept.capacity == 2
    assert not kept.active
    assert kept.skills == ["일반"]


def test_a_template_that_the_desk_edited_stays_as_it_is(loaded: None) -> None:
    ReplyTemplate.objects.filter(key="extended").update(text="우리 시의 말", from_pack=False)
    list(pack.load(SAMPLE))
    assert ReplyTemplate.objects.get(key="extended").text == "우리 시의 말"


def test_a_template_of_the_desk_is_let_be(loaded: None) -> None:
    ReplyTemplate.objects.create(key="own", name="우리 팀 서식", text="안녕하세요.")
    list(pack.load(SAMPLE))
    assert not ReplyTemplate.objects.get(key="own").withdrawn
