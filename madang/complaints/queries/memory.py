"""What each process remembers of the city for a moment: rules and people change by the day, reports come by the second.

Whoever caches by `moment()` reads anew when the moment is over, or when `forget()` was called.
"""

from itertools import count
from time import monotonic

KEPT_S = 3
"""Seconds for which another process may still decide by the version before; its decision names that version."""

Moment = tuple[int, int]

_generations = count(1)
_generation = 0


def moment() -> Moment:
    """Return the moment we are in: the same value for `KEPT_S` seconds at most."""
    return _generation, int(monotonic() // KEPT_S)


def forget() -> None:
    """Have everything read anew: when a version is put in force, and for tests, whose cities follow fast."""
    global _generation  # one memory a process
    _generation = next(_generations)
