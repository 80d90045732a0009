"""The pack's 전결규정: loaded alike twice, each fault named, and its line told on the command line."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.conf import settings

from madang.approval import api, pack
from madang.approval.commands import approval
from madang.approval.models import DelegationMatter, DelegationRegulation
from madang.core.api import Pack, Refusal
from madang.core.models import AuditEntry
from tests.support.office import REGULATION, open_office, regulate

PACK = Path(settings.CITY_PACK)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACK, tmp_path / "town", ignore=shutil.ignore_patterns("articles", "pictures")))


def replace(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def again_from(folder: Path, day: str) -> None:
    """Write the regulation once more under another name, from a day on."""
    text = (folder / "delegation.yaml").read_text(encoding="utf-8")
    more = text[text.index("- id: delegation-2026") :].replace("delegation-2026", "delegation-later", 1)
    more = more.replace("2026-07-01", day, 1)
    (folder / "delegation.yaml").write_text(f"{text}\n{more}", encoding="utf-8")


GOODS = "{post: team-head, up_to: 1000000}"


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (lambda p: replace(p, "delegation.yaml", "post: team-head}", "post: king}"), ["bands[1].post", "'king'"]),
        (lambda p: replace(p, "delegation.yaml", "department: planning", "department: moon"), ["'moon'", "부서"]),
        (lambda p: replace(p, "delegation.yaml", "departments: [accounting]", "departments: [moon]"), ["'moon'"]),
        (lambda p: replace(p, "delegation.yaml", "id: overtime", "id: trip-abroad"), ["같은 사항이 두 번"]),
        (lambda p: replace(p, "delegation.yaml", GOODS, "{post: team-head, up_to: 20000000}"), ["상한은 앞 칸보다"]),
        (lambda p: replace(p, "delegation.yaml", GOODS, "{post: bureau-head, up_to: 1000000}"), ["높은 직위가"]),
        (lambda p: replace(p, "delegation.yaml", "- {post: mayor}", "- {post: mayor, up_to: 9}"), ["상한이 없어야"]),
        (lambda p: again_from(p, "2027-01-01"), ["valid_from", "끝나기 전에 시작"]),
        (lambda p: replace(p, "approval.yaml", "[mayor]", "[king]"), ["approval.yaml", "'king'"]),
        (lambda p: replace(p, "approval.yaml", "late_after_days: 3", "late_after_days: 0"), ["late_after_days"]),
    ],
)  # fmt: skip
def test_each_fault_is_named(town: Path, break_it: Callable[[Path], object], told: list[str]) -> None:
    break_it(town)
    broken = Pack(town)
    pack.check(broken)
    lines = [str(fault) for fault in broken.faults]
    assert any(all(part in line for part in told) for line in lines), lines


def test_the_sample_regulation_is_whole_and_says_that_it_is_a_sample(town: Path) -> None:
    whole = Pack(town)
    pack.check(whole)
    regulation = whole.entries("delegation.yaml")[0].data
    assert (whole.faults, regulation["sample"], "보기" in regulation["name"]) == ([], True, True)
    assert 25 <= len(regulation["matters"]) <= 40


@pytest.mark.django_db
def test_loading_twice_changes_nothing_and_what_left_the_pack_is_removed() -> None:
    open_office()
    before = AuditEntry.objects.count()
    regulate(REGULATION)
    assert AuditEntry.objects.count() == before
    regulate({**REGULATION, "id": "another"})
    assert DelegationRegulation.objects.get().id == "another"
    assert DelegationMatter.objects.count() == len(REGULATION["matters"])  # type: ignore[arg-type]
    last = AuditEntry.objects.order_by("seq").last()
    assert last is not None
    assert last.after == {"added": 1, "changed": 0, "withdrawn": 1}


def run(*arguments: str) -> str:
    done = CliRunner().invoke(approval, arguments, catch_exceptions=False)
    assert done.exit_code == 0
    return done.output


@pytest.mark.django_db
def test_the_command_tells_the_line_with_its_reasons() -> None:
    open_office()
    given = ("propose", "--matter", "goods", "--amount", "50000000", "--drafter", "김하늘", "--day", "2026-11-23")
    told = json.loads(run(*given, "--json"))
    assert (told["decided_by"], told["delegated"], told["article"]) == ("국장", True, "별표 1호")
    assert [step["person"] for step in told["line"]] == ["serin", "jihun", "yunseul", "ideun", "yunho"]
    assert "물품 구매 50,000,000원" in told["reasons"][0]
    assert "4. 결재 안전교통국장 서윤호" in run(*given)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("--matter", "goods", "--drafter", "아무개"), "그런 직원이 없어요"),
        (("--matter", "없는일", "--drafter", "haneul"), "그런 전결 사항이 없어요"),
        (("--matter", "goods", "--drafter", "haneul"), "금액에 따라"),
    ],
)
def test_the_command_says_what_it_cannot_tell(given: tuple[str, ...], told: str) -> None:
    open_office()
    with pytest.raises(Refusal, match=told):
        run("propose", *given, "--day", "2026-11-23")


def test_the_api_names_nothing_that_is_not_there() -> None:
    assert all(hasattr(api, name) for name in api.__all__)
