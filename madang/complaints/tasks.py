"""Background jobs of complaints."""

from uuid import UUID

from django.utils import timezone
from procrastinate.contrib.django import app

from madang.complaints.actions import attach_photos as attaching
from madang.complaints.actions import distribute_waiting as distributing
from madang.complaints.actions import forget_import_files as forgetting
from madang.complaints.actions import forget_senders as forgetting_senders
from madang.complaints.actions import hand_over_absent as handing_over
from madang.complaints.actions import keep_import_draft as drafting
from madang.complaints.actions import keep_photo as keeping
from madang.complaints.actions import remind_late as reminding
from madang.complaints.actions import run_import as importing
from madang.complaints.actions import watch_supplements as watching
from madang.complaints.queries import imports


@app.task(name="complaints.distribute", queueing_lock="complaints.distribute")
def distribute() -> None:
    """Distribute whatever waits; several workers may do so at once."""
    distributing.distribute_waiting(timezone.now())


@app.periodic(cron="* * * * *")
@app.task(name="complaints.distribute_left", queueing_lock="complaints.distribute_left")
def distribute_left(timestamp: int) -> None:
    """Each minute distribute what still waits: a job that failed, as the database was away, asked for nothing more."""
    distributing.distribute_waiting(timezone.now())


@app.task(name="complaints.forget_photo")
def forget_photo(file_id: str) -> None:
    """Remove a photograph of a form that was never sent."""
    keeping.forget_photo(UUID(file_id))


@app.task(name="complaints.import_batch")
def import_batch(batch_id: int) -> None:
    """Take in whatever of a file is not finished."""
    importing.run_import(batch_id)


@app.periodic(cron="*/5 * * * *")
@app.task(name="complaints.go_on_importing", queueing_lock="complaints.go_on_importing")
def go_on_importing(timestamp: int) -> None:
    """Go on with files whose process was killed; one that is still at work takes turns with this one."""
    for batch_id in imports.unfinished():
        importing.run_import(batch_id)


@app.task(name="complaints.attach_photos")
def attach_photos(batch_id: int, file_ids: list[str]) -> None:
    """Put photographs to the rows of an import that named them."""
    attaching.attach_photos(batch_id, file_ids)


@app.periodic(cron="20 18 * * *")
@app.task(name="complaints.forget_import_files", queueing_lock="complaints.forget_import_files")
def forget_import_files(timestamp: int) -> None:
    """Each night at twenty past three in Korea forget the files of old imports."""
    forgetting.forget_import_files(timezone.now())


@app.periodic(cron="40 18 * * *")
@app.task(name="complaints.forget_senders", queueing_lock="complaints.forget_senders")
def forget_senders(timestamp: int) -> None:
    """Each night at twenty to four in Korea forget who sent what ended long ago, and old photographs."""
    forgetting_senders.forget_senders(timezone.now())


@app.task(name="complaints.forget_import_draft")
def forget_import_draft(file_id: str) -> None:
    """Remove a file that was looked at and never taken in."""
    drafting.forget_import_draft(UUID(file_id))


@app.periodic(cron="35 18 * * *")
@app.task(name="complaints.hand_over_absent", queueing_lock="complaints.hand_over_absent")
def hand_over_absent(timestamp: int) -> None:
    """Each night at 3:35 in Korea, and when an absence changes: one entered long ago begins, and people leave."""
    handing_over.hand_over_absent(timezone.now())


@app.periodic(cron="50 18 * * *")
@app.task(name="complaints.watch_supplements", queueing_lock="complaints.watch_supplements")
def watch_supplements(timestamp: int) -> None:
    """Each night at ten to four in Korea see to what was asked of citizens until yesterday and did not come."""
    watching.watch_supplements(timezone.now())


@app.periodic(cron="10 * * * *")
@app.task(name="complaints.remind_late", queueing_lock="complaints.remind_late")
def remind_late(timestamp: int) -> None:
    """Each hour call deadlines to mind, step by step; it rests outside office hours by itself."""
    reminding.remind_late(timezone.now())
