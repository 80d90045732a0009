"""A position that a browser shared, as it comes in a form field: "34.95070,127.48720"."""

import re

_POSITION = re.compile(r"(-?\d{1,2}(?:\.\d{1,10})?),(-?\d{1,3}(?:\.\d{1,10})?)")


def read_position(text: str) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees (WGS 84), or None where the text is no position on Earth."""
    found = _POSITION.fullmatch(text.strip())
    if not found:
        return None
    lat, lng = float(found[1]), float(found[2])
    return (lat, lng) if abs(lat) <= 90 and abs(lng) <= 180 else None
