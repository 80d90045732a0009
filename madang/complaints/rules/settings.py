"""Settings of the city that hold for complaints of every kind, from one day on."""

from pydantic import Field

from madang.complaints.rules.category import Id
from madang.complaints.rules.dated import Dated

Minutes = Field(ge=1, le=24 * 60)
Metres = Field(ge=1, le=2000)
Days = Field(default=None, ge=1, le=90)


class SettingsRow(Dated):
    """Reports of one vehicle within `same_minutes` and `same_m` metres are one violation.

    `fined_minutes`, `fined_m`: a vehicle that was fined so near is not fined again. `zone_radius_m`: the metres
    around a point of standard data, by kind of zone; `facilities`: which kind of zone a 시설종류 of that data is.

    `supplement_days`, `supplement_again_days`: how long a citizen may take over what was asked for, the first time
    and from the second on; None sets no period, and nothing is proposed when nothing comes. `reports_a_day`: how many
    parking reports of one person count on one day; None is no limit.
    """

    same_minutes: int = Minutes
    same_m: int = Metres
    fined_minutes: int = Minutes
    fined_m: int = Metres
    zone_radius_m: dict[Id, int] = {}
    facilities: dict[str, Id] = {}
    supplement_days: int | None = Days
    supplement_again_days: int | None = Days
    reports_a_day: int | None = Field(default=None, ge=1, le=1000)
