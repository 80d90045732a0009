"""The order of rules: one of them moved, the others keeping theirs."""

from collections.abc import Sequence


def moved(keys: Sequence[str], key: str, position: int) -> list[str]:
    """Return the keys with `key` at `position` (from 1); a position beyond the ends is the nearest end.

    Keys that do not hold `key` come back as they were.
    """
    if key not in keys:
        return list(keys)
    others = [each for each in keys if each != key]
    others.insert(min(max(position, 1), len(keys)) - 1, key)
    return others
