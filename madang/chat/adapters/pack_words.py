"""The emergency words of the city pack, read once a process."""

from functools import cache

from madang.chat.rules.emergency import EmergencyRow
from madang.core import api as core


@cache
def emergency_rows() -> tuple[EmergencyRow, ...]:
    return tuple(row for _, row in core.city_pack().rows("emergencies.yaml", EmergencyRow))
