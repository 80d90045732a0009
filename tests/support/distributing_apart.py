"""What a distributing process does; imported by the server that such processes are forked from, before they are."""

import os
from datetime import datetime
from multiprocessing.synchronize import Event

import django
from django.apps import apps


def _make_ready() -> None:
    """Set Django up, once in the server; in the tests' own process it is set up already."""
    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        django.setup()


_make_ready()

from django.db import connection  # noqa: E402  these need the applications to be ready

from madang.complaints.actions.distribute import distribute  # noqa: E402
from madang.core import api as core  # noqa: E402

core.city_calendar()


def distribute_all(database: dict[str, str], now: str, at_once: int, begun: Event) -> None:
    """Distribute everything that waits in a database, `at_once` complaints a transaction, until nothing is left.

    `begun` is set once its first complaint is distributed, and all is read that a process reads once.
    """
    connection.settings_dict.update(database)
    distribute(datetime.fromisoformat(now), 1)
    begun.set()
    while distribute(datetime.fromisoformat(now), at_once):
        pass
