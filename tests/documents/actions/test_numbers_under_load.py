"""Numbers under 32 writers: no gap, no double, whatever rolls back (기록령 제20조제3항)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction
from django.utils import timezone

from madang.core.api import ClockTurnedBack
from madang.documents.actions.register import ToRegister, register
from madang.documents.models import RegisterEntry, RegisterSerial, UnitTask
from madang.documents.rules.kinds import RegisterKind
from madang.organisation.models import Department

WRITERS, EACH = 32, 6
SEOUL = ZoneInfo("Asia/Seoul")


class UndoneError(Exception):
    """Something later in the transaction failed."""


@pytest.fixture
def departments(transactional_db: None) -> None:
    for position, (key, name) in enumerate((("traffic", "교통관리과"), ("accounting", "회계과"))):
        Department.objects.create(id=key, name=name, kind="department", position=position)
    UnitTask.objects.create(id="fines", department_id="traffic", name="과태료", retention="5")


def write(writer: int) -> int:
    """Register `EACH` things, every third of which rolls back; return how many stayed."""
    stayed = 0
    try:
        for turn in range(EACH):
            try:
                with transaction.atomic():
                    register(_given("traffic" if (writer + turn) % 4 else "accounting", writer * 100 + turn))
                    _undo_each_third(writer + turn)
                    stayed += 1
            except UndoneError:
                pass
    finally:
        connection.close()
    return stayed


def _undo_each_third(turn: int) -> None:
    if turn % 3 == 0:
        raise UndoneError


def test_thirty_two_writers_leave_no_gap_and_no_double(departments: None) -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        stayed = sum(pool.map(write, range(WRITERS)))
    assert RegisterEntry.objects.count() == stayed
    for department in ("traffic", "accounting"):
        serials = (
            RegisterEntry.objects.filter(department=department).order_by("serial").values_list("serial", flat=True)
        )
        last = RegisterSerial.objects.get(department=department).last
        assert list(serials) == list(range(1, last + 1))
    assert UnitTask.objects.get().files.count() == 1


@pytest.mark.django_db
def test_the_new_year_begins_at_one_and_the_old_one_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    Department.objects.create(id="traffic", name="교통관리과", kind="department", position=0)
    numbers: list[tuple[int, int, str]] = []
    midnight = datetime(2027, 1, 1, tzinfo=SEOUL)
    for at in (midnight - timedelta(seconds=2), midnight - timedelta(seconds=1), midnight):
        monkeypatch.setattr(timezone, "now", lambda at=at: at)
        with transaction.atomic():
            entry = register(_given("traffic", len(numbers), task=False))
        numbers.append((entry.year, entry.serial, entry.number))
    assert numbers == [(2026, 1, "교통관리과-1"), (2026, 2, "교통관리과-2"), (2027, 1, "교통관리과-1")]


@pytest.mark.django_db
@pytest.mark.parametrize(("back", "refused"), [(timedelta(seconds=4), False), (timedelta(seconds=6), True)])
def test_a_clock_turned_back_numbers_nothing(monkeypatch: pytest.MonkeyPatch, back: timedelta, refused: bool) -> None:
    """Put right by a few seconds it does no harm; more would give numbers of the wrong year."""
    Department.objects.create(id="traffic", name="교통관리과", kind="department", position=0)
    first = datetime(2027, 1, 1, 0, 0, 1, tzinfo=SEOUL)
    monkeypatch.setattr(timezone, "now", lambda: first)
    with transaction.atomic():
        register(_given("traffic", 1, task=False))
    monkeypatch.setattr(timezone, "now", lambda: first - back)
    if refused:
        with pytest.raises(ClockTurnedBack, match="시계"), transaction.atomic():
            register(_given("traffic", 2, task=False))
        assert RegisterEntry.objects.count() == 1
    else:
        with transaction.atomic():
            assert register(_given("traffic", 2, task=False)).year == 2026


def _given(department: str, subject: int, *, task: bool = True) -> ToRegister:
    return ToRegister(
        department_id=department,
        kind=RegisterKind.PRODUCED,
        subject_label="memo",
        subject_id=subject,
        title=f"문서 {subject}",
        person="김하늘",
        openness="open",
        grounds=(),
        unit_task=UnitTask.objects.get(pk="fines") if task and department == "traffic" else None,
    )
