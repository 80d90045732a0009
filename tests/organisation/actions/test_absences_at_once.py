"""Two enter absences at once, in two real connections: what neither may do alone they cannot do together."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from madang.core.api import Refusal
from madang.organisation import api
from madang.organisation.actions.record_absence import ActingRefused, DaysRefused
from madang.organisation.api import AbsenceKind, Days, GivenAbsence
from madang.organisation.models import Absence
from tests.support.office import actor, open_office

pytestmark = pytest.mark.django_db(transaction=True)

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _office(transactional_db: None) -> None:
    open_office()


def enter(who: str, acting: str, of: str = "") -> Callable[[], object]:
    given = GivenAbsence(AbsenceKind.TRIP, Days(TODAY, TODAY), acting, of)
    return lambda: api.record_absence(actor(who), given, TODAY)


def at_once(*deeds: Callable[[], object]) -> list[Refusal]:
    """Do deeds together, each in a connection of its own; return the refusals."""
    together = Barrier(len(deeds))

    def one(deed: Callable[[], object]) -> Refusal | None:
        try:
            together.wait(10)
            deed()
        except Refusal as refused:
            return refused
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(len(deeds)) as hands:
        return [refused for refused in hands.map(one, deeds) if refused]


def test_two_who_name_each_other_make_no_circle() -> None:
    refused = at_once(enter("jihun", "serin"), enter("serin", "jihun"))
    assert [type(each) for each in refused] == [ActingRefused]
    assert Absence.objects.count() == 1


def test_the_person_and_the_office_do_not_enter_it_twice() -> None:
    refused = at_once(enter("jihun", "serin"), enter("bora", "serin", of="jihun"))
    assert [type(each) for each in refused] == [DaysRefused]
    assert Absence.objects.count() == 1
