"""Work shared out among processes that know the work alone: no settings, no database, no page.

`concurrent.futures.ProcessPoolExecutor` would import the whole program into each process again, or fork this one with
its threads and connections. So each is this file, run apart: it reads the work, then one share after another.
"""

import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from itertools import chain, islice
from queue import SimpleQueue
from typing import BinaryIO, TypeVar, cast

from madang.core.rules.refusal import Refusal

Share = TypeVar("Share")
Made = TypeVar("Made")

MOST_PROCESSES = 8
"""More would wait for the one that reads the database."""

_AHEAD = 2
"""Shares given out for each process before the oldest is awaited: all are busy, and memory holds a few shares only."""

_WORKER = (sys.executable, "-I", "-m", "madang.core.adapters.processes")

_Worker = subprocess.Popen[bytes]


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
        WorkStopped: a process was killed, or the work failed in it.
    """
    processes = processes or min(os.cpu_count() or 1, MOST_PROCESSES)
    shares = iter(shares)
    begun = list(islice(shares, 2))
    alone = processes == 1 or len(begun) < 2
    shares = chain(begun, shares)
    yield from map(work, shares) if alone else _by_many(work, shares, processes)


def _by_many(work: Callable[[Share], Made], shares: Iterable[Share], processes: int) -> Iterator[Made]:
    with ThreadPoolExecutor(processes) as threads, _workers(work, processes) as free:
        waiting: deque[Future[object]] = deque()
        for share in shares:
            waiting.append(threads.submit(_done_by_one, free, share))
            if len(waiting) > _AHEAD * processes:
                yield cast(Made, waiting.popleft().result())
        while waiting:
            yield cast(Made, waiting.popleft().result())


def _done_by_one(free: SimpleQueue[_Worker], share: object) -> object:
    worker = free.get()
    try:
        _tell(worker, share)
        made: object = pickle.load(_open(worker.stdout))  # noqa: S301  written by our own program
    except (EOFError, pickle.UnpicklingError) as stopped:
        raise WorkStopped from stopped
    finally:
        free.put(worker)
    return made


def _tell(worker: _Worker, said: object) -> None:
    stdin = _open(worker.stdin)
    try:
        pickle.dump(said, stdin)
        stdin.flush()
    except BrokenPipeError as stopped:
        raise WorkStopped from stopped


@contextmanager
def _workers(work: Callable[[Share], Made], count: int) -> Iterator[SimpleQueue[_Worker]]:
    free: SimpleQueue[_Worker] = SimpleQueue()
    with ExitStack() as all_ended:
        for _ in range(count):
            free.put(all_ended.enter_context(_worker(work)))
        yield free


@contextmanager
def _worker(work: Callable[[Share], Made]) -> Iterator[_Worker]:
    worker = subprocess.Popen(  # noqa: S603  our own program
        _WORKER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"LANG": "C.UTF-8"}, cwd="/"
    )
    try:
        _tell(worker, work)
        yield worker
    finally:
        worker.kill()  # it holds nothing: it is idle, or nobody wants its answer any more
        worker.wait()
        _open(worker.stdout).close()
        with suppress(BrokenPipeError):
            _open(worker.stdin).close()


def _open(pipe: object) -> BinaryIO:
    return cast(BinaryIO, pipe)


def _serve(given: BinaryIO, made: BinaryIO) -> None:
    """Work until nothing more is given; that is also how it ends when the program that began it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program that began this one says when to end
    work = pickle.load(given)  # noqa: S301  written by our own program
    with suppress(EOFError):
        while True:
            share = pickle.load(given)  # noqa: S301  written by our own program
            pickle.dump(work(share), made)
            made.flush()


if __name__ == "__main__":
    _serve(sys.stdin.buffer, sys.stdout.buffer)
