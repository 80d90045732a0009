"""What a process makes ready before the first person waits for it."""

from collections.abc import Callable

from django.db import close_old_connections

_steps: list[Callable[[], object]] = []


def when_warming_up(step: Callable[[], object]) -> None:
    """Let a domain make something ready, such as a dictionary, at the start of a serving process."""
    _steps.append(step)


def warm_up() -> None:
    """Run every step, in the order in which the domains were introduced."""
    try:
        for step in _steps:
            step()
    finally:
        # The thread that warms up ends here, and would take its connection out of the pool for good.
        close_old_connections()
