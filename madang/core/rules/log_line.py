"""What an error may say in a log: PostgreSQL names the row that it refused, with everything a citizen wrote in it."""

import re

from madang.core.rules.masking import mask

_ROW = re.compile(r"^DETAIL: .*?(?=^(?:HINT|CONTEXT|Traceback|The above|During handling|  File )|\Z)", re.M | re.S)
"""From DETAIL to the next part of the message or of the trace: what was written may have lines of its own."""

LEFT_OUT = "DETAIL: left out, as it may name people\n"


def without_people(trace: str) -> str:
    """Return a trace without the rows that PostgreSQL quotes, and with personal data masked."""
    return mask(_ROW.sub(LEFT_OUT, trace)).text.rstrip("\n")
