"""Processes that distribute, to be set against each other and killed.

They are forked from a server that has Django ready and no connection, so that fifty of them start in seconds.
"""

import multiprocessing
from datetime import datetime
from multiprocessing.context import ForkServerProcess
from multiprocessing.synchronize import Event

from django.db import connection

from tests.support.distributing_apart import distribute_all

_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(["tests.support.distributing_apart"])


def process(now: datetime, at_once: int) -> tuple[ForkServerProcess, Event]:
    """Return a process, not yet started, that distributes what waits in the test database, so many at once.

    The event tells that it has begun.
    """
    told = connection.settings_dict
    database = {name: str(told[name]) for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    begun = _context.Event()
    return _context.Process(target=distribute_all, args=(database, now.isoformat(), at_once, begun)), begun
