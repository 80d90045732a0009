"""Open complaints near a place that may be about the same thing, as everybody may read them."""

from dataclasses import dataclass
from datetime import datetime
from math import cos, radians

from madang.complaints.adapters.house_rules import public_page_is_open
from madang.complaints.models import Complaint
from madang.complaints.queries.categories import categories
from madang.complaints.queries.public import public_words
from madang.complaints.rules.duplicates import Point, nearby
from madang.complaints.rules.public import PUBLIC_WORDS, ROUGHLY_M, public_state, roughly, shortened
from madang.complaints.rules.states import OPEN, STATE_WORDS, ComplaintState
from madang.core import api as core

MOST = 3
_DEGREE_M = 111_000.0
"""Metres in a degree of latitude, a little fewer than there are: the box below is never too small."""


@dataclass(frozen=True)
class SimilarCard:
    number: str
    category: str
    text: str
    at: datetime
    metres: int
    state_words: str


def similar_nearby(category_id: str, point: Point, *, to_staff: bool = False) -> list[SimilarCard]:
    """Return the nearest open complaints of a category within its own radius; public ones, masked.

    Citizens see them as on the public page: not where the city has closed it, and measured from where it shows them,
    else whoever asks from many points would find the very door. Staff see them where they are.
    """
    card = categories([category_id]).get(category_id)
    if card is None or not card.similar_m or not card.public or not (to_staff or public_page_is_open()):
        return []
    radius = card.similar_m if to_staff else card.similar_m + ROUGHLY_M
    found = {row.pk: row for row in _in_box(category_id, point, radius + ROUGHLY_M)}
    places = {key: _place(row, to_staff) for key, row in found.items()}
    near = nearby(point, places, radius, core.distance_m)[:MOST]
    return [_card(found[key], card.name, metres, to_staff) for key, metres in near]


def _place(row: Complaint, to_staff: bool) -> Point:
    """Return where somebody sees it; what lies in a box has a point."""
    point = row.lat or 0.0, row.lng or 0.0
    return point if to_staff else roughly(*point)


def _in_box(category_id: str, point: Point, radius_m: float) -> list[Complaint]:
    lat, lng = point
    up = radius_m / _DEGREE_M
    aside = up / max(cos(radians(lat)), 0.01)
    return list(
        Complaint.objects.filter(
            category=category_id,
            state__in=OPEN,
            public=True,
            leader=None,
            lat__range=(lat - up, lat + up),
            lng__range=(lng - aside, lng + aside),
        )
    )


def _card(row: Complaint, category: str, metres: float, to_staff: bool) -> SimilarCard:
    state = ComplaintState(row.state)
    return SimilarCard(
        number=row.number,
        category=category,
        text=shortened(public_words(row.text)),
        at=row.received_at,
        metres=int(round(metres, -1)),
        state_words=STATE_WORDS[state] if to_staff else PUBLIC_WORDS[public_state(state)],
    )
