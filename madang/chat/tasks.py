"""Background jobs of the conversation."""

from django.utils import timezone
from procrastinate.contrib.django import app

from madang.chat import api


@app.periodic(cron="20 18 * * *")
@app.task(name="chat.forget", queueing_lock="chat.forget")
def forget(timestamp: int) -> None:
    """Each night at twenty past three in Korea delete what the retention period no longer allows."""
    api.forget_old_questions(timezone.now())
    api.forget_rates(timezone.now())


@app.periodic(cron="40 * * * *")
@app.task(name="chat.forget_filings", queueing_lock="chat.forget_filings")
def forget_filings(timestamp: int) -> None:
    """Each hour forget the complaints in the making that nobody touched for a day."""
    api.forget_filings(timezone.now())
