"""Reads of complaints for everybody: without who, without plates, and only roughly where."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet

from madang.complaints.adapters.house_rules import public_page_is_open
from madang.complaints.models import Category, Complaint, Photo
from madang.complaints.rules.public import (
    PUBLIC_WORDS,
    SHOWN,
    STATES_OF,
    public_state,
    roughly,
    shortened,
    unseen_because,
)
from madang.complaints.rules.public_words import words_for_everybody
from madang.complaints.rules.states import ComplaintState
from madang.core import api as core


@dataclass(frozen=True)
class PublicFilters:
    """Ids of a group of categories, an area and a public state; "" for all."""

    group: str = ""
    area: str = ""
    state: str = ""


@dataclass(frozen=True)
class PublicPhoto:
    """`stage`: whether it shows how it was, or how it is since."""

    id: int
    stage: str
    width: int | None
    height: int | None


@dataclass(frozen=True)
class PublicCard:
    number: str
    category: str
    text: str
    area: str
    at: datetime
    state: str
    lat: float | None
    lng: float | None
    photos: tuple[PublicPhoto, ...]

    @property
    def state_words(self) -> str:
        return PUBLIC_WORDS[self.state]


def public_complaints(filters: PublicFilters) -> QuerySet[Complaint]:
    """Return what the public may see: of a category that is public, marked so, and still of use to others."""
    found = Complaint.objects.filter(public=True, category__public=True, state__in=SHOWN, leader=None)
    if filters.group:
        found = found.filter(category__group=filters.group)
    if filters.area:
        found = found.filter(area_id=filters.area)
    if filters.state in STATES_OF:
        found = found.filter(state__in=STATES_OF[filters.state])
    covered = Photo.objects.filter(covered__isnull=False).order_by("-stage", "position")  # as it was comes first
    return found.select_related("category").prefetch_related(Prefetch("photos", covered, to_attr="covered_photos"))


def public_card(complaint: Complaint, area_names: dict[str, str]) -> PublicCard:
    lat, lng = roughly(complaint.lat, complaint.lng) if complaint.lat and complaint.lng else (None, None)
    return PublicCard(
        number=complaint.number,
        category=complaint.category.name if complaint.category else "",
        text=shortened(public_words(complaint.text)),
        area=area_names.get(complaint.area_id, ""),
        at=complaint.received_at,
        state=public_state(ComplaintState(complaint.state)),
        lat=lat,
        lng=lng,
        photos=tuple(_photo(photo) for photo in getattr(complaint, "covered_photos", ())),
    )


def public_words(text: str) -> str:
    """Return what everybody may read of what somebody wrote; "" where it is not sure that nobody is named."""
    return words_for_everybody(core.mask(text).text)


def is_for_public(complaint: Complaint) -> bool:
    """Tell whether a complaint is of a kind that the city shows to everybody."""
    return complaint.public and complaint.category is not None and complaint.category.public


def unseen_now(complaint: Complaint) -> str:
    """Return why nobody sees a complaint now, as staff read it; "" where everybody sees it."""
    return unseen_because(
        city_shows=public_page_is_open(),
        of_public_kind=is_for_public(complaint),
        state=ComplaintState(complaint.state),
        follows=complaint.leader_id is not None,
    )


def covered_photo(photo_id: int) -> Photo | None:
    """Return a photograph of which everybody may see the covered copy."""
    shown = public_complaints(PublicFilters()).values("pk")
    return Photo.objects.filter(pk=photo_id, covered__isnull=False, complaint__in=shown).first()


def public_groups() -> list[str]:
    """Return the groups of categories that are shown, in the pack's order."""
    return list(dict.fromkeys(Category.objects.filter(public=True, withdrawn=False).values_list("group", flat=True)))


def _photo(photo: Photo) -> PublicPhoto:
    return PublicPhoto(photo.pk, photo.get_stage_display(), photo.width, photo.height)


def area_names() -> dict[str, str]:
    return {area.id: area.name for area in core.areas()}
