"""Numbers of the register under many writers: `python -m bench.numbering [--writers 32] [--numbers 100]`.

Every tenth transaction fails after its number was given. The register has to end without a gap and without a double;
the peer, a sequence of PostgreSQL, is quicker and leaves a gap for each.
"""

import argparse
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from django.db import connection, transaction
from django.utils import timezone

from bench.archive import UNITS, open_archive
from bench.in_turn import rates
from madang.documents.actions.give_number import give_number
from madang.documents.models import RegisterSerial

FAILS_EACH = 10

Give = Callable[[str], int]


def run(writers: int = 32, numbers: int = 100) -> None:
    """Print the rates: all writers in one department, and each in its own."""
    with TemporaryDirectory(prefix="madang-bench-") as state, open_archive(Path(state)):
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE bare (id bigserial PRIMARY KEY)")
        print(f"Numbering: {writers} writers, {numbers} transactions each, every tenth fails")
        for where, units in (("one department", 1), (f"{UNITS} departments", UNITS)):
            own, kept = _write(writers, numbers, units, _of_the_register)
            _must_be_whole(kept)
            peer, given = _write(writers, numbers, 1, _of_a_sequence)
            numbered = given["unit1"]
            gaps = max(numbered) - min(numbered) + 1 - len(numbered)
            print(rates(f"{where}, no gap, no double", own, peer, f"sequence ({gaps} gaps)"))
            RegisterSerial.objects.all().delete()


def _write(writers: int, numbers: int, units: int, give: Give) -> tuple[float, dict[str, list[int]]]:
    """Return (transactions a second, the numbers that were kept by department)."""

    def write(writer: int) -> list[tuple[str, int]]:
        unit = f"unit{writer % units + 1}"
        kept = [(unit, given) for turn in range(numbers) if (given := _one(give, unit, turn)) is not None]
        connection.close()
        return kept

    started = perf_counter()
    with ThreadPoolExecutor(writers) as crowd:
        kept = [each for one in crowd.map(write, range(writers)) for each in one]
    rate = writers * numbers / (perf_counter() - started)
    return rate, {unit: sorted(given for at, given in kept if at == unit) for unit, _ in kept}


def _one(give: Give, unit: str, turn: int) -> int | None:
    fails = turn % FAILS_EACH == FAILS_EACH - 1
    with transaction.atomic():
        given = give(unit)
        transaction.set_rollback(fails)
    return None if fails else given


def _of_the_register(unit: str) -> int:
    return give_number(unit, timezone.now())[1]


def _of_a_sequence(unit: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bare DEFAULT VALUES RETURNING id")
        return int(cursor.fetchone()[0])


def _must_be_whole(kept: dict[str, list[int]]) -> None:
    for unit, given in kept.items():
        if given != list(range(1, len(given) + 1)):
            raise SystemExit(f"{unit}: the numbers have a gap or a double: {given[:20]} …")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writers", type=int, default=32)
    parser.add_argument("--numbers", type=int, default=100)
    chosen = parser.parse_args()
    run(chosen.writers, chosen.numbers)
