"""Remove personal data of complaints whose time has passed (보유기간이 지난 개인정보 파기, 개인정보 보호법 제21조)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from madang.complaints.actions.forget_in_history import forget_in_history
from madang.complaints.adapters.house_rules import photos_are_kept_for, sender_is_kept_for
from madang.complaints.queries.ended import answered_and_ended, photos_of_ended, senders_of_ended
from madang.core import api as core
from madang.core.api import SYSTEM


@dataclass(frozen=True)
class Forgotten:
    """How many senders, photographs, and complaints with their exact answers."""

    senders: int
    photos: int
    answers: int

    def __bool__(self) -> bool:
        return any(asdict(self).values())


@transaction.atomic
def forget_senders(now: datetime) -> Forgotten:
    """Forget who sent what ended long ago and, much later, its photographs and exact answers.

    What was reported, decided and done stays: it is the record, and no longer tells who it was. One audit entry tells
    how many; each file has its own.
    """
    gone = senders_of_ended(now - sender_is_kept_for())
    forget_in_history(list(gone))
    senders, _ = gone.delete()
    answers = answered_and_ended(now - photos_are_kept_for()).update(answers={})
    forgotten = Forgotten(senders, _forget_photos(now - photos_are_kept_for()), answers)
    if forgotten:
        core.record(verb="forget_senders", subject=("complaint", "all"), actor=SYSTEM, after=asdict(forgotten))
    return forgotten


def _forget_photos(moment: datetime) -> int:
    """Remove the files; that there was a photograph, and when it was taken, stays with the checks."""
    found = list(photos_of_ended(moment).select_for_update(of=("self",)))
    files: set[UUID] = {file for photo in found for file in (photo.file_id, photo.covered_id) if file}
    photos_of_ended(moment).filter(pk__in=[photo.pk for photo in found]).update(file=None, covered=None)
    core.remove_files(files, SYSTEM)
    return len(found)
