"""Findings that are alike are told together, each kind by its name."""

import re
from pathlib import Path

from madang.documents.rules import checks
from madang.documents.rules.alike import NAMES, alike
from madang.documents.rules.checks import check
from madang.documents.rules.typed_marks import MarkKind
from tests.documents.rules.samples import draft, text

FIELDS = ("title", "summary", "keywords", "body", "receivers", "unit_task")
RULE = re.compile(r'(?:advise|demand|Finding)\(\s*f?"([^"]+)"')


def test_ten_places_left_empty_are_one_thing_to_do() -> None:
    one = draft(text("○○에서 ○○까지 2026.12.1에 ○○이 합니다."), title="○○ 계획")
    told = alike(check(one, lambda words: []))
    assert [(each.name, len(each.findings)) for each in told] == [
        ("채우지 않은 자리", 1),
        ("채우지 않은 자리", 3),
        ("날짜 쓰는 법", 1),
    ]
    assert told[1].sentence == told[1].findings[0].sentence


def test_every_rule_has_a_name() -> None:
    sources = Path(checks.__file__).parent.glob("*.py")
    rules = {rule for source in sources for rule in RULE.findall(source.read_text(encoding="utf-8"))}
    fields = {f"{field}-empty" for field in FIELDS}
    marks = {f"typed-{kind}" for kind in MarkKind}
    assert {rule for rule in rules if "{" not in rule} | fields | marks == set(NAMES)
