"""Background jobs: asked for in the caller's transaction, worked by `madang work`.

procrastinate's Django connector writes a job with the caller's own connection, so a rollback takes the job with it.
"""

from datetime import datetime

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.types import JSONValue


def defer(
    task: str,
    *,
    once: str | None = None,
    one_at_a_time: str | None = None,
    at: datetime | None = None,
    **arguments: JSONValue,
) -> bool:
    """Ask for a task by its name ("core.sweep_files"); tell whether a new job was made.

    `once`: a job waiting under this name stands for the new one, too. `one_at_a_time`: jobs of this name wait for
    each other. `at`: not before this moment. `arguments` are ids and other plain JSON. An unknown task raises.
    """
    deferrer = app.configure_task(task, allow_unknown=False, queueing_lock=once, lock=one_at_a_time, schedule_at=at)

    def ask() -> bool:
        try:
            with transaction.atomic():
                deferrer.defer(**arguments)
        except AlreadyEnqueued:
            return False
        return True

    if ask():
        return True
    # The job that waits may be taken before the caller commits, and would not see what the caller wrote: whether it
    # still waits is looked at once more afterwards.
    transaction.on_commit(ask, robust=True)
    return False
