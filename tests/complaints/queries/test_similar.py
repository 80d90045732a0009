"""Similar complaints nearby: as much of them as everybody may see, and no more."""

import pytest
from pytest_django.fixtures import Settings

from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.queries.similar import similar_nearby
from madang.complaints.rules.place import ReadPoint
from madang.core.api import SYSTEM
from tests.support.complaints import NOW, ROAD, given

pytestmark = pytest.mark.usefixtures("parking")

HERE = (34.9600, 127.5100)
NEXT_DOOR = ReadPoint(34.9602, 127.5102)


def file_one(point: ReadPoint = NEXT_DOOR) -> None:
    answers = {"category": ROAD, "violation": "", "plate": "", "text": "길이 패였어요"}
    file_complaint(SYSTEM, given(point=point, **answers), NOW)


def test_everybody_measures_from_where_the_public_page_shows_it() -> None:
    file_one()
    other_side_of_the_field = ReadPoint(34.9604, 127.5104)
    file_one(other_side_of_the_field)
    near, far = similar_nearby(ROAD, HERE)
    assert near.metres == far.metres == 40, "two in one field cannot be told apart"
    assert [each.metres for each in similar_nearby(ROAD, HERE, to_staff=True)] == [30, 60]


def test_what_is_near_is_near_however_roughly_it_is_shown() -> None:
    file_one(ReadPoint(34.96051, 127.51052))
    assert [each.metres for each in similar_nearby(ROAD, HERE, to_staff=True)] == [70]
    assert [each.metres for each in similar_nearby(ROAD, HERE)] == [110], "the radius is 100 m"


def test_where_the_city_has_closed_the_public_page_only_staff_see_them(settings: Settings) -> None:
    file_one()
    settings.COMPLAINTS_PUBLIC = False
    assert similar_nearby(ROAD, HERE) == []
    assert similar_nearby(ROAD, HERE, to_staff=True)
