"""Which rules take everything from a later one, so that it is never used."""

from collections.abc import Iterable, Sequence
from itertools import product

from shapely import covers
from shapely.errors import GEOSException
from shapely.geometry import shape

from madang.complaints.rules.distribution.rows import Days, RuleRow


def shadowing(
    row: RuleRow, earlier: Sequence[RuleRow], all_categories: Iterable[str], all_areas: Iterable[str]
) -> list[RuleRow]:
    """Return the earlier rules that together take everything from `row`, in their order; empty where some is left."""
    taking: dict[str, RuleRow] = {}
    wide = [each for each in earlier if _is_wider(each, row)]
    if not wide:
        return []
    categories = row.categories or list(all_categories)
    areas = row.areas or ["", *all_areas]
    for category, area in product(categories, areas):
        takes = next((each for each in wide if _has(each.categories, category) and _has(each.areas, area)), None)
        if takes is None:
            return []
        taking[takes.key] = takes
    return [each for each in earlier if each.key in taking]


def _is_wider(wide: RuleRow, narrow: RuleRow) -> bool:
    """Tell whether `wide` holds wherever `narrow` does, category and area left aside."""
    return (
        _holds_all(wide.violations, narrow.violations)
        and _holds_all(wide.channels, narrow.channels)
        and _holds_all(wide.weekdays, narrow.weekdays)
        and (wide.days is Days.ANY or wide.days is narrow.days)
        and _covers_days(wide, narrow)
        and _covers_hours(wide, narrow)
        and (not wide.words or (bool(narrow.words) and _says_all(wide.words, narrow.words)))
        and (wide.drawn is None or (narrow.drawn is not None and _covers_drawn(wide.drawn, narrow.drawn)))
    )


def _has(wanted: list[str], one: str) -> bool:
    return not wanted or one in wanted


def _holds_all(wide: Iterable[object], narrow: Iterable[object]) -> bool:
    held, asked = set(wide), set(narrow)
    return not held or (bool(asked) and asked <= held)


def _covers_days(wide: RuleRow, narrow: RuleRow) -> bool:
    begins = wide.valid_from is None or (narrow.valid_from is not None and wide.valid_from <= narrow.valid_from)
    ends = wide.valid_until is None or (narrow.valid_until is not None and narrow.valid_until <= wide.valid_until)
    return begins and ends


def _covers_hours(wide: RuleRow, narrow: RuleRow) -> bool:
    return wide.since is None or _minutes(narrow) <= _minutes(wide)


def _minutes(row: RuleRow) -> set[int]:
    if row.since is None or row.until is None:
        return set(range(24 * 60))
    since, until = (moment.hour * 60 + moment.minute for moment in (row.since, row.until))
    return set(range(since, until)) if since < until else set(range(since, 24 * 60)) | set(range(until))


def _says_all(wide: list[str], narrow: list[str]) -> bool:
    """Tell whether every text with one of the narrow words also has one of the wide ones."""
    return all(any(word.casefold() in each.casefold() for word in wide) for each in narrow)


def _covers_drawn(wide: dict[str, object], narrow: dict[str, object]) -> bool:
    return is_area(wide) and is_area(narrow) and bool(covers(shape(wide), shape(narrow)))


def is_area(drawn: dict[str, object]) -> bool:
    """Tell whether a GeoJSON geometry encloses something, without lines that cross."""
    try:
        outline = shape(drawn)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, GEOSException):
        return False
    return outline.geom_type in {"Polygon", "MultiPolygon"} and outline.is_valid and not outline.is_empty
