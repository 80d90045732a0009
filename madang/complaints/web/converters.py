"""Parts of addresses."""

from django.urls.converters import StringConverter


class Asked(StringConverter):
    """What a database may be asked for: anything but a null character. What is not found is told by its own page."""

    regex = r"[^/\x00]+"
