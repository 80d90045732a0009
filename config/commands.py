"""`madang …`: the same program for people at a terminal and for scripts."""

import os
import sys

import click
import django
from django.core.exceptions import ImproperlyConfigured
from environs import EnvError

from config import first_run


def main() -> None:
    """Start the database if it is the embedded one, introduce the domains, and run the command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        with first_run.embedded_database(needed=_needs_database(sys.argv[1:])):
            django.setup()
            _program()(prog_name="madang")
    except (ImproperlyConfigured, EnvError) as wrong:
        raise SystemExit(f"설정이 잘못됐어요. {wrong}") from wrong


def _program() -> click.Group:
    from config import running  # these need the applications to be ready
    from config.city import city
    from config.wiring import COMMANDS

    program = _Told(help="마당: 열린 디지털 시청")
    for command in (running.run, running.work, running.serve, running.migrate, running.django, city, *COMMANDS):
        program.add_command(command)
    return program


class _Told(click.Group):
    """A refusal ends a command with its sentence and exit status 1, never with a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        from django.db import OperationalError, ProgrammingError

        from madang.core.api import Refusal

        try:
            return super().invoke(ctx)
        except ProgrammingError as unready:
            if "does not exist" not in str(unready):
                raise
            raise click.ClickException(
                "데이터베이스의 틀이 없거나 옛것이에요. madang migrate, madang city load를 먼저 해 주세요."
            ) from unready
        except OperationalError as away:
            raise click.ClickException(
                f"데이터베이스에 닿을 수 없어요. DATABASE_URL을 확인해 주세요. ({away})"
            ) from away
        except Refusal as refusal:
            told = " ".join(part for part in (refusal.sentence, refusal.next_step) if part)
            raise click.ClickException(told) from refusal


def _needs_database(arguments: list[str]) -> bool:
    """Asking for help, checking a pack and evaluating files work without a database."""
    wants_help = not arguments or "--help" in arguments
    return not wants_help and arguments[:2] not in (["city", "check"], ["knowledge", "eval"])
