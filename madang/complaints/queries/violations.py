"""Which kinds of violation a category may have."""

from collections import defaultdict
from typing import Any

from madang.complaints.models import DatedRule
from madang.complaints.queries.dated_rules import PARKING


def violations_of(category: str) -> list[str]:
    """Return the kinds of the parking rules that belong to a category; empty for one that is not about parking."""
    return list(
        DatedRule.objects.filter(kind=PARKING, content__category=category).values_list("key", flat=True).distinct()
    )


def kinds_by_category() -> dict[str, set[str]]:
    """Return the kinds of the parking rules by the category they belong to, for many complaints at once."""
    found: dict[str, set[str]] = defaultdict(set)
    for category, key in DatedRule.objects.filter(kind=PARKING).values_list("content__category", "key"):
        found[category].add(key)
    return found


def parking_contents() -> list[dict[str, Any]]:
    """Return the parking rules as the pack wrote them, the latest of each kind last."""
    return list(DatedRule.objects.filter(kind=PARKING).order_by("valid_from").values_list("content", flat=True))


def violation_names() -> dict[str, str]:
    """Return what the kinds of violation are called, by key, in the pack's order; a kind's latest name counts."""
    return {content["id"]: content["name"] for content in parking_contents()}


def violation_choices(category: str) -> dict[str, str]:
    """Return the kinds that a category may have: their names by key, in the pack's order."""
    rules = DatedRule.objects.filter(kind=PARKING, content__category=category).order_by("position", "valid_from")
    return {rule.key: rule.content["name"] for rule in rules}
