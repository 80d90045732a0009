"""The pack's complaint categories: checked, so that a pack stays whole; loaded once the domain receives complaints."""

from collections.abc import Iterator

from madang.complaints.rules.category import CategoryRow
from madang.core.api import LoadReport, Pack

CATEGORIES, DEPARTMENTS = "categories.yaml", "departments.yaml"


def check(pack: Pack) -> None:
    """Note every fault of the categories in `pack.faults`."""
    pack.must_be_unique(CATEGORIES)
    for entry, row in pack.rows(CATEGORIES, CategoryRow):
        pack.must_exist(entry, ("department",), row.department, pack.ids(DEPARTMENTS), "부서")


def load(pack: Pack) -> Iterator[LoadReport]:
    """Load nothing yet."""
    yield from ()
