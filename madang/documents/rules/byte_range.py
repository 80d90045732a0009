"""The part of a file that a browser asks for (RFC 9110 section 14): players on telephones play nothing without it."""

import re

_ONE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


class NotInFileError(ValueError):
    """The part lies outside the file."""


def asked_part(header: str, size: int) -> range | None:
    """Return the bytes that a Range header asks for; None where all are wanted (none, several or strange ranges).

    Raises NotInFileError.
    """
    found = _ONE.fullmatch(header.strip())
    if not found or not any(found.groups()):
        return None
    first, last = found.groups()
    part = range(max(size - int(last), 0), size) if not first else range(int(first), _end(last, size))
    if not part:
        raise NotInFileError(header)
    return part


def _end(last: str, size: int) -> int:
    return min(int(last) + 1, size) if last else size
