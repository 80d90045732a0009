"""One thing that arrived, with its page, its hands, its readers, and what it is likely to be."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from madang.documents.adapters import typst_printer
from madang.documents.models import Circulation, Receipt, RegisterEntry
from madang.documents.queries.outgoing import outgoing_page
from madang.documents.queries.printing import pictures_of
from madang.documents.rules.receiving import Hand
from madang.organisation import api as organisation


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


def _reader(circulation: Circulation) -> ShownReader:
    substitute = circulation.read_by if circulation.read_by_id not in {None, circulation.reader_id} else None
    name = substitute.name if substitute else ""
    return ShownReader(circulation.reader.name, circulation.read_at, name, circulation.note)
