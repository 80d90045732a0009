"""Background jobs of documents."""

from django.utils import timezone
from procrastinate.contrib.django import app

from madang.documents import api
from madang.documents.actions import remove_discarded as removing
from madang.documents.records_tasks import collect_arrivals, deliver, read_received, take_up_cut_short

__all__ = ["collect_arrivals", "deliver", "read_received", "remind_late", "remove_discarded", "take_up_cut_short"]


@app.periodic(cron="5 18 * * *")
@app.task(name="documents.remove_discarded", queueing_lock="documents.remove_discarded")
def remove_discarded(timestamp: int) -> None:
    """Each night at five past three in Korea remove what was thrown away long ago; its contents are swept after it."""
    removing.remove_discarded(timezone.now())


@app.periodic(cron="5 * * * *")
@app.task(name="documents.remind_late", queueing_lock="documents.remind_late")
def remind_late(timestamp: int) -> None:
    """Each hour call to mind what waits unread or is due; it rests outside office hours by itself."""
    api.remind_late(timezone.now())
