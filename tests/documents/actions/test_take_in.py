"""What other bodies send is taken in once, and lies with the document office (규정 제18조제2항)."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from madang.core.api import Refusal
from madang.core.models import AuditEntry
from madang.documents import records_tasks
from madang.documents.actions.received_files import read_received
from madang.documents.actions.take_in import collect_arrivals
from madang.documents.models import Receipt
from madang.documents.queries.receipt_page import likely_department
from madang.documents.rules.receiving import Channel
from madang.organisation.models import Person
from tests.documents.going_out import lay_in, use_folder

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
assert records_tasks.collect_arrivals


@pytest.fixture
def home(settings: Settings, tmp_path: Path) -> Path:
    return use_folder(settings, tmp_path / "exchange")


def test_a_package_becomes_an_arrival_of_the_document_office(home: Path) -> None:
    lay_in(home)
    assert collect_arrivals() == 1
    receipt = Receipt.objects.get()
    assert (receipt.department_id, receipt.channel, receipt.sender_number) == ("planning", Channel.EXCHANGE, "도로과-7")
    assert receipt.files.get().file_name == "협조 요청.txt"
    assert likely_department(receipt) == "accounting"
    assert AuditEntry.objects.filter(verb="take_in").count() == 1


def test_the_same_package_again_is_the_same_receipt(home: Path) -> None:
    lay_in(home, "p1")
    collect_arrivals()
    lay_in(home, "p1-again")
    assert collect_arrivals() == 0
    assert Receipt.objects.count() == 1
    assert not [each for each in (home / "inbox").iterdir() if each.is_dir()]


def test_a_package_with_a_file_that_cannot_be_kept_is_put_aside_and_the_next_comes(home: Path) -> None:
    lay_in(home, "p1", files={"그림.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'})
    lay_in(home, "p2", title="온전한 것")
    assert collect_arrivals() == 1
    assert Receipt.objects.get().title == "온전한 것"
    assert (next((home / "broken").iterdir()) / "reason.txt").read_text(encoding="utf-8")
    assert AuditEntry.objects.filter(verb="refuse_package").count() == 1


def test_without_a_document_office_everything_stays_where_it_lies(home: Path) -> None:
    lay_in(home)
    Person.objects.filter(id="yeoreum").update(appointments=[])
    with pytest.raises(Refusal, match="접수 담당"):
        collect_arrivals()
    assert (home / "inbox" / "p1").is_dir()


def test_what_it_says_is_found_by_words(home: Path) -> None:
    lay_in(home)
    collect_arrivals()
    receipt = Receipt.objects.get()
    read_received(receipt.pk)
    assert Receipt.objects.filter(search="점용").exists()
