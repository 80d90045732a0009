"""The finders of the city pack, read once a process: they change with a deployment."""

from functools import cache

from madang.core import api as core
from madang.knowledge.rules.finder import FinderRow

FINDERS = "finders.yaml"


@cache
def finders() -> tuple[FinderRow, ...]:
    return tuple(row for _, row in core.city_pack().rows(FINDERS, FinderRow))


def finders_for(kinds: tuple[str, ...]) -> tuple[FinderRow, ...]:
    """Return the finders of these kinds of places, in the order of the pack."""
    return tuple(row for row in finders() if set(kinds) & set(row.kinds))
