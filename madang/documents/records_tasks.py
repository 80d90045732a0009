"""Background jobs of the course after the decision."""

from django.utils import timezone
from procrastinate.contrib.django import app

from madang.documents.actions import deliver as delivering
from madang.documents.actions import received_files, send_out, take_in


@app.task(name=send_out.JOB)
def deliver(dispatch_id: int) -> None:
    """Send one document to one recipient outside."""
    delivering.deliver(dispatch_id)


@app.task(name=received_files.JOB)
def read_received(receipt_id: int) -> None:
    """Read what the files of an arrival say, for search."""
    received_files.read_received(receipt_id)


@app.periodic(cron="*/5 * * * *")
@app.task(name="documents.collect_arrivals", queueing_lock="documents.collect_arrivals")
def collect_arrivals(timestamp: int) -> None:
    """Take in what other bodies have sent."""
    take_in.collect_arrivals()


@app.periodic(cron="*/10 * * * *")
@app.task(name="documents.take_up_cut_short", queueing_lock="documents.take_up_cut_short")
def take_up_cut_short(timestamp: int) -> None:
    """Go on with sendings whose process was killed."""
    delivering.take_up_cut_short(timezone.now())
