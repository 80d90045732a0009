"""The words of the city pack that the conversation reads itself, once a process."""

from functools import cache

from madang.chat.rules.elsewhere import Agency, AgencyRow
from madang.chat.rules.emergency import EmergencyRow, EmergencyWords, Watch
from madang.core import api as core


@cache
def emergency_watches() -> tuple[Watch, ...]:
    pack = core.city_pack()
    shared = next((row for _, row in pack.rows("emergency_words.yaml", EmergencyWords)), EmergencyWords())
    return tuple(Watch.over(row, shared) for _, row in pack.rows("emergencies.yaml", EmergencyRow))


@cache
def agencies() -> tuple[Agency, ...]:
    return tuple(Agency.over(row) for _, row in core.city_pack().rows("elsewhere.yaml", AgencyRow))


@cache
def own_names() -> tuple[str, ...]:
    """Return what this city is called, without 시, 군 or 구 at the end."""
    return tuple({region.name.removesuffix("시").removesuffix("군") for region in core.profile().names})


@cache
def own_telephones() -> frozenset[str]:
    """Return the numbers that the city publishes: no secret when a citizen types them."""
    places = (entry.data.get("telephone") for entry in core.city_pack().entries("places.yaml"))
    emergencies = (number.number for watch in emergency_watches() for number in watch.row.numbers)
    return frozenset(str(each) for each in (*named_telephones().values(), *places, *emergencies) if each)


@cache
def named_telephones() -> dict[str, str]:
    """Return whose each number is: the desks of the city, its departments and teams, then the agencies."""
    profile = core.profile()
    desks = (profile.call_center, profile.night_duty, profile.government_desk)
    named = {desk.name: desk.telephone for desk in desks if desk}
    for entry in core.city_pack().entries("departments.yaml"):
        for unit in (entry.data, *entry.data.get("teams", ())):
            if unit.get("telephone"):
                named.setdefault(str(unit["name"]), str(unit["telephone"]))
    return named | {agency.row.name: agency.row.telephone for agency in agencies() if agency.row.name not in named}
