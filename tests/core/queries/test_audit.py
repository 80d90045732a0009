"""The whole audit log is checked in shares by several processes, and told as if it were checked by one."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from django.db import connection

from madang.core.models import AuditEntry
from madang.core.queries.audit import verify_audit
from madang.core.rules.hash_chain import GENESIS, Head, link_hash
from madang.core.rules.shares import SHARE

pytestmark = pytest.mark.django_db

COUNT = 2 * SHARE + 500
AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture
def deeds() -> Sequence[AuditEntry]:
    """Entries of two shares and a quarter."""
    return keep(COUNT)


def keep(count: int) -> Sequence[AuditEntry]:
    before, kept = GENESIS, []
    for seq in range(1, count + 1):
        entry = AuditEntry(
            seq=seq,
            at=AT,
            verb="sign",
            subject_kind="course",
            subject_id=str(seq),
            actor_id=7,
            actor_kind="staff",
            actor_name="문지훈",
            after={"opinion": "단속 구간을 다시 확인해 주세요.\n\\", "steps": [seq, None, True]},
            previous_hash=before,
        )
        entry.hash = before = link_hash(entry.content(), before)
        kept.append(entry)
    return AuditEntry.objects.bulk_create(kept)


def reach_around(statement: str, *values: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE core_auditentry DISABLE TRIGGER USER")
        cursor.execute(statement, values)


def test_a_long_log_is_intact_and_names_its_head(deeds: Sequence[AuditEntry]) -> None:
    report = verify_audit(Head(SHARE + 1, deeds[SHARE].hash))

    assert (report.intact, report.entries, report.head_hash) == (True, COUNT, deeds[-1].hash)


@pytest.mark.parametrize("place", [1, SHARE, SHARE + 1, COUNT])
def test_the_first_broken_entry_is_named_in_whatever_share_it_lies(deeds: Sequence[AuditEntry], place: int) -> None:
    reach_around("UPDATE core_auditentry SET verb = 'return' WHERE seq IN (%s, %s)", place, COUNT)

    report = verify_audit()

    assert (report.intact, report.first_broken_seq, report.entries) == (False, place, place)
    assert report.head_hash == (deeds[place - 2].hash if place > 1 else GENESIS)


@pytest.mark.parametrize("place", [SHARE, SHARE + 1])
def test_a_missing_entry_at_the_edge_of_a_share_is_named(deeds: Sequence[AuditEntry], place: int) -> None:
    reach_around("DELETE FROM core_auditentry WHERE seq = %s", place)

    assert verify_audit().reason == f"{place}번 기록이 없어요."


def test_a_kept_head_is_compared_in_whatever_share_it_lies(deeds: Sequence[AuditEntry]) -> None:
    assert verify_audit(Head(SHARE + 7, "f" * 64)).first_broken_seq == SHARE + 7
    assert verify_audit(Head(COUNT + 1, "f" * 64)).first_broken_seq == COUNT + 1


@pytest.mark.parametrize(
    "change",
    [
        "seq = 7000",
        "at = at + interval '1 microsecond'",
        "at = at - interval '4051 years'",
        "at = 'infinity'",
        "verb = 'return'",
        "subject_kind = 'document'",
        "subject_id = '3'",
        "actor_id = 8",
        "actor_id = NULL",
        "actor_kind = 'system'",
        "actor_name = '도윤'",
        "on_behalf_of_id = 9",
        "on_behalf_of_name = '시장'",
        "before = '{}'",
        "after = NULL",
        "after = jsonb_set(after, '{steps, 0}', '2.0')",
        "after = jsonb_set(after, '{steps, 0}', repeat('9', 5000)::jsonb)",
        "after = (repeat('[', 3000) || repeat(']', 3000))::jsonb",
        "previous_hash = repeat('0', 64)",
        "hash = upper(hash)",
    ],
)
def test_a_change_of_any_column_is_found_where_it_stands(change: str) -> None:
    keep(3)
    reach_around(f"UPDATE core_auditentry SET {change} WHERE seq = 2")

    assert verify_audit().first_broken_seq == 2
