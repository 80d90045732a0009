"""What a city says of itself: names and codes with their dates, desks, hours, its box on the map."""

from datetime import date, time
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RegionName(Part):
    """A name and code of the city as a provider of open data, and when they hold."""

    name: str
    full_name: str
    provider_code: str
    valid_from: date | None = None
    valid_until: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.valid_from or date.min) <= day <= (self.valid_until or date.max)


class ProfileSource(Part):
    name: str
    certainty: str
    published: str | None = None
    checked: date | None = None

    @field_validator("published", mode="before")
    @classmethod
    def as_words(cls, value: object) -> object:
        return str(value) if isinstance(value, (date, int)) else value


class Desk(Part):
    """A telephone that people answer; `hours` in words."""

    name: str
    telephone: str
    hours: str = ""
    source: ProfileSource
    checked: date | None = None


class OpenHours(Part):
    open: time
    close: time


class OfficeHours(Part):
    """When the offices are open on a working day; `lunch` is no working time, though the counter may stay open."""

    weekday: OpenHours
    lunch: OpenHours | None = None
    source: ProfileSource


class MapBox(Part):
    """`center` is [latitude, longitude]; `box` is [south, west, north, east] in degrees."""

    center: tuple[float, float]
    box: tuple[float, float, float, float]
    margin_km: float = Field(ge=0)

    def holds(self, lat: float, lng: float) -> bool:
        """Tell whether a point lies in the box or within the margin around it."""
        south, west, north, east = self.box
        margin = self.margin_km / 111.0  # kilometres in a degree of latitude; generous for longitude
        return south - margin <= lat <= north + margin and west - margin <= lng <= east + margin


class Office(Part):
    """The city hall as documents name it in their last lines; "" where it is not known."""

    postcode: Annotated[str, Field(pattern=r"^(\d{5})?$")] = ""
    address: str = ""
    fax: str = ""
    email: str = ""
    head: str = ""
    """발신명의 of the city's own documents, such as "순천시장"; "" is the name with 장."""


class Profile(Part):
    id: str
    names: list[RegionName] = Field(min_length=1)
    address_prefixes: list[str]
    bot_name: str
    banner: str
    """Said on every page while the city tries the house; empty once it is the city's own service."""
    call_center: Desk
    night_duty: Desk | None = None
    government_desk: Desk | None = None
    website: str
    office_hours: OfficeHours
    office: Office = Office()
    map: MapBox
    data_age_warning_days: int = Field(ge=1)

    @property
    def name(self) -> str:
        return self.names[0].name

    @property
    def head(self) -> str:
        return self.office.head or f"{self.name}장"

    def full_name(self, day: date) -> str:
        return next((region.full_name for region in self.names if region.holds_on(day)), self.name)

    def is_provider(self, code: str, name: str) -> bool:
        """Tell whether rows published under this code or name are the city's own, whatever the year."""
        return any(code == region.provider_code or name == region.full_name for region in self.names)

    def holds_address(self, address: str) -> bool:
        return address.startswith(tuple(self.address_prefixes))
