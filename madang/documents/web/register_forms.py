"""What the pages of the register, of receipts and of sendings send, read into what queries and actions take."""

from datetime import date

from django.http import HttpRequest, QueryDict

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions.correct_register import GivenCorrection
from madang.documents.actions.enter_receipt import GivenArrival
from madang.documents.actions.receive import GivenClass
from madang.documents.actions.send_again import GivenResend, Place
from madang.documents.queries.register import NEWEST, ORDER_WORDS, Asked
from madang.documents.queries.senders import city
from madang.documents.rules import recipient_lines
from madang.documents.rules.openness import Openness
from madang.documents.rules.taken_recipients import printed
from madang.documents.web.uploads import content_of
from madang.organisation import api as organisation


def asked_of(request: HttpRequest) -> Asked:
    """Return the filters of the address; what no filter knows is left out."""
    order = core.words_asked(request, "order")
    return Asked(
        words=core.words_asked(request, "q"),
        department=core.words_asked(request, "department"),
        kind=core.words_asked(request, "kind"),
        year=year_of(request.GET.get("year", "")) or 0,
        unit_task=core.words_asked(request, "task"),
        openness=core.words_asked(request, "openness"),
        order=order if order in ORDER_WORDS else NEWEST,
    )


def number_of(text: str | None) -> int | None:
    """Return a whole number that fits an id of the database; None for anything else."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 19 else None


def year_of(text: str) -> int | None:
    year = number_of(text)
    return year if year and 1948 <= year <= 2999 else None


def day_of(data: QueryDict, name: str) -> date | None:
    """Return the day of a field, None where it is empty. Raises Refusal for what is no day."""
    written = data.get(name, "").strip()
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as wrong:
        raise Refusal("날짜를 읽을 수 없습니다.", "2026-11-23처럼 적어 주세요.") from wrong


def given_class(data: QueryDict) -> GivenClass:
    """Return how it is classified; a document from inside brings its own openness, and the form has no field for it."""
    if "openness" not in data:
        return GivenClass(data.get("unit_task", ""))
    return GivenClass(data.get("unit_task", ""), openness_of(data), grounds_of(data))


def given_correction(data: QueryDict) -> GivenCorrection:
    return GivenCorrection(
        title=clean(data, "title"),
        person=clean(data, "person"),
        decider=clean(data, "decider"),
        counterpart=clean(data, "counterpart"),
        extra_number=clean(data, "extra_number"),
        openness=openness_of(data),
        grounds=grounds_of(data),
        retention=data.get("retention", ""),
        list_access=data.get("list_access", ""),
        unit_task=data.get("unit_task", ""),
    )


def given_arrival(request: HttpRequest) -> GivenArrival:
    data = request.POST
    return GivenArrival(
        title=clean(data, "title"),
        sender=clean(data, "sender"),
        channel=data.get("channel", ""),
        sender_address=clean(data, "sender_address"),
        sender_number=clean(data, "sender_number"),
        sent_on=day_of(data, "sent_on"),
        from_citizen=data.get("from_citizen") == "yes",
        text=data.get("text", "").replace("\x00", "").replace("\r\n", "\n"),
        files={file.name or "이름 없음": content_of(file) for file in request.FILES.getlist("files")},
    )


def given_resend(data: QueryDict) -> GivenResend:
    written = data.get("places", "").replace("\x00", "")
    lines = recipient_lines.read(written, organisation.department_names(), city())
    places = tuple(Place(line.kind, printed(line), line.department, line.email) for line in lines)
    return GivenResend(data.get("ground", ""), clean(data, "reason"), places)


def openness_of(data: QueryDict) -> Openness:
    told = data.get("openness", "")
    if told not in set(Openness):
        raise Refusal("그런 공개 구분이 없습니다.", "공개, 부분공개, 비공개 가운데에서 골라 주세요.")
    return Openness(told)


def grounds_of(data: QueryDict) -> tuple[int, ...]:
    return tuple(number for text in data.getlist("grounds") if (number := number_of(text)))


def clean(data: QueryDict, name: str) -> str:
    return " ".join(data.get(name, "").replace("\x00", "").split())
