"""What a camera wrote beside a photograph: when and where. Nonsense is nothing, for nobody chose to write it.

Tags as in Exif 2.32 (CIPA DC-008): 0x9003 DateTimeOriginal, 0x9011 OffsetTimeOriginal; GPS 1–4.
"""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any

TAKEN, OFFSET = 0x9003, 0x9011
NORTH_OR_SOUTH, LATITUDE, EAST_OR_WEST, LONGITUDE = 1, 2, 3, 4

FIRST_YEAR = 2000
"""A camera whose clock was never set says 1970 or 1980."""
LAST_YEAR = 2099

_MOMENT = re.compile(r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")


def moment_of(camera: Mapping[int, Any], otherwise: tzinfo) -> datetime | None:
    """Return the aware moment of taking; `otherwise` is the zone of a camera that does not tell its own."""
    told = _MOMENT.match(_text(camera.get(TAKEN)))
    if not told:
        return None
    try:
        year, month, day, hour, minute, second = map(int, told.groups())
        zone = _zone(_text(camera.get(OFFSET)), otherwise)
        moment = datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None
    return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None


def position_of(gps: Mapping[int, Any]) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees; (0, 0) is what receivers write that found nothing."""
    lat = _degrees(gps.get(LATITUDE), _text(gps.get(NORTH_OR_SOUTH)), "S", 90)
    lng = _degrees(gps.get(LONGITUDE), _text(gps.get(EAST_OR_WEST)), "W", 180)
    if lat is None or lng is None or (lat == 0 and lng == 0):
        return None
    return lat, lng


def _zone(written: str, otherwise: tzinfo) -> tzinfo:
    told = _OFFSET.match(written)
    if not told:
        return otherwise
    ahead = timedelta(hours=int(told[2]), minutes=int(told[3]))
    return timezone(ahead if told[1] == "+" else -ahead)


def _degrees(values: Any, half: str, negative: str, most: float) -> float | None:
    if not isinstance(values, Sequence) or isinstance(values, str | bytes) or len(values) != 3:
        return None
    try:
        whole, minutes, seconds = map(float, values)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    degrees = whole + minutes / 60 + seconds / 3600
    if not math.isfinite(degrees) or not 0 <= degrees <= most:
        return None
    return round(-degrees if half.upper().startswith(negative) else degrees, 7)


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        value = value.decode("ascii", "replace")
    return value.strip("\x00 ") if isinstance(value, str) else ""
