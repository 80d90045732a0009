"""Many people deciding at once over HTTP: `python -m bench.decide [--documents 200000] [--people 50] [--each 8]`.

Each signs the deciding step of one document after the other: the form of the page is posted, the document gets its
number, its line of the register, its signed entry, and the audit log its own. First without a pause (what the house
does at most: the time is then that of waiting in the queue), then as people decide, with a pause between two. The peer
is a bare Django view that writes one row in a transaction, served by as many processes under the same load. At the end
every number has to be there once, and every chain has to hold.
"""

import argparse
import asyncio
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

import httpx
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection

from bench.archive import UNITS, database_address, fill, open_archive
from bench.asking import PATIENCE, Went
from bench.house import House, serve
from bench.in_turn import Times, line
from bench.waiting import Waiting, open_unit_tasks, submit_documents
from madang.approval import api as approval
from madang.core.models import Account
from madang.documents.models import RegisterEntry

GOAL_MS = 150.0
BARE = "CREATE TABLE bare (id bigserial PRIMARY KEY, said text NOT NULL, at timestamptz NOT NULL DEFAULT now())"
"""What the peer, `bench/bare.py`, writes to."""

THREADS = 4
TOKEN = "k" * 32
"""A form's token and its cookie, which only have to be the same."""


def run(documents: int = 200_000, people: int = 50, each: int = 8, pause: float = 2.0, workers: int = 0) -> None:
    """Print the times with and without a pause (seconds, on average) beside those of the peer."""
    workers = workers or min(4, os.cpu_count() or 1)
    with TemporaryDirectory(prefix="madang-bench-") as state, open_archive(Path(state)) as socket_folder:
        fill(documents)
        open_unit_tasks()
        waiting = submit_documents(2 * (each + 1) * UNITS)
        queues = [[one for one in waiting if one.decider == f"officer{unit}-0"] for unit in range(1, UNITS + 1)]
        cookies = [_cookies(f"officer{unit}-0") for unit in range(1, UNITS + 1)]
        environment = _environment(Path(state), socket_folder)
        with connection.cursor() as cursor:
            cursor.execute(BARE)
        where = f"{workers} processes of {THREADS} threads on {os.cpu_count()} cores"
        print(f"Deciding: {people} people, {documents:,} documents in the register, {where}")
        for seconds, start in ((0.0, 0), (pause, 1 + each)):
            warm = [queue[start : start + 1] for queue in queues[:people]]
            parts = [queue[start + 1 : start + 1 + each] for queue in queues[:people]]
            with serve(environment, workers, THREADS) as house:
                own, rate = _decide(house, cookies, warm, parts, seconds)
            with serve(environment, workers, THREADS, "bench.bare:application") as house:
                peer, peer_rate = _decide(house, cookies, warm, parts, seconds)
            how = f"a pause of {seconds:.0f} s" if seconds else "no pause"
            print(line(f"{how}, {rate:.0f} decisions a second", own, peer, f"bare view ({peer_rate:.0f})", GOAL_MS))
        _must_be_whole(waiting)


def _environment(state: Path, socket_folder: str) -> dict[str, str]:
    own = {key: value for key, value in os.environ.items() if not key.startswith("MADANG_")}
    return {
        **own,
        "DATABASE_URL": database_address(socket_folder),
        "MADANG_STATE": str(state),
        "MADANG_SECRET_KEY": settings.SECRET_KEY,
    }


def _cookies(login: str) -> dict[str, str]:
    """Sign somebody in; a password is not what is measured."""
    account, session = Account.objects.get(login=login), SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.save()
    return {settings.SESSION_COOKIE_NAME: session.session_key or "", settings.CSRF_COOKIE_NAME: TOKEN}


def _decide(
    house: House,
    cookies: Sequence[dict[str, str]],
    warm: Sequence[Sequence[Waiting]],
    parts: Sequence[Sequence[Waiting]],
    pause: float,
) -> tuple[Times, float]:
    """Return the times and how many were decided in a second; anything but success ends the run."""
    asyncio.run(_all(house, cookies, warm, 0.0))
    started = perf_counter()
    went = asyncio.run(_all(house, cookies, parts, pause))
    seconds = perf_counter() - started
    if faults := Counter(one.fault for one in went if one.fault):
        raise SystemExit(f"Not everything was decided: {dict(faults)}")
    return Times(tuple(one.ms for one in went)), len(went) / seconds


async def _all(
    house: House, cookies: Sequence[dict[str, str]], parts: Sequence[Sequence[Waiting]], pause: float
) -> list[Went]:
    people = zip(cookies, parts, strict=False)
    done = await asyncio.gather(*(_person(house, own, part, pause) for own, part in people))
    return [went for one in done for went in one]


async def _person(house: House, cookies: dict[str, str], part: Sequence[Waiting], pause: float) -> list[Went]:
    chance, went = Random(str(cookies)), []
    # The server closes what is idle for two seconds: a form must not be sent into a connection that just ends. Reading
    # certificates, which nobody shows here, would take as long as a decision.
    lasting = httpx.Limits(keepalive_expiry=1.0)
    async with httpx.AsyncClient(
        base_url=house.address, cookies=cookies, timeout=PATIENCE, verify=False, limits=lasting
    ) as browser:
        for waiting in part:
            await asyncio.sleep(2 * pause * chance.random())
            went.append(await _sign(browser, waiting))
    return went


async def _sign(browser: httpx.AsyncClient, waiting: Waiting) -> Went:
    started = perf_counter()
    form = {"digest": waiting.digest, "csrfmiddlewaretoken": TOKEN}
    try:
        answer = await browser.post(f"/approval/steps/{waiting.step}/sign/", data=form)
        fault = "" if answer.status_code == httpx.codes.FOUND else f"status {answer.status_code}"
    except httpx.HTTPError as broken:
        fault = type(broken).__name__
    return Went((perf_counter() - started) * 1000, fault)


def _must_be_whole(waiting: Sequence[Waiting]) -> None:
    for unit in {f"unit{unit}" for unit in range(1, UNITS + 1)}:
        serials = list(
            RegisterEntry.objects.filter(department=unit).order_by("year", "serial").values_list("serial", flat=True)
        )
        if serials != list(range(1, len(serials) + 1)):
            raise SystemExit(f"{unit}: the register has a gap or a double.")
    sweep = approval.sweep_courses()
    if not sweep.intact or sweep.chains != len(waiting):
        raise SystemExit(f"The courses do not hold: {sweep}")
    print(f"  register without gap or double, {sweep.chains:,} courses with {sweep.entries:,} entries hold")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=200_000)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--each", type=int, default=8, help="decisions of each person")
    parser.add_argument(
        "--pause", type=float, default=2.0, help="seconds between two decisions of a person, on average"
    )
    parser.add_argument("--workers", type=int, default=0)
    run(**vars(parser.parse_args()))
