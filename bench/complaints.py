"""Complaints: placed, distributed, taken in: `python -m bench.complaints [--count 10000] [--rounds 300]`.

The peers: PostGIS for the place, and for the way a first-match rule engine (the package `rule-engine`) that knows
neither checks, duplicates, officers nor fairness, and keeps no reasons. The database writes to its disk; the reports
are those of the tests' generator.
"""

import argparse
import csv
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import rule_engine
from django.conf import settings
from django.db import connection, transaction

from bench import postgis
from bench.durable import durable_database
from bench.in_turn import Times, line, rates, took
from bench.kept import kept_in
from bench.page import RESULTS
from madang.complaints.actions.distribute import distribute
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.import_complaints import begin_import
from madang.complaints.actions.run_import import run_import
from madang.complaints.models import Complaint, Decision
from madang.complaints.queries.import_lines import GivenFile
from madang.complaints.rules.importing.columns import HEADINGS, Column
from madang.complaints.rules.states import HELD, ComplaintState
from madang.core import api as core
from madang.core.api import SYSTEM, verify_audit
from tests.support.distributing import process
from tests.support.report_city import file_all, open_city
from tests.support.reports import FILED_AT, OFFICERS, Report, World, reports

LINES = RESULTS / "complaints.txt"
ONE_MS, PLACES_A_SECOND, ALL_S = 20.0, 40_000, 30.0
"""What is asked: p95 of one, places a second, seconds for ten thousand."""

POINTS = 100_000
COLUMNS = [names[0] for column, names in HEADINGS.items() if column is not Column.PLACE]


def run(count: int = 10_000, rounds: int = 300) -> None:
    """Print the figures, and compare the books after each part."""
    with kept_in(LINES), TemporaryDirectory(prefix="madang-bench-") as state, durable_database():
        settings.MEDIA_ROOT = Path(state) / "files"
        world = open_city()
        _places(world)
        _one_by_one(world, rounds)
        _all_at_once(world, count, Path(state))
        _four_together(world, count)


def _places(world: World) -> None:
    chance = random.Random("places")
    points = [(chance.uniform(34.84, 35.18), chance.uniform(127.18, 127.59)) for _ in range(POINTS)]
    core.area_lookup().at(points[:10])
    started = perf_counter()
    found = core.area_lookup().at(points)
    rate = POINTS / (perf_counter() - started)
    if not postgis.is_here():
        print(f"  place: {rate:,.0f} a second (goal {PLACES_A_SECOND:,}); PostGIS is not installed here")
        return
    with postgis.areas_in_postgis(world.areas) as database:
        asked = points[:10_000]
        started = perf_counter()
        theirs = [_in_postgis(database, lat, lng) for lat, lng in asked]
        peer = len(asked) / (perf_counter() - started)
    print(rates("place", rate, peer, "PostGIS, prepared, GiST", PLACES_A_SECOND))
    inside = [match.area_id if match and match.distance_m == 0 else None for match in found[: len(asked)]]
    same = sum(mine == other for mine, other in zip(inside, theirs, strict=True))
    print(f"    the same area: {same:,} of {len(asked):,}")


def _in_postgis(database: postgis.Database, lat: float, lng: float) -> str | None:
    query = "SELECT id FROM area WHERE ST_Covers(outline, ST_SetSRID(ST_MakePoint(%s, %s), 4326)) ORDER BY id LIMIT 1"
    row = database.execute(query, (lng, lat), prepare=True).fetchone()
    return row[0] if row else None


def _one_by_one(world: World, rounds: int) -> None:
    made = iter(reports(world, 3 * rounds, seed=1))
    own: list[float] = []
    peer: list[float] = []
    engine = _Engine(world)
    for _ in range(rounds):
        filed = file_complaint(SYSTEM, next(made).given, FILED_AT)
        own.append(took(lambda: distribute(FILED_AT, 1)))
        theirs = file_complaint(SYSTEM, next(made).given, FILED_AT)
        peer.append(took(lambda key=theirs.pk: engine.send([key])))  # type: ignore[misc]
        Complaint.objects.filter(pk=filed.pk).update(state=ComplaintState.ANSWERED)
    print(line("one checked, placed, assigned, audited", Times(tuple(own)), Times(tuple(peer)), "rule-engine", ONE_MS))


def _all_at_once(world: World, count: int, folder: Path) -> None:
    file = folder / "reports.csv"
    _write(file, reports(world, count, seed=2))
    started = perf_counter()
    run_import(begin_import(SYSTEM, GivenFile(file.name, file.read_bytes(), None, "", again=False)).pk)
    imported = perf_counter()
    while distribute(FILED_AT):
        pass
    ended = perf_counter()
    engine, left = _Engine(world), file_all(reports(world, count, seed=3))
    begun = perf_counter()
    for place in range(0, count, 200):
        engine.send(left[place : place + 200])
    theirs = perf_counter() - begun
    print(
        f"  {count:,} taken in {imported - started:.1f} s and distributed in {ended - imported:.1f} s: "
        f"{ended - started:.1f} s (goal {ALL_S:.0f} on four cores); rule-engine, the way alone: {theirs:.1f} s; "
        f"ratio {(ended - imported) / theirs:.1f}"
    )


def _four_together(world: World, count: int) -> None:
    Complaint.objects.filter(state__in=HELD).update(state=ComplaintState.ANSWERED)
    ids = file_all(reports(world, count, seed=4))
    connection.close()
    hands = [process(FILED_AT, 200) for _ in range(4)]
    started = perf_counter()
    for hand, _ in hands:
        hand.start()
    for hand, _ in hands:
        hand.join()
    seconds = perf_counter() - started
    decided = Counter(Decision.objects.filter(complaint__in=ids).values_list("complaint", flat=True))
    held = Counter(
        Complaint.objects.filter(pk__in=ids, state__in=HELD).exclude(load=0).values_list("officer", flat=True)
    )
    spread = max(_spread([held[key] for key in people if held[key]]) for people in OFFICERS.values())
    books = "hold" if decided == Counter(ids) and verify_audit().intact else "DO NOT HOLD"
    print(f"  four processes: {count / seconds:,.0f} a second; the books {books}; loads differ by {spread} at most")


def _spread(loads: Sequence[int]) -> int:
    return max(loads) - min(loads)


class _Engine:
    """The peer: the first rule whose expression holds names the team; no checks, no officer, no reason."""

    def __init__(self, world: World) -> None:
        east = [area.key for area in world.areas if world.unit_of("hydrant", area.key) == "parking-east"]
        areas = "[" + ", ".join(f'"{key}"' for key in east) + "]"
        self._rules = [
            (rule_engine.Rule('category == "parking-school-zone"'), "parking-schools"),
            (rule_engine.Rule(f"area in {areas}"), "parking-east"),
            (rule_engine.Rule('area != ""'), "parking-west"),
        ]

    def send(self, ids: Sequence[int]) -> None:
        with transaction.atomic():
            rows = list(Complaint.objects.select_for_update().filter(pk__in=ids))
            matches = core.area_lookup().at([(row.lat or 0.0, row.lng or 0.0) for row in rows])
            for row, match in zip(rows, matches, strict=True):
                facts = {"category": row.category_id, "area": match.area_id if match else ""}
                row.team_id = next((team for rule, team in self._rules if rule.matches(facts)), None)
                row.department_id, row.state = "traffic-management", ComplaintState.ASSIGNED
            Complaint.objects.bulk_update(rows, ["team_id", "department_id", "state"], batch_size=200)


def _write(file: Path, made: Sequence[Report]) -> None:
    """Write reports as the file of another system: the default columns, in UTF-8."""
    with file.open("w", encoding="utf-8", newline="") as written:
        writer = csv.writer(written)
        writer.writerow(COLUMNS)
        for place, report in enumerate(made):
            given = report.given
            taken = [photo.taken_at.isoformat(sep=" ") if photo.taken_at else "" for photo in given.photos]
            point = (given.point.lat, given.point.lng) if given.point else ("", "")
            moments = [moment.isoformat(sep=" ") if moment else "" for moment in (given.reported_at, given.happened_at)]
            told = [given.plate, given.violation, given.text, *[*taken, ""][:2], "", "", "", ""]
            writer.writerow([f"SPP-{place:07d}", "안전신문고", *moments, *point, "", "", *told])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=300)
    chosen = parser.parse_args()
    run(chosen.count, chosen.rounds)
