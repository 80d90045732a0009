"""Words out of which the sender is taken again (파기): the name as told, and whatever has a shape of personal data."""

from collections.abc import Callable, Collection
from typing import Any

SOMEBODY = "[신고인]"


def without_sender(value: Any, names: Collection[str], mask: Callable[[str], str]) -> Any:
    """Return plain JSON without these names in any text; `mask` takes telephones, addresses and numbers out."""
    if isinstance(value, str):
        text = value
        for name in sorted((name for name in names if len(name) > 1), key=len, reverse=True):
            text = text.replace(name, SOMEBODY)
        return mask(text)
    if isinstance(value, list):
        return [without_sender(each, names, mask) for each in value]
    if isinstance(value, dict):
        return {key: without_sender(each, names, mask) for key, each in value.items()}
    return value
