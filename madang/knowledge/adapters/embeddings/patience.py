"""Asking an embedder for a citizen: no longer than allowed, not more at once than it can do, and not while it fails.

A computation cannot be stopped from outside, so it runs in a thread, and whoever waits for it goes away in time.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic

from madang.knowledge.adapters.embeddings.port import Vector
from madang.knowledge.rules.embedding import Fault, NotEmbedded

AT_ONCE = 4
"""Questions that one process has computed at once; whoever comes meanwhile is answered by words alone."""

FAILURES = 3
REST_S = 10.0
"""After so many failures in a row it is left alone for so many seconds: nobody waits for what will not come."""

_log = logging.getLogger(__name__)


class Patience:
    """Bounds what a question may cost. `ask` takes a text and its seconds, and returns its vector."""

    def __init__(self, ask: Callable[[str, float], Vector]) -> None:
        self._ask = ask
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="embeddings")
        self._seats = threading.BoundedSemaphore(AT_ONCE)
        self._counting = threading.Lock()
        self._failures = 0
        self._rests_until = float("-inf")

    def begin(self, text: str, seconds: float) -> "Awaited":
        """Begin to compute, so that the caller can search by words meanwhile.

        Raises:
            NotEmbedded: it rests, or too many are before us.
        """
        if monotonic() < self._rests_until:
            raise NotEmbedded(Fault.RESTING)
        if not self._seats.acquire(blocking=False):
            self.count(failed=True)
            raise NotEmbedded(Fault.BUSY)
        return Awaited(self, self._threads.submit(self._compute, text, seconds), monotonic() + seconds)

    def count(self, failed: bool) -> None:
        """Note how a question went."""
        with self._counting:
            self._failures = self._failures + 1 if failed else 0
            if self._failures >= FAILURES:
                self._failures, self._rests_until = 0, monotonic() + REST_S

    def _compute(self, text: str, seconds: float) -> Vector:
        try:
            return self._ask(text, seconds)
        except NotEmbedded:
            raise
        except Exception as broken:  # whatever a foreign model does, a citizen gets the answer by words
            _log.exception("An embedding model failed in no known way")
            raise NotEmbedded(Fault.BROKEN) from broken
        finally:
            self._seats.release()


@dataclass(frozen=True)
class Awaited:
    """A vector on its way."""

    asked: Patience
    future: "Future[Vector]"
    until: float

    def vector(self) -> Vector:
        """Wait for it as long as is left.

        Raises:
            NotEmbedded: it failed, or is not there in time.
        """
        try:
            vector = self.future.result(timeout=max(self.until - monotonic(), 0.0))
        except TimeoutError:
            self.asked.count(failed=True)
            raise NotEmbedded(Fault.TOO_SLOW) from None
        except NotEmbedded:
            self.asked.count(failed=True)
            raise
        self.asked.count(failed=False)
        return vector
