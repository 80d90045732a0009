"""What a process makes ready before the first person waits for it."""

from collections.abc import Callable

_steps: list[Callable[[], object]] = []


def when_warming_up(step: Callable[[], object]) -> None:
    """Let a domain make something ready, such as a dictionary, at the start of a serving process."""
    _steps.append(step)


def warm_up() -> None:
    """Run every step, in the order in which the domains were introduced."""
    for step in _steps:
        step()
