"""The order in which areas are offered."""

from collections.abc import Iterable


def by_kind_and_name(names: Iterable[str]) -> list[str]:
    """Sort 동 before what people call otherwise, and 읍 and 면 last; each by name."""
    return sorted(names, key=lambda name: (not name.endswith("동"), name.endswith(("읍", "면")), name))
