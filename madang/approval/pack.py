"""The pack's 전결규정 and rules of signing: what they must look like, and how they are loaded."""

from collections.abc import Iterator
from itertools import pairwise

from madang.approval import api
from madang.approval.adapters.city_rules import FILE as RULES
from madang.approval.adapters.city_rules import ApprovalRules
from madang.approval.rules.rows import RegulationRow
from madang.core.api import Entry, LoadReport, Pack

DELEGATION, POSTS = "delegation.yaml", "posts.yaml"


def check(pack: Pack) -> None:
    """Note every fault of the two files in `pack.faults`."""
    posts, departments, ranks = pack.ids(POSTS), pack.ids("departments.yaml"), _ranks(pack)
    for entry, rules in pack.rows(RULES, ApprovalRules):
        for position, rule in enumerate(rules.confirmations):
            for post in rule.posts:
                pack.must_exist(entry, ("confirmations", position, "posts"), post, posts, "직위")
    pack.must_be_unique(DELEGATION)
    rows = pack.rows(DELEGATION, RegulationRow)
    for entry, row in rows:
        _check_matters(pack, entry, row, posts, departments)
        _check_order(pack, entry, row, ranks)
    _one_at_a_time(pack, rows)


def load(pack: Pack) -> Iterator[LoadReport]:
    """Load the 전결규정; the pack must have passed `check`."""
    yield api.load_regulations([row for _, row in pack.rows(DELEGATION, RegulationRow)])


def _check_matters(pack: Pack, entry: Entry, row: RegulationRow, posts: set[str], departments: set[str]) -> None:
    for number, matter in enumerate(row.matters):
        for place, band in enumerate(matter.bands):
            pack.must_exist(entry, ("matters", number, "bands", place, "post"), band.post, posts, "직위")
        for place, each in enumerate(matter.consultations):
            path = ("matters", number, "consultations", place, "department")
            pack.must_exist(entry, path, each.department, departments, "부서")
        for place, department in enumerate(matter.departments):
            pack.must_exist(entry, ("matters", number, "departments", place), department, departments, "부서")


def _check_order(pack: Pack, entry: Entry, row: RegulationRow, ranks: dict[str, int]) -> None:
    """A larger amount is never decided by a lower post, nor by another of the same rank."""
    for number, matter in enumerate(row.matters):
        known = [ranks[band.post] for band in matter.bands if band.post in ranks]
        if any(later >= earlier for earlier, later in pairwise(known)):
            told = "금액이 커질수록 높은 직위가 전결해야 합니다. 칸의 차례를 확인해 주세요."
            pack.faults.append(entry.fault(("matters", number, "bands"), told))


def _ranks(pack: Pack) -> dict[str, int]:
    """Return the ranks of the posts (the smaller, the higher); broken ones are told where posts are checked."""
    found = ((str(post.data.get("id")), post.data.get("rank")) for post in pack.entries(POSTS))
    return {post: rank for post, rank in found if isinstance(rank, int)}


def _one_at_a_time(pack: Pack, rows: list[tuple[Entry, RegulationRow]]) -> None:
    """Two regulations in force on one day would decide every matter twice."""
    ordered = sorted(rows, key=lambda each: each[1].valid_from)
    for (_, before), (entry, after) in pairwise(ordered):
        if before.valid_until is None or before.valid_until >= after.valid_from:
            told = f"'{before.name}'이(가) 끝나기 전에 시작합니다. 앞의 규정에 valid_until을 적어 주세요."
            pack.faults.append(entry.fault(("valid_from",), told))
