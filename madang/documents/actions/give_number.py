"""Give the next number of a department's year: no gap, no double (공공기록물 관리에 관한 법률 시행령 제20조제3항)."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from madang.core import api as core
from madang.documents.models import RegisterSerial
from madang.documents.rules.numbers import ProductionNumber


def give_number(department_id: str, at: datetime) -> tuple[int, int, str]:
    """Return (year, serial, printed number) in the caller's transaction, which holds the series until it ends.

    A rollback gives the number back, so that none is missing. Raises ClockTurnedBack.
    """
    year = timezone.localdate(at).year
    every_year = _held(department_id)
    if year not in every_year:
        RegisterSerial.objects.get_or_create(department_id=department_id, year=year)
        every_year = _held(department_id)
    _must_not_run_back(every_year.values(), at)
    series = every_year[year]
    series.last += 1
    series.last_at = at
    series.save(update_fields=["last", "last_at"])
    return year, series.last, str(ProductionNumber(series.department.name, series.last))


def _held(department_id: str) -> dict[int, RegisterSerial]:
    """Return the series of every year of a department, held until the transaction ends."""
    series = RegisterSerial.objects.select_for_update(of=("self",)).select_related("department").order_by("year")
    return {each.year: each for each in series.filter(department_id=department_id)}


def _must_not_run_back(every_year: Iterable[RegisterSerial], at: datetime) -> None:
    last = max((series.last_at for series in every_year if series.last_at), default=at)
    if core.runs_back(last, at):
        raise core.ClockTurnedBack(core.words(last))
