"""Output for scripts."""

import json

import click


def print_json(value: object) -> None:
    """Write one JSON value on standard output; what JSON does not know (dates, sets) becomes text."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))
