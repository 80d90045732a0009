"""Bring areas into the database."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from madang.core.actions.record_load import record_load
from madang.core.models import Area
from madang.core.rules.geography import fault_of
from madang.core.rules.pack import LoadReport
from madang.core.rules.people import SYSTEM, Actor
from madang.core.rules.refusal import Refusal


@dataclass(frozen=True)
class AreaRecord:
    """An area to be loaded; `geometry` is a GeoJSON (multi)polygon in EPSG:4326."""

    id: str
    name: str
    kind: str
    geometry: Mapping[str, Any]
    code: str = ""
    code_system: str = ""
    aliases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    attribution: str = ""


@transaction.atomic
def load_areas(records: Iterable[AreaRecord], actor: Actor = SYSTEM) -> LoadReport:
    """Add and change areas so that they are as given; run again, nothing changes.

    An area that is not given stays: it ends by its `valid_until`, since older records refer to it. Raises Refusal,
    naming the area, for a geometry that cannot be used; then nothing was loaded.
    """
    fates = [_loaded(each) for each in records]
    report = LoadReport("행정구역", fates.count("added"), fates.count("changed"), fates.count("same"))
    return record_load("area", report, actor)


def _loaded(given: AreaRecord) -> str:
    if fault := fault_of(given.geometry):
        raise Refusal(f"{given.name}({given.id})의 경계를 쓸 수 없어요. {fault}")
    # As the database will give it back (lists, never tuples), so that the same is seen to be the same.
    geometry = json.loads(json.dumps(given.geometry))
    facts = {**vars(given), "aliases": list(given.aliases), "geometry": geometry}
    kept = Area.objects.filter(pk=given.id).first()
    if kept is None:
        Area.objects.create(**facts)
        return "added"
    if all(getattr(kept, field) == value for field, value in facts.items()):
        return "same"
    Area(**facts).save(force_update=True)
    return "changed"
