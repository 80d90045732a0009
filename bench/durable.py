"""A throw-away database that writes to its disk as in production."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.backends.postgresql.base import DatabaseWrapper

from tests.support.database import embedded_server, use_embedded_server

DURABLE = ("fsync", "synchronous_commit", "full_page_writes")
CONNECTIONS = 48


@contextmanager
def durable_database() -> Iterator[str]:
    """Give the socket folder of an empty database with every table of the house; Django uses it meanwhile."""
    with embedded_server() as socket_folder:
        use_embedded_server(socket_folder)
        connection.settings_dict["NAME"] = "postgres"
        connection.settings_dict["OPTIONS"]["pool"]["max_size"] = CONNECTIONS
        try:
            with connection.cursor() as cursor:
                for setting in DURABLE:
                    cursor.execute(f"ALTER SYSTEM RESET {setting}")
                cursor.execute("SELECT pg_reload_conf()")
            call_command("migrate", verbosity=0)
            yield socket_folder
        finally:
            _let_go()


def _let_go() -> None:
    """Close every connection: each database has a server of its own."""
    connection.close()
    behind = connections[DEFAULT_DB_ALIAS]  # `connection` is a proxy of it, and of no class
    if isinstance(behind, DatabaseWrapper):
        behind.close_pool()
