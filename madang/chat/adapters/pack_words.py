"""The emergency words of the city pack, read once a process."""

from functools import cache

from madang.chat.rules.emergency import EmergencyRow, Watch
from madang.core import api as core


@cache
def emergency_watches() -> tuple[Watch, ...]:
    return tuple(Watch.over(row) for _, row in core.city_pack().rows("emergencies.yaml", EmergencyRow))
