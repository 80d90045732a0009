"""Enter by hand what came on paper, by fax or by e-mail (수기 접수)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.arrivals import tell_receivers
from madang.documents.actions.index_receipt import index_receipt
from madang.documents.actions.received_files import keep_received
from madang.documents.models import Receipt
from madang.documents.policy import staff_person
from madang.documents.rules.receiving import BY_HAND, CHANNEL_WORDS, Channel, handed_on

LONGEST_TITLE, LONGEST_SENDER, LONGEST_ADDRESS, LONGEST_NUMBER, LONGEST_TEXT = 200, 120, 200, 80, 20_000


class ReceiptFault(Refusal):
    """Something that was entered cannot stand so; `field` says where it was given."""

    def __init__(self, field: str, sentence: str, next_step: str = "고쳐서 다시 등록해 주세요.") -> None:
        super().__init__(sentence, next_step)
        self.field = field


@dataclass(frozen=True)
class GivenArrival:
    """What a clerk reads off the paper. `sender_address` is where an answer would go; `files` by their names."""

    title: str
    sender: str
    channel: str
    sender_address: str = ""
    sender_number: str = ""
    sent_on: date | None = None
    from_citizen: bool = False
    text: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)


@transaction.atomic
def enter_receipt(actor: Actor, given: GivenArrival) -> Receipt:
    """Begin a receipt in the clerk's own department. Raises ReceiptFault, Refusal for a file that cannot be taken."""
    person = staff_person(actor)
    _must_be_told(given)
    at = timezone.now()
    receipt = Receipt.objects.create(
        department_id=person.department_id,
        title=given.title.strip(),
        sender=given.sender.strip(),
        sender_address=given.sender_address.strip(),
        sender_number=given.sender_number.strip(),
        sent_on=given.sent_on,
        from_citizen=given.from_citizen,
        channel=given.channel,
        text=given.text.strip(),
        route=handed_on([], at, "도달", person.department, person.name, CHANNEL_WORDS[Channel(given.channel)]),
        arrived_at=at,
    )
    keep_received(receipt, given.files, actor)
    index_receipt(receipt)
    tell_receivers(person.department_id)
    core.record(
        verb="enter_receipt",
        subject=("receipt", str(receipt.pk)),
        actor=actor,
        after={"title": receipt.title, "sender": receipt.sender, "channel": receipt.channel, "files": [*given.files]},
    )
    return receipt


def _must_be_told(given: GivenArrival) -> None:
    if given.channel not in BY_HAND:
        raise ReceiptFault("channel", "무엇으로 왔는지 골라 주세요(종이, 팩스, 전자우편).")
    if not given.title.strip():
        raise ReceiptFault("title", "제목을 적어 주세요.")
    if not given.sender.strip() and not given.from_citizen:
        raise ReceiptFault("sender", "보낸 기관의 이름을 적어 주세요.")
    if given.sent_on and given.sent_on > timezone.localdate():
        raise ReceiptFault("sent_on", "보낸 날이 오늘보다 뒤입니다.")
    limits = (
        ("title", given.title, LONGEST_TITLE),
        ("sender", given.sender, LONGEST_SENDER),
        ("sender_address", given.sender_address, LONGEST_ADDRESS),
        ("sender_number", given.sender_number, LONGEST_NUMBER),
        ("text", given.text, LONGEST_TEXT),
    )
    for name, value, most in limits:
        if len(value.strip()) > most:
            raise ReceiptFault(name, f"{most:,}자까지 적을 수 있습니다.")
