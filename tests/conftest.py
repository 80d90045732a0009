"""What every test may count on: a database, an empty file store, and a few people with names."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from madang.complaints.queries import memory
from madang.core.models import Account
from madang.knowledge.queries import search
from tests.support import database, people
from tests.support.knowledge import load_small_town


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    """Start the embedded server when the first test wants a database, unless DATABASE_URL names another one."""
    if django_settings.DATABASE_URL:
        yield
        return
    with database.embedded_server() as socket_folder:
        database.use_embedded_server(socket_folder)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        database.let_tests_empty_the_audit_log()
    yield
    connection.close()


@pytest.fixture
def database_url(db: None) -> str:
    """The address of the test database, for a program that the test starts (it sees committed rows only)."""
    return database.database_url()


@pytest.fixture(autouse=True)
def _light_and_apart(settings: Settings, tmp_path: Path) -> None:
    """Passwords are hashed quickly, files land in a folder of the test's own, no city of another is remembered."""
    memory.forget()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def small_town(db: None) -> Iterator[None]:
    """A few articles, indexed; no index of an earlier test is left in use."""
    search.put_back()
    load_small_town()
    yield
    search.put_back()


@pytest.fixture
def haneul(db: None) -> Account:
    """김하늘, a clerk."""
    return people.haneul()


@pytest.fixture
def bada(db: None) -> Account:
    """정바다, a manager."""
    return people.bada()


@pytest.fixture
def sunsim(db: None) -> Account:
    """박순심, a citizen."""
    return people.sunsim()


@pytest.fixture
def as_haneul(client: Client, haneul: Account) -> Client:
    """A browser in which the clerk 김하늘 is signed in."""
    client.force_login(haneul)
    return client


@pytest.fixture
def as_sunsim(sunsim: Account) -> Client:
    """A browser in which the citizen 박순심 is signed in."""
    client = Client()
    client.force_login(sunsim)
    return client
