"""Photographs of a street, drawn: a car stands before a hydrant, and its plate can be read."""

import io
from datetime import datetime

from django.utils import timezone
from PIL import Image, ImageDraw

from madang.complaints.actions.keep_photo import keep_photo
from madang.complaints.rules.filing import GivenPhoto
from madang.core.api import SYSTEM


def street_photo(name: str, plate: str, taken_at: datetime) -> GivenPhoto:
    """Draw a street with a car, its plate readable, as a telephone would keep it."""
    street = Image.new("RGB", (1600, 1200), (168, 196, 214))
    pen = ImageDraw.Draw(street)
    pen.rectangle((0, 700, 1600, 1200), fill=(96, 98, 102))
    pen.rectangle((1300, 420, 1400, 760), fill=(190, 40, 40))
    if plate:
        _car(pen, plate)
    kept, exif = io.BytesIO(), Image.Exif()
    exif.get_ifd(0x8769).update({0x9003: f"{timezone.localtime(taken_at):%Y:%m:%d %H:%M:%S}", 0x9011: "+09:00"})
    street.save(kept, "JPEG", exif=exif)
    return keep_photo(SYSTEM, name, kept.getvalue())


def _car(pen: ImageDraw.ImageDraw, plate: str) -> None:
    pen.rounded_rectangle((400, 480, 1200, 950), 60, fill=(235, 236, 238))
    for left in (500, 980):
        pen.ellipse((left, 880, left + 140, 1020), fill=(30, 30, 34))
    pen.rectangle((600, 760, 1000, 860), fill=(250, 250, 245), outline=(20, 20, 20), width=6)
    digits = "".join(each for each in plate if each.isdigit())
    pen.text((640, 775), digits, fill=(20, 20, 20), font_size=72)
