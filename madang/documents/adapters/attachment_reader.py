"""The text of an attachment, for search and for checks. Files that people send are never opened in this process."""

import signal
import subprocess
import sys
import tempfile
from typing import IO

from madang.core.api import Refusal
from madang.documents.adapters.attachment_texts import READERS
from madang.documents.rules.reading_trouble import TOLD, Trouble

MOST_BYTES = 200 * 1024 * 1024
"""A larger file is not read; it would not fit beside its text in the memory of the reader."""

_SECONDS = 60
"""By the clock, so that a machine under load still reads; the reader itself counts its seconds of work."""

_TOO_LONG = {-signal.SIGXCPU, -signal.SIGKILL}
_TOO_LARGE = {-signal.SIGXFSZ, -signal.SIGABRT}
_READER = (sys.executable, "-I", "-m", "madang.documents.adapters.reading_apart")


class Unreadable(Refusal):
    """The text of a file cannot be read; `trouble` says why."""

    default_status = 422

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(TOLD[trouble].sentence, TOLD[trouble].next_step)
        self.trouble = trouble


def reads(media_type: str) -> bool:
    """Tell whether files of this kind have a text that can be read; pictures and sound have none."""
    return _kind(media_type) in READERS


def read_text(content: bytes, media_type: str) -> str:
    """Return the text, its first million characters at most; lines and cells are parted, nothing else is kept.

    It takes a part of a second: call it from a job. `media_type` is told by the content, never by the name.

    Raises:
        Unreadable: broken, encrypted, too large when unpacked, too slow, or of a kind without text.
    """
    if not reads(media_type):
        raise Unreadable(Trouble.UNKNOWN_KIND)
    if len(content) > MOST_BYTES:
        raise Unreadable(Trouble.TOO_LARGE)
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as text:
        given.write(content)
        given.seek(0)
        trouble = _trouble(_ended(_kind(media_type), given, text))
        if trouble:
            raise Unreadable(trouble)
        text.seek(0)
        return text.read().decode()


def _ended(kind: str, given: IO[bytes], text: IO[bytes]) -> int:
    """Run the reader without anything of our surroundings, and return what it ended with."""
    try:
        done = subprocess.run(  # noqa: S603  our own program; the kind is one of a table
            [*_READER, kind],
            stdin=given,
            stdout=text,
            stderr=subprocess.DEVNULL,
            env={"LANG": "C.UTF-8"},
            cwd="/",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Trouble.TOO_LONG
    return done.returncode


def _trouble(ended: int) -> Trouble | None:
    if ended in _TOO_LONG:
        return Trouble.TOO_LONG
    if ended in _TOO_LARGE:
        return Trouble.TOO_LARGE
    if ended == 0:
        return None
    return Trouble(ended) if ended in Trouble.__members__.values() else Trouble.BROKEN


def _kind(media_type: str) -> str:
    return media_type.partition(";")[0].strip()
