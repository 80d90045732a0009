"""`python -m config.checks`, for `make check`: migrations are up to date, the API's schema is unchanged."""

import json
import os
import sys
from pathlib import Path

import django

from config.first_run import embedded_database

SCHEMA = Path(__file__).resolve().parent.parent / "docs" / "openapi.json"


def main(arguments: list[str]) -> int:
    """Return the exit status; with `--write` the schema is written instead of compared."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    with embedded_database(needed=True):
        django.setup()
        if "--write" in arguments:
            SCHEMA.write_text(_schema(), encoding="utf-8")
            return 0
        return max(_migrations(), _openapi())


def _migrations() -> int:
    from django.core.management import call_command  # needs the applications to be ready

    try:
        call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    except SystemExit as missing:
        sys.stderr.write("Migrations are not up to date: run `.venv/bin/python -m django makemigrations`.\n")
        return int(missing.code or 0)
    return 0


def _openapi() -> int:
    if SCHEMA.exists() and SCHEMA.read_text(encoding="utf-8") == _schema():
        return 0
    sys.stderr.write(
        "docs/openapi.json differs from the API: run `python -m config.checks --write` and read the difference.\n"
    )
    return 1


def _schema() -> str:
    from config.endpoints import endpoints  # needs the applications to be ready

    return json.dumps(endpoints.get_openapi_schema(), ensure_ascii=False, indent=2, sort_keys=True, default=str) + "\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
