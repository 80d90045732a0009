"""The grounds for withholding, from the pack (`openness.yaml`), read once a process."""

from datetime import date
from functools import cache

from madang.core import api as core
from madang.documents.rules import openness
from madang.documents.rules.openness import Ground

FILE = "openness.yaml"


@cache
def _all() -> tuple[Ground, ...]:
    return tuple(row for _, row in core.city_pack().rows(FILE, Ground))


def grounds_in_force(day: date) -> tuple[Ground, ...]:
    return openness.grounds_in_force(_all(), day)
