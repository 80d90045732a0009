"""Distribution from a terminal: one decision a line, shown or done, and done again under another version."""

import json
from datetime import timedelta
from typing import Any

import pytest
from click.testing import CliRunner

from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.rule_versions import activate_version, draft_version, save_rule
from madang.complaints.commands import complaints
from madang.complaints.models import Complaint, Decision
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.rules.states import ComplaintState
from madang.core.api import SYSTEM
from tests.support.complaints import NOW, given

pytestmark = pytest.mark.usefixtures("parking")

KEYS = {
    "number",
    "checks",
    "duplicate_group",
    "department",
    "team",
    "officer",
    "rule",
    "version",
    "confidence",
    "why",
    "proposals",
    "reasons",
}


def in_force() -> int:
    version = draft_version(SYSTEM, "시험", NOW)
    rule = {"key": "all", "name": "모두", "department": "traffic-management", "team": "parking-enforcement"}
    save_rule(SYSTEM, version.number, version.edition, rule)
    activate_version(SYSTEM, version.number, NOW)
    return version.number


def filed(minutes: int = 20, **changes: Any) -> Complaint:
    taken = NOW - timedelta(minutes=minutes)
    photos = tuple(GivenPhoto(f"{turn}.jpg", taken_at=taken + timedelta(seconds=70 * turn)) for turn in range(2))
    return file_complaint(SYSTEM, given(photos=photos, **changes), NOW)


def run(*arguments: str) -> list[dict[str, Any]]:
    done = CliRunner().invoke(complaints, [*arguments, "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_decision_is_a_line_with_everything_that_led_to_it() -> None:
    number = in_force()
    first, second, other = filed(30), filed(20), filed(plate="34나5678")
    lines = {line["number"]: line for line in run("distribute")}
    told = lines[first.number]
    assert set(told) == KEYS
    assert (told["department"], told["team"], told["rule"], told["version"]) == (
        "traffic-management",
        "parking-enforcement",
        "all",
        number,
    )
    assert told["confidence"] == 1.0
    assert {check["key"]: check["outcome"] for check in told["checks"]}["interval"] == "pass"
    assert [lines[each.number]["duplicate_group"] for each in (first, second, other)] == [
        first.number,
        first.number,
        None,
    ]
    assert Decision.objects.count() == 3


def test_a_dry_run_says_the_same_and_does_nothing() -> None:
    in_force()
    filed()
    shown = run("distribute", "--dry-run", "--as-of", "2026-11-23T10:00")
    assert not Decision.objects.exists()
    assert Complaint.objects.get().state == ComplaintState.RECEIVED
    done = run("distribute", "--as-of", "2026-11-23T10:00")
    assert done == shown


@pytest.mark.parametrize("arguments", [[], ["--json"], ["--dry-run", "--json"]])
def test_nothing_waiting_is_said_in_words_beside_the_lines(arguments: list[str]) -> None:
    done = CliRunner().invoke(complaints, ["distribute", *arguments])
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("배부를 기다리는 민원이 없어요.")


def test_past_decisions_are_made_again_under_a_version() -> None:
    number = in_force()
    complaint = filed()
    run("distribute", "--as-of", "2026-11-23T10:00")
    between = ("--from", "2026-11-23", "--to", "2026-11-24")
    [line] = run("replay", *between, "--rules", str(number))
    assert (line["number"], line["changed"], line["now_rule"]) == (complaint.number, False, "all")
    told = CliRunner().invoke(complaints, ["replay", *between, "--rules", str(number)])
    assert told.output == "결정 1건 가운데 0건이 달라져요.\n"
