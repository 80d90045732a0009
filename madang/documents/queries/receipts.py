"""Lists of what arrived: the trays, and what waits for whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from madang.documents.models import Circulation, Receipt
from madang.documents.queries.receipt_sides import directed_by, represented
from madang.documents.rules.receiving import is_late
from madang.documents.rules.states import ASSIGNABLE, ReceiptState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


class Tray(StrEnum):
    ARRIVED = "arrived"
    UNASSIGNED = "unassigned"
    MINE = "mine"
    READ = "read"
    ALL = "all"


TRAY_WORDS = {
    Tray.ARRIVED: "접수할 것",
    Tray.UNASSIGNED: "담당 정할 것",
    Tray.MINE: "내 담당",
    Tray.READ: "공람",
    Tray.ALL: "우리 부서",
}
ORDER_WORDS = {"newest": "새것부터", "oldest": "오래된 것부터", "due": "기한이 가까운 것부터"}
_ORDERS = {
    "newest": (F("arrived_at").desc(), F("id").desc()),
    "oldest": (F("arrived_at").asc(), F("id").asc()),
    "due": (F("due_on").asc(nulls_last=True), F("arrived_at").asc()),
}


@dataclass(frozen=True)
class ReceiptRow:
    """`assignable`: the person who looks may say who handles it."""

    receipt: Receipt
    late: bool
    unread: bool
    instead_of: str = ""
    assignable: bool = False


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
    names, directed = organisation.people(waiting.values()), directed_by(shown, person)
    rows = [_row(receipt, waiting.get(receipt.pk), person, names, day) for receipt in shown]
    return [replace(row, assignable=row.receipt.pk in directed and row.receipt.state in ASSIGNABLE) for row in rows]


def arrivals(department_id: str) -> QuerySet[Receipt]:
    return Receipt.objects.filter(department=department_id, state=ReceiptState.ARRIVED).select_related("department")


def unassigned(department_id: str) -> QuerySet[Receipt]:
    """Return what has a number and nobody who handles it."""
    return Receipt.objects.filter(department=department_id, state=ReceiptState.RECEIVED).select_related("department")


def handled_by(people: Sequence[str]) -> QuerySet[Receipt]:
    return Receipt.objects.filter(handler__in=people, state=ReceiptState.ASSIGNED).select_related("department")


def circulations_for(people: Sequence[str]) -> QuerySet[Circulation]:
    """Return what these people have still to read, the oldest first."""
    unread = Circulation.objects.filter(reader__in=people, read_at=None)
    return unread.select_related("receipt", "document", "asked_by", "reader").order_by("asked_at", "id")


def read_once(found: Iterable[Circulation], person: PersonRef) -> list[Circulation]:
    """Return one circulation a record, the person's own before one in another's place: one reading reads them all."""
    once: dict[tuple[int | None, int | None], Circulation] = {}
    for each in found:
        about = (each.receipt_id, each.document_id)
        if about not in once or each.reader_id == person.id:
            once[about] = each
    return list(once.values())


def _row(receipt: Receipt, reader: str | None, person: PersonRef, names: dict[str, PersonRef], day: date) -> ReceiptRow:
    instead_of = names[reader].name if reader and reader != person.id else ""
    late = is_late(receipt.due_on, receipt.state == ReceiptState.DONE, day)
    return ReceiptRow(receipt, late, reader is not None, instead_of)


def _arrived(person: PersonRef, day: date) -> QuerySet[Receipt]:
    return arrivals(person.department_id)


def _unassigned(person: PersonRef, day: date) -> QuerySet[Receipt]:
    return unassigned(person.department_id)


def _mine(person: PersonRef, day: date) -> QuerySet[Receipt]:
    return Receipt.objects.filter(handler__in=represented(person, day))


def _to_read(person: PersonRef, day: date) -> QuerySet[Receipt]:
    named = Circulation.objects.filter(receipt=OuterRef("pk"), reader__in=represented(person, day))
    return Receipt.objects.filter(Exists(named))


def _of_unit(person: PersonRef, day: date) -> QuerySet[Receipt]:
    return Receipt.objects.filter(department=person.department_id)


_TRAYS = {
    Tray.ARRIVED: _arrived,
    Tray.UNASSIGNED: _unassigned,
    Tray.MINE: _mine,
    Tray.READ: _to_read,
    Tray.ALL: _of_unit,
}
