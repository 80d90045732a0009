"""Write one place, when it differs from what is kept."""

from typing import Any

from madang.core import api as core
from madang.knowledge.models import Place
from madang.knowledge.rules.place import PlaceDraft
from madang.knowledge.rules.report import Fate


def save_place(draft: PlaceDraft, origin: str) -> Fate:
    """Save the place under its id; tell whether it was added, changed or the same."""
    facts = _facts(draft, origin)
    kept = Place.objects.filter(id=draft.id).values(*facts).first()
    if kept == facts:
        return Fate.SAME
    Place.objects.update_or_create(id=draft.id, defaults=facts)
    return Fate.CHANGED if kept else Fate.ADDED


def withdraw_missing_places(kept_ids: set[str], origin: str) -> list[str]:
    """Withdraw the places of `origin` that are no longer among `kept_ids`; return their names."""
    gone = Place.objects.filter(origin=origin, withdrawn=False).exclude(id__in=kept_ids)
    names = list(gone.values_list("name", flat=True))
    gone.update(withdrawn=True)
    return names


def _facts(draft: PlaceDraft, origin: str) -> dict[str, Any]:
    lat, lng = draft.point or (None, None)
    plain = draft.model_dump(exclude={"id", "point", "area", "department", "source", "weekly_hours"})
    return {
        **plain,
        "weekly_hours": {day: list(hours) for day, hours in draft.weekly_hours.items()},
        "area_id": draft.area or _area_at(lat, lng),
        "department_id": draft.department,
        "lat": lat,
        "lng": lng,
        "source": draft.source.model_dump(mode="json"),
        "origin": origin,
        "withdrawn": False,
    }


def _area_at(lat: float | None, lng: float | None) -> str | None:
    match = core.area_at(lat, lng) if lat is not None and lng is not None else None
    return match.area_id if match else None
