"""The classifier of this process: the active one, taken up while the former goes on answering."""

import logging
import threading
from dataclasses import dataclass
from time import monotonic

from django.db.models import QuerySet

from madang.complaints.adapters.model_file import Model, UnreadableModelError
from madang.complaints.models import Classifier

LOOK_EVERY = 1.0
"""Seconds between two looks for another active one."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class InUse:
    model: Model
    threshold: float


@dataclass
class _Shelf:
    found: InUse | None = None
    active_id: int | None = None
    looked_at: float = float("-inf")


_shelf = _Shelf()
_taking_up = threading.Lock()


def classifier_in_use() -> InUse | None:
    """Return the active classifier, or where it cannot be read the next older one that can; None where there is none.

    Whoever comes while another one is being read gets the former.
    """
    if monotonic() - _shelf.looked_at >= LOOK_EVERY and _taking_up.acquire(blocking=_shelf.found is None):
        try:
            _look()
        finally:
            _taking_up.release()
    return _shelf.found


def put_back() -> None:
    """Forget the classifier in use, as when the database was replaced under the process."""
    _shelf.found, _shelf.active_id, _shelf.looked_at = None, None, float("-inf")


def older_than(classifier: Classifier) -> QuerySet[Classifier]:
    """Return those trained before it, the newest first."""
    return Classifier.objects.filter(pk__lt=classifier.pk).order_by("-pk")


def _look() -> None:
    active = Classifier.objects.filter(active=True).defer("content").first()
    active_id = active.pk if active else None
    if active_id != _shelf.active_id:
        _shelf.found, _shelf.active_id = (_newest_readable(active) if active else None), active_id
    _shelf.looked_at = monotonic()


def _newest_readable(active: Classifier) -> InUse | None:
    for each in [active, *older_than(active).defer("content")]:
        try:
            return InUse(Model.from_bytes(bytes(each.content)), each.threshold)
        except UnreadableModelError as unreadable:
            _log.error("classifier %s cannot be read: %s", each.pk, unreadable)
    return None
