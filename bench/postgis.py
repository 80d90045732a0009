"""PostGIS as a peer, on the PostgreSQL of Debian where it is installed (`apt install postgresql-15-postgis-3`)."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.support.report_places import Area

Database = psycopg.Connection[tuple[str]]

PROGRAMS = Path("/usr/lib/postgresql")


def is_here() -> bool:
    """Tell whether a PostgreSQL of Debian with PostGIS is installed."""
    return any(PROGRAMS.glob("*/bin/initdb")) and any(Path("/usr/share/postgresql").glob("*/extension/postgis.control"))


@contextmanager
def areas_in_postgis(areas: Sequence[Area]) -> Iterator[Database]:
    """Give a connection to a throw-away server whose table `area` has the outlines under a GiST index."""
    folder = Path(tempfile.mkdtemp(prefix="madang-postgis-"))
    # PostgreSQL refuses to run as root: the package made an account for it.
    shutil.chown(folder, "postgres", "postgres")
    programs = max(PROGRAMS.glob("*/bin"))
    data = folder / "data"
    try:
        _as_postgres(programs / "initdb", "-D", data, "-A", "trust")
        options = f"-k {folder} -c listen_addresses=''"
        _as_postgres(programs / "pg_ctl", "-D", data, "-w", "-o", options, "-l", folder / "log", "start")
        with psycopg.connect(f"host={folder} user=postgres dbname=postgres", autocommit=True) as database:
            _load(database, areas)
            yield database
    finally:
        _as_postgres(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _load(database: Database, areas: Sequence[Area]) -> None:
    database.execute("CREATE EXTENSION postgis")
    database.execute("CREATE TABLE area (id text PRIMARY KEY, outline geometry(MultiPolygon, 4326))")
    for area in areas:
        rings = ", ".join("((" + ", ".join(f"{each[0]} {each[1]}" for each in ring) + "))" for ring in area.rings)
        database.execute(
            "INSERT INTO area VALUES (%s, ST_GeomFromText(%s, 4326))", (area.key, f"MULTIPOLYGON({rings})")
        )
    database.execute("CREATE INDEX area_outline ON area USING gist (outline)")
    database.execute("ANALYZE area")


def _as_postgres(*command: object) -> None:
    done = subprocess.run(["runuser", "-u", "postgres", "--", *map(str, command)], capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed: {done.stderr.decode()}")
