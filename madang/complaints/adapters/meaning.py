"""What texts mean, as vectors, behind a port: who knows is told at the start (`read_meaning_by`), or nobody does.

A handful of examples teaches a classifier little by their words alone. Vectors in which 포트홀 lies near 도로의 구멍
let it read what no example says.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Meaning(Protocol):
    """Vectors of length 1, or zeros for what says nothing. A text: its morphemes with Kiwi's numbers."""

    @property
    def size(self) -> int: ...

    def of(self, texts: Sequence[Mapping[str, int]]) -> NDArray[np.float32]: ...


_readers: list[Callable[[], Meaning]] = []


def read_meaning_by(reader: Callable[[], Meaning] | None) -> None:
    """Read what texts mean by what `reader` returns from now on; None: nobody does."""
    _readers[:] = [reader] if reader else []


def vectors(texts: Sequence[Mapping[str, int]]) -> NDArray[np.float32]:
    """Return the texts' vectors, shape (texts, size); of size 0 where nobody knows what texts mean."""
    if not _readers or not texts:
        return np.zeros((len(texts), _readers[0]().size if _readers else 0), dtype=np.float32)
    return _readers[0]().of(texts)
