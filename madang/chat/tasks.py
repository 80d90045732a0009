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
