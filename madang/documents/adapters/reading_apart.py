"""A process of its own that reads one file: content in, text out, and a number where it cannot.

`python -m madang.documents.adapters.reading_apart MEDIA_TYPE < FILE > TEXT`. Whatever a file does here (unpack without
end, loop, break a library), it ends with this process. Nothing of the house is loaded in it: neither settings nor keys.
"""

import resource
import sys
from pathlib import Path

from madang.documents.adapters.attachment_texts import READERS, EncryptedFile, TooLargeInside, pieces_of
from madang.documents.rules.form_text import printable
from madang.documents.rules.reading_trouble import Trouble

MEMORY, WRITTEN = 1024**3, 16 * 1024**2
"""Bytes: of addresses, and of what it may write anywhere."""

SECONDS = 20
MOST_CHARACTERS = 1_000_000
"""Of the text that is kept; what lies behind is not found by a search."""

_OPEN_FILES = 64
_NEARLY = 0.7


def main(media_type: str) -> int:
    _limit()
    if media_type not in READERS:
        return Trouble.UNKNOWN_KIND
    try:
        text = _text(sys.stdin.buffer.read(), media_type)
    except EncryptedFile:
        return Trouble.ENCRYPTED
    except (TooLargeInside, MemoryError):
        return Trouble.TOO_LARGE
    except Exception:  # whatever a library makes of the end of memory; anything else goes on
        # What goes on ends this process with status 1, which is `Trouble.BROKEN`.
        if _memory_ended():
            return Trouble.TOO_LARGE
        raise
    sys.stdout.buffer.write(text.encode())
    return 0


def _text(content: bytes, media_type: str) -> str:
    kept, length = [], 0
    for piece in pieces_of(content, media_type):
        kept.append(printable(piece[:MOST_CHARACTERS]))
        length += len(kept[-1])
        if length >= MOST_CHARACTERS:
            break
    return "\n".join(kept)[:MOST_CHARACTERS]


def _memory_ended() -> bool:
    return _most_held() > MEMORY * _NEARLY


def _most_held() -> int:
    """Return the most bytes that this program held; `ru_maxrss` would count what its parent held, too."""
    try:
        told = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    line = next((line for line in told.splitlines() if line.startswith("VmHWM:")), "VmHWM: 0 kB")
    return int(line.split()[1]) * 1024


def _limit() -> None:
    """Set before anything of the file is looked at; none of them can be raised again."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, WRITTEN),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
