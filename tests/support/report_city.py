"""The city of the three thousand reports: its areas, units, officers, dated rules, zones and table of rules."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from madang.complaints.actions.file_complaint import write_complaints
from madang.complaints.actions.rule_versions import activate_version, draft_version, save_rule
from madang.complaints.models import DatedRule, Officer, Zone
from madang.core.api import SYSTEM, AreaRecord, load_areas
from madang.organisation.models import Absence, Department, Post, Team
from tests.support.complaints import SETTINGS, a_category, a_parking_rule, hire
from tests.support.report_places import REAL_OUTLINES, Area, read_outlines, square
from tests.support.reports import (
    ABSENT,
    DISABLED,
    FILED_AT,
    GENERAL,
    INTERVAL_S,
    KINDS,
    NO_STOP,
    OFFICERS,
    SCHOOL,
    SCHOOLS,
    SKILL,
    UNSKILLED,
    Report,
    World,
    make_world,
)

TRAFFIC = "traffic-management"
HOURS: dict[str, Any] = {
    "double": {"hours": {"weekday": ["08:00-20:00"]}, "grace": ["12:00-14:00"]},
    "hydrant": {},
    "school-zone": {"hours": {"weekday": ["08:00-20:00"]}, "zones": ["school-zone"]},
}


def outlines() -> tuple[Area, ...]:
    """Return the real areas where the boundary data lies beside the project, else those of the sample city."""
    pack = Path(settings.CITY_PACK) / "areas.geojson"
    if not REAL_OUTLINES.exists():
        return read_outlines(pack, _names(pack))
    return read_outlines(REAL_OUTLINES, _names(pack))


def open_city() -> World:
    """Load everything that distribution needs into the database, and return the world that reports come from."""
    world = make_world(outlines())
    load_areas([AreaRecord(area.key, area.name, "dong", _geometry(area)) for area in world.areas])
    _open_units()
    _open_rules(world)
    _put_in_force(world)
    return world


def file_all(made: list[Report]) -> list[int]:
    """File the reports in their order, and return their ids."""
    ids: list[int] = []
    for begin in range(0, len(made), 500):
        part = [report.given for report in made[begin : begin + 500]]
        with transaction.atomic():
            ids += [complaint.pk for complaint in write_complaints(SYSTEM, part, FILED_AT)]
    return ids


def _names(pack: Path) -> dict[str, str]:
    features = json.loads(pack.read_text(encoding="utf-8"))["features"]
    return {each["properties"]["name"]: each["id"] for each in features}


def _geometry(area: Area) -> dict[str, Any]:
    return {"type": "MultiPolygon", "coordinates": [[[list(each) for each in ring]] for ring in area.rings]}


def _open_units() -> None:
    Post.objects.create(id="officer", name="주무관", rank=6)
    Department.objects.create(id=TRAFFIC, name="교통관리과", position=1)
    Department.objects.create(id="disability-welfare", name="장애인복지과", position=2)
    for team, people in OFFICERS.items():
        Team.objects.create(id=team, department_id=TRAFFIC, name=team)
        for person in people:
            hire(person, person, team=team)
            skills = [] if person == UNSKILLED or team != SCHOOLS else [SKILL]
            Officer.objects.create(person_id=person, skills=skills)
    day = FILED_AT.date()
    Absence.objects.create(person_id=ABSENT, kind="연가", from_day=day, to_day=day)


def _open_rules(world: World) -> None:
    for key in (GENERAL, NO_STOP, SCHOOL):
        a_category(key, key, parking=True, term="other")
    a_category(DISABLED, DISABLED, department="disability-welfare", term="other")
    since = date(2026, 1, 1)
    for place, (kind, category) in enumerate(KINDS.items()):
        content = a_parking_rule(id=kind, name=kind, category=category, interval_s=INTERVAL_S[kind], **HOURS[kind])
        DatedRule.objects.create(kind="parking", key=kind, valid_from=since, content=content, position=place)
    DatedRule.objects.create(kind="settings", key="settings", valid_from=since, content=SETTINGS, position=0)
    Zone.objects.bulk_create(
        Zone(kind="school-zone", name=f"{key} 학교", geometry=square(point, 200), source_id=key)
        for key, point in world.schools.items()
    )


def _put_in_force(world: World) -> None:
    east = [area.key for area in world.areas if world.unit_of("hydrant", area.key) == "parking-east"]
    west = [area.key for area in world.areas if area.key not in east]
    to = {"department": TRAFFIC}
    rules = [
        {"key": "schools", "name": "어린이보호구역", "categories": [SCHOOL], "team": SCHOOLS, "skill": SKILL, **to},
        {"key": "east", "name": "동쪽", "categories": [GENERAL, NO_STOP], "areas": east, "team": "parking-east", **to},
        {"key": "west", "name": "서쪽", "categories": [GENERAL, NO_STOP], "areas": west, "team": "parking-west", **to},
    ]
    version = draft_version(SYSTEM, "시험", FILED_AT)
    for place, rule in enumerate(rules):
        save_rule(SYSTEM, version.number, version.edition + place, rule)
    activate_version(SYSTEM, version.number, FILED_AT)
