"""Background jobs of the core. The pattern for every domain: a name "domain.verb", load, call one action.

A periodic task is asked for at its time once, however many workers run; cron counts in UTC. Code below this layer
asks for a task by its name with `defer`.
"""

from procrastinate.contrib.django import app

from madang.core.actions import retire_sessions as retiring_sessions
from madang.core.actions import retire_sign_in_attempts as retiring
from madang.core.actions import sweep_files as sweeping


@app.periodic(cron="*/30 * * * *")
@app.task(name="core.retire_sign_in_attempts", queueing_lock="core.retire_sign_in_attempts")
def retire_sign_in_attempts(timestamp: int) -> None:
    """Forget wrong sign-ins soon after they stop counting."""
    retiring.retire_sign_in_attempts()


@app.periodic(cron="0 18 * * *")
@app.task(name="core.retire_sessions", queueing_lock="core.retire_sessions")
def retire_sessions(timestamp: int) -> None:
    """Each night at three in Korea forget the sessions that have ended."""
    retiring_sessions.retire_sessions()


@app.periodic(cron="10 18 * * *")
@app.task(name="core.sweep_files", queueing_lock="core.sweep_files")
def sweep_files(timestamp: int) -> None:
    """Each night at ten past three in Korea remove contents that no file refers to."""
    sweeping.sweep_files()
