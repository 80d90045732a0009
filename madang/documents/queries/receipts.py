"""Lists of what arrived, and one of them with its page, its hands and its readers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from madang.documents.adapters import typst_printer
from madang.documents.models import Circulation, Receipt, RegisterEntry
from madang.documents.queries.outgoing import outgoing_page
from madang.documents.queries.printing import pictures_of
from madang.documents.queries.receipt_sides import represented
from madang.documents.rules.receiving import Hand, is_late
from madang.documents.rules.states import ReceiptState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


class Tray(StrEnum):
    ARRIVED = "arrived"
    MINE = "mine"
    READ = "read"
    ALL = "all"


TRAY_WORDS = {Tray.ARRIVED: "접수할 것", Tray.MINE: "내 담당", Tray.READ: "공람", Tray.ALL: "우리 부서"}
ORDER_WORDS = {"newest": "새것부터", "oldest": "오래된 것부터", "due": "기한이 가까운 것부터"}
_ORDERS = {
    "newest": (F("arrived_at").desc(), F("id").desc()),
    "oldest": (F("arrived_at").asc(), F("id").asc()),
    "due": (F("due_on").asc(nulls_last=True), F("arrived_at").asc()),
}


@dataclass(frozen=True)
class ReceiptRow:
    receipt: Receipt
    late: bool
    unread: bool
    instead_of: str = ""


@dataclass(frozen=True)
class ShownHand:
    at: datetime | None
    deed: str
    department: str
    person: str
    note: str


@dataclass(frozen=True)
class ShownReader:
    """`read_by` names the substitute where an absent reader's one read it."""

    name: str
    read_at: datetime | None
    read_by: str
    note: str


def receipts(person: PersonRef, tray: Tray, words: str, state: str, order: str, day: date) -> QuerySet[Receipt]:
    found = _TRAYS[tray](person, day).select_related("department", "handler")
    if state in set(ReceiptState):
        found = found.filter(state=state)
    for word in words.split():
        stands = Q(title__icontains=word) | Q(sender__icontains=word) | Q(number=word) | Q(sender_number=word)
        found = found.filter(stands)
    return found.order_by(*_ORDERS.get(order, _ORDERS["newest"]))


def rows_of(found: Iterable[Receipt], person: PersonRef, day: date) -> list[ReceiptRow]:
    shown = list(found)
    unread = Circulation.objects.filter(receipt__in=shown, reader__in=represented(person, day), read_at=None)
    waiting = {each.receipt_id: each.reader_id for each in unread}
    names = organisation.people(waiting.values())
    return [_row(receipt, waiting.get(receipt.pk), person, names, day) for receipt in shown]


def arrivals(department_id: str) -> QuerySet[Receipt]:
    return Receipt.objects.filter(department=department_id, state=ReceiptState.ARRIVED).select_related("department")


def handled_by(people: Sequence[str]) -> QuerySet[Receipt]:
    return Receipt.objects.filter(handler__in=people, state=ReceiptState.ASSIGNED).select_related("department")


def circulations_for(people: Sequence[str]) -> QuerySet[Circulation]:
    """Return what these people have still to read, the oldest first."""
    unread = Circulation.objects.filter(reader__in=people, read_at=None)
    return unread.select_related("receipt", "document", "asked_by", "reader").order_by("asked_at", "id")


def hands(receipt: Receipt) -> list[ShownHand]:
    route: list[Hand] = receipt.route
    return [
        ShownHand(parse_datetime(hand["at"]), hand["deed"], hand["department"], hand["person"], hand["note"])
        for hand in route
    ]


def readers(receipt: Receipt) -> list[ShownReader]:
    return [_reader(each) for each in receipt.circulations.all()]


def received_pages(receipt: Receipt) -> list[str]:
    """Return the printed pages as SVG, with the receiving unit's number and day; none for what came from outside."""
    if receipt.dispatch is None:
        return []
    day = timezone.localdate(receipt.received_at) if receipt.received_at else None
    printed = f"{day.year}. {day.month}. {day.day}." if day else ""
    form = replace(outgoing_page(receipt.dispatch), receipt=receipt.number, received_on=printed)
    return typst_printer.to_svgs(form, pictures_of(receipt.dispatch.document))


def likely_department(receipt: Receipt) -> str:
    """Return the id of the department that the sender named: "순천시장(회계과장)" means 회계과; "" where none is."""
    told = " ".join(hand["note"] for hand in receipt.route) + receipt.title
    names = {name: key for key, name in organisation.department_names().items()}
    named = [name for name in names if name in told]
    return names[max(named, key=len)] if named else ""


def likely_unit_task(receipt: Receipt) -> str:
    """Return the 단위과제 under which the unit filed the last thing from this sender; "" where none was."""
    last = Receipt.objects.filter(department=receipt.department_id, sender=receipt.sender).exclude(number="")
    entry = last.order_by("-received_at").values_list("pk", flat=True).first()
    return _class_of(entry) if entry else ""


def _class_of(receipt_id: int) -> str:
    found = RegisterEntry.objects.filter(subject_label="receipt", subject_id=receipt_id)
    return found.values_list("unit_task_id", flat=True).first() or ""


def _row(receipt: Receipt, reader: str | None, person: PersonRef, names: dict[str, PersonRef], day: date) -> ReceiptRow:
    instead_of = names[reader].name if reader and reader != person.id else ""
    late = is_late(receipt.due_on, receipt.state == ReceiptState.DONE, day)
    return ReceiptRow(receipt, late, reader is not None, instead_of)


def _reader(circulation: Circulation) -> ShownReader:
    substitute = circulation.read_by if circulation.read_by_id not in {None, circulation.reader_id} else None
    name = substitute.name if substitute else ""
    return ShownReader(circulation.reader.name, circulation.read_at, name, circulation.note)


def _arrived(person: PersonRef, day: date) -> QuerySet[Receipt]:
    return Receipt.objects.filter(department=person.department_id, state=ReceiptState.ARRIVED)


def _mine(person: PersonRef, day: date) -> QuerySet[Receipt]:
    return Receipt.objects.filter(handler__in=represented(person, day))


def _to_read(person: PersonRef, day: date) -> QuerySet[Receipt]:
    named = Circulation.objects.filter(receipt=OuterRef("pk"), reader__in=represented(person, day))
    return Receipt.objects.filter(Exists(named))


def _of_unit(person: PersonRef, day: date) -> QuerySet[Receipt]:
    return Receipt.objects.filter(department=person.department_id)


_TRAYS = {Tray.ARRIVED: _arrived, Tray.MINE: _mine, Tray.READ: _to_read, Tray.ALL: _of_unit}
