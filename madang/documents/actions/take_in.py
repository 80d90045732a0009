"""Take in what other bodies sent (문서유통): each package once, to the document office (규정 제18조제2항)."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import SYSTEM, Refusal
from madang.documents.actions.arrivals import tell_receivers
from madang.documents.actions.index_receipt import index_receipt
from madang.documents.actions.received_files import keep_received
from madang.documents.adapters.exchange import Arrived
from madang.documents.adapters.exchanges import exchange
from madang.documents.models import Receipt
from madang.documents.queries.receipt_sides import office_department
from madang.documents.rules.receiving import Channel, handed_on
from madang.organisation import api as organisation


def collect_arrivals() -> int:
    """Take in everything that lies in the inbox; return how many receipts began.

    A package that cannot be taken in is put aside with the reason, and the document office hears of it. Raises Refusal
    where the city has no document office to hand things to: then all stays where it lies.
    """
    way, begun = exchange(), 0
    office = _office()
    for arrived in way.collect():
        try:
            begun += take_in(arrived, office)
        except Refusal as refusal:
            _note_refused(arrived, refusal, office)
            way.put_away(arrived, refusal.sentence)
        else:
            way.put_away(arrived)
    return begun


@transaction.atomic
def take_in(arrived: Arrived, office: str) -> bool:
    """Begin a receipt; tell whether it is new. The same package again is the same receipt."""
    core.hold(f"package {arrived.key}")
    if Receipt.objects.filter(package=arrived.key).exists():
        return False
    at, unit = timezone.now(), organisation.department_names()[office]
    receipt = Receipt.objects.create(
        department_id=office,
        title=arrived.title,
        sender=arrived.sender,
        sender_address=arrived.sender_address,
        sender_number=arrived.number,
        sent_on=arrived.sent_on,
        text=arrived.text,
        package=arrived.key,
        channel=Channel.EXCHANGE,
        route=handed_on([], at, "도달", unit, note=f"{arrived.sender} → {arrived.receiver}"),
        arrived_at=at,
    )
    keep_received(receipt, arrived.files, SYSTEM)
    index_receipt(receipt)
    tell_receivers(office)
    core.record(
        verb="take_in",
        subject=("receipt", str(receipt.pk)),
        actor=SYSTEM,
        after={"title": receipt.title, "sender": receipt.sender, "package": receipt.package},
    )
    return True


def _office() -> str:
    office = office_department()
    if office is None:
        raise Refusal("문서과의 접수 담당이 정해져 있지 않습니다.", "people.yaml에서 document-office를 임명해 주세요.")
    return office


@transaction.atomic
def _note_refused(arrived: Arrived, refusal: Refusal, office: str) -> None:
    tell_receivers(office)
    core.record(
        verb="refuse_package",
        subject=("package", arrived.key),
        actor=SYSTEM,
        after={"title": arrived.title, "sender": arrived.sender, "why": refusal.sentence},
    )
