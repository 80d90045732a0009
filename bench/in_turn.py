"""Times of the product and of a peer, taken in turn: what disturbs falls on both alike; and how they are told."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from madang.knowledge.rules.metrics import percentile

WARMING = 3
"""Rounds before the clock counts."""


@dataclass(frozen=True)
class Times:
    """Milliseconds of one thing done again and again."""

    ms: tuple[float, ...]

    @property
    def p50(self) -> float:
        return percentile(self.ms, 0.5) or 0.0

    @property
    def p95(self) -> float:
        return percentile(self.ms, 0.95) or 0.0


def took(work: Callable[[], object]) -> float:
    """Return the milliseconds of one call."""
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1000


def in_turn(own: Callable[[], object], peer: Callable[[], object], rounds: int) -> tuple[Times, Times]:
    """Do both `rounds` times, after `WARMING` rounds that do not count."""
    pairs = [(took(own), took(peer)) for _ in range(WARMING + rounds)][WARMING:]
    return Times(tuple(mine for mine, _ in pairs)), Times(tuple(theirs for _, theirs in pairs))


def line(what: str, own: Times, peer: Times, peer_name: str, goal_ms: float | None = None) -> str:
    """Return one line: both times, the goal, and the ratio of the medians (below 1: quicker than the peer)."""
    goal = f" (goal p95 {goal_ms:.0f})" if goal_ms else ""
    ratio = own.p50 / peer.p50 if peer.p50 else 0.0
    mine, theirs = (f"p50 {times.p50:.1f} ms, p95 {times.p95:.1f} ms" for times in (own, peer))
    return f"  {what}: {mine}{goal}; {peer_name}: {theirs}; ratio {ratio:.2f}"


def rates(what: str, own: float, peer: float, peer_name: str, goal: float | None = None) -> str:
    """Return one line of what was done in a second, and its ratio (above 1: more than the peer)."""
    told = f" (goal {goal:,.0f})" if goal else ""
    return f"  {what}: {own:,.0f} a second{told}; {peer_name}: {peer:,.0f} a second; ratio {own / peer:.2f}"
