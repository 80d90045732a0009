"""A complaint as checks and distribution rules see it: plain values, so that a decision can be made again later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from madang.complaints.rules.channels import Channel


@dataclass(frozen=True)
class PhotoFacts:
    """`taken_at` aware or None; `lat` and `lng` in degrees where the camera wrote them; `sha256` of what was given."""

    sha256: str
    taken_at: datetime | None = None
    lat: float | None = None
    lng: float | None = None


@dataclass(frozen=True)
class ComplaintFacts:
    """All moments are aware. `plate` is normalised, "" where none was given or it could not be read.

    `violation` is a kind of the parking rules, "" for a complaint that is not about parking.
    """

    category: str
    reported_at: datetime
    channel: Channel = Channel.WEB
    happened_at: datetime | None = None
    violation: str = ""
    text: str = ""
    plate: str = ""
    area: str = ""
    lat: float | None = None
    lng: float | None = None
    photos: tuple[PhotoFacts, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def moment(self) -> datetime:
        """When it happened: as photographed first, as told, else as reported."""
        taken = [photo.taken_at for photo in self.photos if photo.taken_at]
        return min(taken) if taken else self.happened_at or self.reported_at
