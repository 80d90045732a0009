"""Checking chains beside bare SHA-256 over the same bytes: `python -m bench.chain [--courses 20000] [--entries 5]`.

In memory first, by one process and the hashes alone; then as `madang audit verify` does it, out of the database and by
a process for each core: the courses of approval with each signature, and the audit log.

Seconds of work are those of all processes together, the database's included: what other programs leave of the clock
does not change them, and the cores that the goal takes follow from them.

Processes that share in the work import the file that was started: as `bench.chain` that is this one with all that it
needs, which takes seconds. `make bench`, or `python -c "from bench import chain; chain.run()"`, has none.
"""

import argparse
import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psutil
from django.db import connection

from bench.archive import open_archive
from bench.in_turn import rates, took
from madang.approval import api as approval
from madang.approval.models import Course, Entry
from madang.core import api as core
from madang.core.models import AuditEntry
from madang.core.rules.hash_chain import GENESIS, check, link_hash
from madang.core.rules.plain_json import Json, canonical
from madang.core.rules.signed_chain import SignedLink

GOAL, ROUNDS, AT_ONCE = 100_000, 3, 5_000
BEGUN = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
PEER = "bare SHA-256"


def run(courses: int = 20_000, entries: int = 5) -> None:
    count = courses * entries
    with TemporaryDirectory(prefix="madang-bench-") as state, open_archive(Path(state)):
        made = [_course(number, entries) for number in range(1, courses + 1)]
        told = f"Chains: {courses:,} courses of {entries} entries, {count:,} entries of the audit log"
        print(f"{told}, {os.cpu_count()} cores")
        written = [link.previous_hash.encode() + b"\n" + canonical(link.content) for one in made for link in one]
        bare = _rate(count, lambda: [hashlib.sha256(each).hexdigest() for each in written])
        print(rates("hashes in memory, one process", _rate(count, partial(_in_memory, made)), bare, PEER))
        _keep_courses(made)
        _tell("every course with each signature, out of the database", count, _sweep, bare)
        _keep_audit(count)
        _tell("audit log, out of the database", count, _verify, bare)


def _tell(what: str, count: int, work: Callable[[], object], bare: float) -> None:
    begun = _worked()
    rate = _rate(count, work)
    seconds = (_worked() - begun) / ROUNDS / count * GOAL
    print(rates(what, rate, bare, PEER, GOAL))
    print(f"    {seconds:.2f} s of work for {GOAL:,} entries: so many cores reach the goal")


def _rate(count: int, work: Callable[[], object]) -> float:
    return count / median(took(work) for _ in range(ROUNDS)) * 1000


def _worked() -> float:
    """Return the seconds of work until now: of this process, of those it began, and of the database for it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        database = psutil.Process(cursor.fetchone()[0]).cpu_times()
    own = os.times()
    return float(sum(own[:4]) + database.user + database.system)


def _in_memory(made: Sequence[Sequence[SignedLink]]) -> None:
    if not all(check(links).intact for links in made):
        raise SystemExit("A sound chain was taken for a broken one.")


def _sweep() -> None:
    if not approval.sweep_courses().intact:
        raise SystemExit("Sound courses were taken for broken ones.")


def _verify() -> None:
    if not core.verify_audit().intact:
        raise SystemExit("A sound audit log was taken for a broken one.")


def _course(number: int, entries: int) -> list[SignedLink]:
    """Return a course as it is kept, unsigned; the content is that of a real deed."""
    links: list[SignedLink] = []
    for seq in range(1, entries + 1):
        before = links[-1].hash if links else GENESIS
        content = _content(number, seq)
        links.append(SignedLink(seq, content, before, link_hash(content, before), "", ""))
    return links


def _content(number: int, seq: int) -> dict[str, Json]:
    return {
        "course": number,
        "seq": seq,
        "at": (BEGUN + timedelta(seconds=seq)).isoformat(timespec="microseconds"),
        "deed": "sign",
        "step": {"order": seq, "role": "review", "position": "교통관리과장"},
        "person": {"id": "jihun", "name": "문지훈", "post": "교통관리과장", "department": "교통관리과"},
        "for": None,
        "mark": "",
        "opinion": "단속 구간을 다시 확인해 주세요.",
        "reason": "",
        "subject": {"label": "document", "id": str(number)},
        "body": "a" * 64,
        "enclosures": ["b" * 64],
        "line": "c" * 64,
        "evidence": "",
        "confirmed": "session",
    }


def _keep_courses(made: Sequence[Sequence[SignedLink]]) -> None:
    Course.objects.bulk_create(_courses(len(made)), batch_size=AT_ONCE)
    for start in range(0, len(made), AT_ONCE):
        Entry.objects.bulk_create(
            [
                _entry(start + number, link)
                for number, one in enumerate(made[start : start + AT_ONCE], 1)
                for link in one
            ],
            batch_size=AT_ONCE,
        )


def _courses(count: int) -> Iterator[Course]:
    for number in range(1, count + 1):
        yield Course(
            id=number,
            subject_label="document",
            subject_id=str(number),
            title="주정차 단속 구간 확대 계획",
            drafter_id="haneul",
            department_id="traffic",
            submitted_at=BEGUN,
        )


def _entry(course: int, link: SignedLink) -> Entry:
    signed = core.signed_link(link.seq, link.content, link.previous_hash)
    at = BEGUN + timedelta(seconds=link.seq)
    return Entry(
        course_id=course,
        seq=link.seq,
        at=at,
        content=link.content,
        previous_hash=link.previous_hash,
        hash=link.hash,
        key_id=signed.key_id,
        signature=signed.signature,
    )


def _keep_audit(count: int) -> None:
    last = AuditEntry.objects.order_by("-seq").first()
    seq, before, kept = (last.seq, last.hash, []) if last else (0, GENESIS, [])
    for number in range(seq + 1, seq + count + 1):
        entry = _deed(number, before)
        entry.hash = before = link_hash(entry.content(), before)
        kept.append(entry)
    AuditEntry.objects.bulk_create(kept, batch_size=AT_ONCE)


def _deed(seq: int, before: str) -> AuditEntry:
    return AuditEntry(
        seq=seq,
        at=BEGUN,
        verb="sign",
        subject_kind="course",
        subject_id=str(seq),
        actor_id=7,
        actor_kind="staff",
        actor_name="문지훈",
        after={"role": "decide", "opinion": "", "confirmed": "session", "for": "문지훈"},
        previous_hash=before,
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--courses", type=int, default=20_000)
    parser.add_argument("--entries", type=int, default=5)
    run(**vars(parser.parse_args()))
