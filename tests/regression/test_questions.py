"""The product holds its floors on the project's own questions."""

import pytest
from pytest_django import DjangoDbBlocker

from tests.regression.asking import ask_all, sample_city
from tests.regression.floors import groups, read_floors, shares
from tests.regression.grading import Went
from tests.regression.table import failing

FLOORS = read_floors()

pytestmark = pytest.mark.django_db
"""The tests themselves read no database, but without the mark none is made for the questions to be asked in."""


@pytest.fixture(scope="module")
def asked(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, list[Went]]:
    """Every question, asked once, by group."""
    with django_db_blocker.unblock(), sample_city():
        return groups(ask_all())


@pytest.mark.parametrize("group", FLOORS)
def test_each_kind_of_question_holds_its_floor(asked: dict[str, list[Went]], group: str) -> None:
    now = shares(asked[group])
    assert now.holds(FLOORS[group]), f"{group}: {now}, below {FLOORS[group]}\n{failing(asked[group])}"


def test_every_kind_has_a_floor(asked: dict[str, list[Went]]) -> None:
    assert asked.keys() == FLOORS.keys()


def test_there_are_questions_enough(asked: dict[str, list[Went]]) -> None:
    assert len(asked["all"]) >= 400
    assert len(asked["unanswerable"]) >= 100
