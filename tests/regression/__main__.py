"""Ask every question and print the tables: `python -m tests.regression [--kind KIND] [--write-floors]`."""

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

import django

from tests.support.database import embedded_server


def main() -> None:
    """Ask in a throw-away database."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", help="only this kind")
    parser.add_argument("--file", type=Path, help="other questions in the same form")
    parser.add_argument("--write-floors", action="store_true", help="set the floors a bit under what is reached")
    chosen = parser.parse_args()
    with embedded_server() as socket_folder:
        os.environ["DATABASE_URL"] = f"postgresql://postgres@/postgres?host={socket_folder}"
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        django.setup()
        _run(chosen.file, chosen.kind, chosen.write_floors)


def _run(file: Path | None, kind: str | None, write: bool) -> None:
    from django.core.management import call_command  # these need the applications to be ready
    from django.db import connections

    from tests.regression.asking import ask_all, sample_city
    from tests.regression.cases import QUESTIONS
    from tests.regression.floors import FLOORS, as_toml, groups, proposed, read_floors
    from tests.regression.table import failing, overview

    call_command("migrate", verbosity=0)
    with sample_city():
        asked = ask_all(file or QUESTIONS)
    connections.close_all()
    told = [went for went in asked if kind in (None, went.case.kind)]
    print(failing(told), overview(told, read_floors()), sep="\n\n")
    if write:
        floors = {name: proposed(some) for name, some in groups(asked).items()}
        FLOORS.write_text(as_toml(floors, f"{datetime.now(UTC):%Y-%m-%d}", len(asked)), encoding="utf-8")


if __name__ == "__main__":
    main()
