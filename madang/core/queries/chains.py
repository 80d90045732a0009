"""The chains of the domains above: each domain tells how its own are checked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class ChainSweep:
    """What a check of many chains found. `broken` are sentences, each naming its place."""

    name: str
    chains: int
    entries: int
    broken: tuple[str, ...] = ()

    @property
    def intact(self) -> bool:
        return not self.broken


Sweeper = Callable[[], ChainSweep]

_sweepers: list[Sweeper] = []


def add_chain_sweep(sweeper: Sweeper) -> None:
    """Let a domain have its chains checked with the audit log."""
    _sweepers.append(sweeper)


def sweep_chains() -> Iterable[ChainSweep]:
    return [sweeper() for sweeper in _sweepers]
