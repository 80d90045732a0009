"""One line an event; an error with its trace, without what it quotes of people."""

import logging
from types import TracebackType

from madang.core.rules.log_line import without_people

_Error = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class LogLine(logging.Formatter):
    """`logging.Formatter`, but for what a database quotes in its errors."""

    def formatException(self, ei: _Error) -> str:  # noqa: N802  # the name is that of logging.Formatter
        return without_people(super().formatException(ei))
