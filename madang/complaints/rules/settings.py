"""Settings of the city that hold for complaints of every kind, from one day on."""

from pydantic import Field

from madang.complaints.rules.category import Id
from madang.complaints.rules.dated import Dated

Minutes = Field(ge=1, le=24 * 60)
Metres = Field(ge=1, le=2000)


class SettingsRow(Dated):
    """Reports of one vehicle within `same_minutes` and `same_m` metres are one violation.

    `fined_minutes`, `fined_m`: a vehicle that was fined so near is not fined again. `zone_radius_m`: the metres
    around a point of standard data, by kind of zone; `facilities`: which kind of zone a 시설종류 of that data is.
    """

    same_minutes: int = Minutes
    same_m: int = Metres
    fined_minutes: int = Minutes
    fined_m: int = Metres
    zone_radius_m: dict[Id, int] = {}
    facilities: dict[str, Id] = {}
