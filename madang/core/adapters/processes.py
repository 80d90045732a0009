"""Work shared out among processes, one for each core, that know the work alone: no settings, no database, no page."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

from madang.core.rules.refusal import Refusal

Share = TypeVar("Share")
Made = TypeVar("Made")

MOST_PROCESSES = 8
"""More would wait for the one that reads the database."""

_AHEAD = 2
"""Shares given out for each process before the oldest is awaited: all are busy, and memory holds a few shares only."""


class WorkStopped(Refusal):
    """A process ended before its work was done, so that nothing is known of its share."""

    default_status = 500

    def __init__(self) -> None:
        super().__init__(
            "일을 나누어 하던 프로세스가 도중에 멈춰서 끝까지 하지 못했어요.",
            "다시 실행해 주세요. 또 멈추면 서버의 메모리와 로그를 살펴봐 주세요.",
        )


def share_out(work: Callable[[Share], Made], shares: Iterable[Share], processes: int | None = None) -> Generator[Made]:
    """Yield what `work` makes of each share, in the order of the shares. A single share is worked on right here.

    `work` and what it takes and makes can be pickled; its modules do without Django's applications. `processes` None:
    one for each core, `MOST_PROCESSES` at most. Close the iterator where not everything is taken.

    Raises:
        WorkStopped: a process was killed. What the work itself raises is raised here.
    """
    processes = processes or min(os.cpu_count() or 1, MOST_PROCESSES)
    shares = iter(shares)
    begun = list(islice(shares, 2))
    if processes == 1 or len(begun) < 2:
        yield from map(work, chain(begun, shares))
        return
    try:
        yield from _by_many(work, chain(begun, shares), processes)
    except BrokenProcessPool as stopped:
        raise WorkStopped from stopped


def _by_many(work: Callable[[Share], Made], shares: Iterable[Share], processes: int) -> Generator[Made]:
    # Spawned: a fork would take this program's threads and connections along.
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
    try:
        waiting: deque[Future[Made]] = deque()
        for share in shares:
            waiting.append(pool.submit(work, share))
            if len(waiting) > _AHEAD * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
