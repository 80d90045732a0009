"""The pack's table of distribution rules: whole, its faults named by line, loaded once and then the city's own."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from madang.complaints import pack
from madang.complaints.actions.load_rules import load_rules
from madang.complaints.actions.rule_versions import draft_version
from madang.complaints.models import RuleVersion
from madang.complaints.rules.distribution.rows import RuleRow
from madang.core import pack as core_pack
from madang.core.api import SYSTEM, Pack
from madang.organisation import pack as organisation_pack

PACK = Path(settings.CITY_PACK)
FILE = pack.DISTRIBUTION


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACK, tmp_path / "town", ignore=shutil.ignore_patterns("articles", "pictures")))


def faults(town: Path) -> list[tuple[int, str, str]]:
    read = Pack(town)
    pack.check(read)
    return [(fault.line, fault.field, fault.sentence) for fault in read.faults if fault.file == FILE]


@pytest.mark.parametrize(
    ("old", "new", "field", "sentence"),
    [
        ("  department: water\n", "  department: moon\n", "department", "‘moon’ 부서가 없습니다."),
        ("  team: cleaning\n", "  team: moon\n", "team", "‘moon’ 팀이 이 부서에 없습니다."),
        ("  team: cleaning\n", "  officer: moon\n", "officer", "‘moon’ 직원이 이 부서에서 근무하지 않습니다."),
        ("[parking-ev]", "[moon]", "categories", "없는 항목을 가리킵니다: 민원 종류 ‘moon’."),
        ("violations: [hydrant]", "violations: [moon]", "violations", "없는 항목을 가리킵니다: 위반유형 ‘moon’."),
        ("areas: [deogyeon,", "areas: [moon,", "areas", "없는 항목을 가리킵니다: 읍면동 ‘moon’."),
        ("otherwise: parking-rest", "otherwise: moon", "otherwise", "이어질 규칙이 이 판에 없습니다: ‘moon’."),
        ("otherwise: parking-rest", "otherwise: school-zone-day", "otherwise", "이어질 규칙이 돌아서"),
        ("key: waste", "key: car-park", "key", "'car-park'은(는) 앞에서 이미 썼어요."),
        ('until: "20:00"', "until:", "-", "시간대는 시작과 끝을 모두 적어야 해요."),
    ],
)
def test_a_fault_is_named_by_line_and_field(town: Path, old: str, new: str, field: str, sentence: str) -> None:
    text = (town / FILE).read_text(encoding="utf-8")
    assert old in text
    (town / FILE).write_text(text.replace(old, new, 1), encoding="utf-8")
    found = faults(town)
    assert len(found) == 1
    line, where, told = found[0]
    assert where == field
    assert sentence in told
    if field != "-":
        assert field in (town / FILE).read_text(encoding="utf-8").splitlines()[line - 1]


def test_a_rule_that_is_never_reached_is_no_fault(town: Path) -> None:
    text = (town / FILE).read_text(encoding="utf-8")
    everything = "- {key: everything, name: 모두, department: call-center}\n\n- key: school-zone-day"
    (town / FILE).write_text(text.replace("- key: school-zone-day", everything, 1), encoding="utf-8")
    assert faults(town) == []


@pytest.mark.django_db
def test_the_sample_is_loaded_once_and_then_the_city_keeps_its_own() -> None:
    sample = Pack(PACK)
    for section in (core_pack, organisation_pack, pack):
        list(section.load(sample))
    active = RuleVersion.objects.get()
    rows = [row for _, row in sample.rows(FILE, RuleRow)]
    assert active.state == "active"
    assert active.rules.count() == len(rows) >= 12
    draft_version(SYSTEM, "고친 판", timezone.now())
    report = load_rules(rows[:3], timezone.now())
    assert not report.has_changes
    assert RuleVersion.objects.get(state="active").rules.count() == len(rows)
