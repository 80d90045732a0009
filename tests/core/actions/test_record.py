"""The audit log: written with the deed, never changed, and broken where someone reached around the triggers."""

import threading

import pytest
from django.db import Error, connection, transaction
from django.db.transaction import TransactionManagementError

from madang.core.api import SYSTEM, Head, record, verify_audit
from madang.core.models import AuditEntry
from tests.support.people import HANEUL


def change_fee(before: int, after: int) -> None:
    record(
        verb="change_article",
        subject=("article", "passport-reissue"),
        actor=HANEUL,
        before={"fee": before},
        after={"fee": after},
    )


@pytest.mark.django_db
def test_an_entry_tells_who_did_what_to_what() -> None:
    change_fee(50000, 52000)

    entry = AuditEntry.objects.get()
    assert (entry.seq, entry.verb, entry.subject_kind, entry.subject_id) == (
        1,
        "change_article",
        "article",
        "passport-reissue",
    )
    assert (entry.actor_name, entry.actor_kind, entry.before, entry.after) == (
        "김하늘",
        "staff",
        {"fee": 50000},
        {"fee": 52000},
    )


@pytest.mark.django_db
def test_an_entry_tells_on_whose_behalf() -> None:
    record(verb="approve", subject=("document", "7"), actor=HANEUL, on_behalf_of=SYSTEM)

    assert AuditEntry.objects.get().on_behalf_of_name == "마당"


@pytest.mark.django_db
def test_personal_data_is_masked_and_office_numbers_may_stay() -> None:
    record(
        verb="change_article",
        subject=("article", "call"),
        actor=HANEUL,
        after={"text": "061-749-3114, 010-1234-5678", "방법": ["900101-1234567"]},
        keep=frozenset({"061-749-3114"}),
    )

    assert AuditEntry.objects.get().after == {
        "text": "061-749-3114, [전화번호]",
        "방법": ["[주민등록번호]"],
    }


@pytest.mark.django_db
def test_a_chain_of_entries_is_intact_when_read_back() -> None:
    for fee in range(5):
        change_fee(fee, fee + 1)
    record(verb="odd", subject=("article", "x"), actor=SYSTEM, after={"rate": 1e22, "word": "\x00\ud800", "list": {1}})

    report = verify_audit()

    assert report.intact
    assert report.entries == 6
    assert report.head_hash == AuditEntry.objects.get(seq=6).hash


def test_an_entry_needs_the_transaction_of_its_deed(transactional_db: None) -> None:
    with pytest.raises(TransactionManagementError):
        change_fee(50000, 52000)


def test_a_deed_that_is_rolled_back_leaves_no_entry_and_no_gap(transactional_db: None) -> None:
    with transaction.atomic():
        change_fee(1, 2)
        transaction.set_rollback(True)
    with transaction.atomic():
        change_fee(2, 3)

    assert list(AuditEntry.objects.order_by("seq").values_list("seq", flat=True)) == [1]
    assert verify_audit().intact


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE core_auditentry SET verb = 'nothing'",
        "DELETE FROM core_auditentry",
        "TRUNCATE core_auditentry",
    ],
)
def test_the_database_refuses_to_change_or_delete_entries(statement: str) -> None:
    change_fee(50000, 52000)

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE core_auditentry ENABLE TRIGGER ALL")
        with pytest.raises(Error, match="Cannot"), transaction.atomic():
            cursor.execute(statement)
        cursor.execute("SELECT verb FROM core_auditentry")
        assert cursor.fetchall() == [("change_article",)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("statement", "first_broken"),
    [
        ("UPDATE core_auditentry SET after = '{\"fee\": 1}' WHERE seq = 2", 2),
        ("UPDATE core_auditentry SET at = at - interval '1 day' WHERE seq = 1", 1),
        ("UPDATE core_auditentry SET on_behalf_of_name = '시장' WHERE seq = 3", 3),
        ("DELETE FROM core_auditentry WHERE seq = 2", 2),
        ("DELETE FROM core_auditentry WHERE seq = 1", 1),
    ],
)
def test_whoever_reaches_around_the_triggers_is_found_out(statement: str, first_broken: int) -> None:
    for fee in (1, 2, 3):
        change_fee(fee, fee + 1)

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE core_auditentry DISABLE TRIGGER USER")
        cursor.execute(statement)

    report = verify_audit()
    assert not report.intact
    assert report.first_broken_seq == first_broken


@pytest.mark.django_db
def test_a_cut_tail_is_found_against_a_kept_head() -> None:
    for fee in (1, 2, 3):
        change_fee(fee, fee + 1)
    kept = Head(3, verify_audit().head_hash)

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE core_auditentry DISABLE TRIGGER USER")
        cursor.execute("DELETE FROM core_auditentry WHERE seq = 3")

    assert verify_audit().intact
    assert verify_audit(kept).first_broken_seq == 3


def test_people_who_write_at_once_make_one_chain(transactional_db: None) -> None:
    def write_ten() -> None:
        try:
            for fee in range(10):
                with transaction.atomic():
                    change_fee(fee, fee + 1)
        finally:
            connection.close()

    writers = [threading.Thread(target=write_ten) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    report = verify_audit()
    assert report.intact
    assert report.entries == 40
