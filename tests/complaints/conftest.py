"""Complaints are tested in a traffic office with three officers, on the morning of Monday, 23 November 2026."""

from collections.abc import Iterator

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from madang.core.api import load_areas
from tests.support.complaints import open_categories, open_traffic_office
from tests.support.places import AREAS


@pytest.fixture(autouse=True)
def _no_job_is_left(request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """What a test really committed is emptied after it, but for its jobs: their table is not Django's."""
    yield
    marker = request.node.get_closest_marker("django_db")
    commits = "transactional_db" in request.fixturenames or (marker is not None and marker.kwargs.get("transaction"))
    if commits:
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs CASCADE")


@pytest.fixture
def parking(db: None) -> None:
    """The office of `tests.support.complaints`, its three categories with their rules, and the small town's areas."""
    open_traffic_office()
    open_categories()
    load_areas(AREAS)
