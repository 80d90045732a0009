"""The sample city: whoever leads has no power over other people's accounts and absences by that."""

from datetime import date

import pytest
from django.conf import settings

from madang.core.api import NotFound, Pack, Role
from madang.core.models import Account
from madang.organisation import api, pack
from madang.organisation.api import AbsenceKind, Days, GivenAbsence
from madang.organisation.models import Person
from tests.support.office import actor

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _suncheon(db: None) -> None:
    list(pack.load(Pack(settings.CITY_PACK)))


def test_who_runs_the_accounts_is_no_head_and_no_head_runs_them() -> None:
    managers = Account.objects.filter(role=Role.MANAGER).values("pk")
    assert list(Person.objects.filter(account__in=managers).values_list("post__name", flat=True)) == ["주무관"]


def enter(who: str, of: str) -> int:
    given = GivenAbsence(AbsenceKind.LEAVE, Days(date(2026, 12, 21), date(2026, 12, 21)), "", of)
    return api.record_absence(actor(who), given, TODAY).id


def test_a_head_enters_absences_of_the_own_people_alone() -> None:
    assert enter("serin", "kim-haneul")
    for who, of in (("serin", "kang-ideun"), ("doyun", "moon-jihun"), ("yunho", "moon-jihun")):
        with pytest.raises(NotFound):
            enter(who, of)
    assert enter("eunbyeol", "kang-ideun")
