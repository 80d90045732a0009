"""What else was reported about the same vehicle, or close by, for the staff who handle a complaint."""

from dataclasses import dataclass
from datetime import timedelta
from math import cos, radians

from django.db.models import Q, QuerySet

from madang.complaints.models import Complaint
from madang.complaints.rules.states import OPEN
from madang.core import api as core

MOST = 8
LOOK_BACK = timedelta(days=90)
_DEGREE_M = 111_000.0
_SMALLEST_M = 30


@dataclass(frozen=True)
class Near:
    """`metres` None where one of the two has no point."""

    complaint: Complaint
    same_vehicle: bool
    metres: float | None


def near_complaint(complaint: Complaint, department: str | None) -> list[Near]:
    """Return others of the same vehicle, then open ones of the same category close by: the nearest first.

    `department`: those of one department alone; None for who sees all.
    """
    found = Complaint.objects.select_related("category").exclude(pk=complaint.pk)
    if department:
        found = found.filter(department=department)
    group = Q(leader=complaint.leader_id or complaint.pk) | Q(pk=complaint.leader_id or complaint.pk)
    others = found.exclude(group)
    rows = [*_of_vehicle(others, complaint), *_close_by(others, complaint)]
    near = {row.pk: _near(complaint, row) for row in rows}
    return sorted(near.values(), key=lambda each: (not each.same_vehicle, each.metres or 0.0))[:MOST]


def _of_vehicle(found: QuerySet[Complaint], complaint: Complaint) -> QuerySet[Complaint]:
    if not complaint.plate:
        return found.none()
    return found.filter(plate=complaint.plate, received_at__gte=complaint.received_at - LOOK_BACK)[:MOST]


def _close_by(found: QuerySet[Complaint], complaint: Complaint) -> QuerySet[Complaint]:
    if complaint.lat is None or complaint.lng is None or complaint.category is None:
        return found.none()
    up = max(complaint.category.similar_m, _SMALLEST_M) / _DEGREE_M
    aside = up / max(cos(radians(complaint.lat)), 0.01)
    return found.filter(
        category=complaint.category_id,
        state__in=OPEN,
        lat__range=(complaint.lat - up, complaint.lat + up),
        lng__range=(complaint.lng - aside, complaint.lng + aside),
    )[:MOST]


def _near(complaint: Complaint, other: Complaint) -> Near:
    same = bool(complaint.plate) and complaint.plate == other.plate
    if complaint.lat is None or complaint.lng is None or other.lat is None or other.lng is None:
        return Near(other, same, None)
    return Near(other, same, core.distance_m(complaint.lat, complaint.lng, other.lat, other.lng))
