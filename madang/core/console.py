"""What every command prints in the same way."""

import json
from datetime import date, datetime
from pathlib import Path

import click


def print_json(value: object) -> None:
    """Print one JSON document, Korean as it is."""
    click.echo(json.dumps(value, ensure_ascii=False, default=_as_text))


def _as_text(value: object) -> str:
    if isinstance(value, (date, datetime, Path)):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")
