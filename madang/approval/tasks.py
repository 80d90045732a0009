"""Background jobs of approval."""

from procrastinate.contrib.django import app

from madang.approval import api


@app.periodic(cron="*/10 * * * *")
@app.task(name="approval.refresh_standing", queueing_lock="approval.refresh_standing")
def refresh_standing(timestamp: int) -> None:
    """Absences begin and end, people leave their posts: see again who stands in for whom."""
    api.refresh_standing()
