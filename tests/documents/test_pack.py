"""The pack's 단위과제 and templates: whole, loaded alike twice, and each template right by the rules of writing."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from madang.core.api import Pack
from madang.core.models import AuditEntry
from madang.documents import pack
from madang.documents.models import Template, UnitTask
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.table import check
from madang.documents.rules.openness import Openness
from madang.documents.rules.rows import TemplateRow, UnitTaskRow
from madang.organisation import pack as organisation_pack

PACK = Path(settings.CITY_PACK)
SAMPLE = Pack(PACK)
TEMPLATES = [row for _, row in SAMPLE.rows(pack.TEMPLATES, TemplateRow)]
TASKS = [row for _, row in SAMPLE.rows(pack.UNIT_TASKS, UnitTaskRow)]


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACK, tmp_path / "town", ignore=shutil.ignore_patterns("articles", "pictures")))


def replace(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_sample_is_whole_and_says_that_it_is_a_sample() -> None:
    pack.check(SAMPLE)
    assert SAMPLE.faults == []
    assert all(row.sample for row in TEMPLATES)
    assert all(row.sample for row in TASKS)
    assert len(TEMPLATES) >= 12


def test_every_department_with_people_has_three_to_six_tasks_and_a_records_officer() -> None:
    """시행령 제25조제1항; 기록규칙 제15조: one named person in each unit."""
    people = [entry.data for entry in SAMPLE.entries("people.yaml")]
    for department in {person["department"] for person in people}:
        officers = [
            p for p in people if p["department"] == department and "records-officer" in p.get("appointments", [])
        ]
        assert len(officers) == 1, department
        assert 3 <= len([task for task in TASKS if task.department == department]) <= 6, department


@pytest.mark.parametrize("row", TEMPLATES, ids=lambda row: row.id)
def test_a_template_is_written_as_the_rules_of_writing_ask(row: TemplateRow) -> None:
    content = row.content
    draft = DraftText(
        form=row.form.value,
        title=content.title,
        summary=content.summary,
        keywords=tuple(content.keywords),
        body=content.body,
        openness=content.openness,
        grounds=tuple(content.grounds),
        receivers=() if content.internal else ("순천시장(교통관리과장)",),
        unit_task=content.unit_task or "one-of-the-department",
        internal=content.internal,
        today=date(2026, 11, 23),
    )
    # The places that its user fills in are all that may be found.
    assert [each for each in check(draft, lambda text: ()) if each.rule != "unfilled"] == []


@pytest.mark.parametrize("row", TEMPLATES, ids=lambda row: row.id)
def test_a_template_that_names_people_is_not_open_and_goes_out_one_each(row: TemplateRow) -> None:
    """규정 제12조: one each where personal data needs it."""
    if any("{{성명}}" in text for text in row.content.texts()):
        assert row.content.openness is not Openness.OPEN
        assert row.content.one_each


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (lambda p: replace(p, "unit_tasks.yaml", "department: city-hall", "department: moon"), ["'moon'", "부서"]),
        (lambda p: replace(p, "unit_tasks.yaml", 'retention: "30"', 'retention: "7"'), ["retention"]),
        (lambda p: replace(p, "unit_tasks.yaml", "id: parking-lots", "id: parking-fines"), ["앞에서 이미"]),
        (lambda p: replace(p, pack.TEMPLATES, "matter: goods-purchase", "matter: war"), ["'war'", "전결 사항"]),
        (lambda p: replace(p, pack.TEMPLATES, "unit_task: parking-fines", "unit_task: none"), ["'none'", "단위과제"]),
        (
            lambda p: replace(p, pack.TEMPLATES, "unit_task: parking-fines", "unit_task: tax-refunds"),
            ["부서가 다릅니다"],
        ),
        (lambda p: replace(p, pack.TEMPLATES, "grounds: [5]", "grounds: [9]"), ["'9'", "근거 번호"]),
        (lambda p: replace(p, pack.TEMPLATES, "grounds: [5]", "grounds: []"), ["근거 번호를 적어야"]),
        (lambda p: replace(p, pack.TEMPLATES, "{{성명}} 님께서 내신", "{{성명 님께서 내신"), ["닫히지 않았습니다"]),
        (lambda p: replace(p, pack.TEMPLATES, "{{성명}} 님께서 내신", "{{1}} 님께서 내신"), ["자리의 이름"]),
        (lambda p: replace(p, pack.TEMPLATES, "one_each: true", "one_each: false"), ["따로 보내는 서식"]),
        (lambda p: replace(p, pack.TEMPLATES, "level: 1", "level: 9"), ["level"]),
        (lambda p: replace(p, pack.TEMPLATES, "[공사비, ○, ○]", "[공사비, ○]"), ["칸 수가 같고"]),
        (lambda p: replace(p, "records.yaml", "month: 12", "month: 13"), ["records.yaml", "month"]),
        (lambda p: replace(p, "openness.yaml", "number: 1", "number: 0"), ["openness.yaml", "number"]),
    ],
)
def test_each_fault_is_named(town: Path, break_it: Callable[[Path], object], told: list[str]) -> None:
    break_it(town)
    broken = Pack(town)
    pack.check(broken)
    lines = [str(fault) for fault in broken.faults]
    assert any(all(part in line for part in told) for line in lines), lines


@pytest.mark.django_db
def test_loading_twice_changes_nothing_and_what_left_the_pack_is_withdrawn(town: Path) -> None:
    list(organisation_pack.load(SAMPLE))
    first = list(pack.load(SAMPLE))
    audited = AuditEntry.objects.count()
    assert [report.added for report in first] == [len(TASKS), len(TEMPLATES)]
    assert [report.same for report in pack.load(SAMPLE)] == [len(TASKS), len(TEMPLATES)]
    assert AuditEntry.objects.count() == audited

    replace(town, "unit_tasks.yaml", "id: parking-lots", "id: car-parks")
    replace(town, pack.TEMPLATES, "id: trip-report", "id: journey-report")
    assert [(report.added, report.withdrawn) for report in pack.load(Pack(town))] == [(1, 1), (1, 1)]
    assert UnitTask.objects.get(withdrawn=True).id == "parking-lots"
    assert Template.objects.get(withdrawn=True).id == "trip-report"


@pytest.mark.django_db
def test_what_is_loaded_is_what_a_draft_begins_with() -> None:
    list(organisation_pack.load(SAMPLE))
    list(pack.load(SAMPLE))
    template = Template.objects.get(id="parking-fine-notice")
    assert (template.department_id, template.content["unit_task"]) == ("traffic-management", "parking-fines")
    assert template.content["body"]["blocks"][1]["rows"][1] == ["위반 일시", "{{위반 일시}}"]
    assert UnitTask.objects.get(id="parking-fines").retention == "5"
