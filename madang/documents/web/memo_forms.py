"""What the pages of memo reports send: read, and told back where it was wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict

from madang.documents.actions.give_task import GivenTask
from madang.documents.actions.memo_files import MemoFault
from madang.documents.actions.reply_to_memo import GivenMessage
from madang.documents.actions.send_memo import GivenMemo
from madang.documents.rules.kinds import Access
from madang.documents.rules.memo import MESSAGE_DEEDS, MemoDeed
from madang.documents.rules.openness import Openness
from madang.documents.web.memo_files import uploads_of

FIELD_WORDS = {
    "readers": "보고받는 사람",
    "title": "제목",
    "text": "내용",
    "files": "파일",
    "openness": "공개구분",
    "grounds": "비공개 근거",
    "unit_task": "단위과제",
    "handler": "맡을 사람",
    "due_on": "기한",
    "percent": "진행률",
}


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a form: `field` is the id of what is to be mended."""

    field: str
    words: str
    sentence: str


@dataclass
class WrittenMemo:
    """A report as it stands in the form, right or wrong, so that nothing typed is lost; `openness` "": not chosen."""

    title: str = ""
    text: str = ""
    readers: list[str] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)
    openness: str = ""
    grounds: list[int] = field(default_factory=list)
    unit_task: str = ""
    access: str = Access.PARTICIPANTS
    urgent: bool = False
    about: str = ""


def written_memo(data: QueryDict) -> WrittenMemo:
    return WrittenMemo(
        title=_clean(data.get("title", "")),
        text=_clean(data.get("text", "")),
        readers=data.getlist("readers"),
        copies=data.getlist("copies"),
        openness=_one_of(Openness, data.get("openness"), ""),
        grounds=[int(each) for each in data.getlist("grounds") if each.isascii() and each.isdecimal()],
        unit_task=data.get("unit_task", ""),
        access=_one_of(Access, data.get("access"), Access.PARTICIPANTS),
        urgent="urgent" in data,
        about=own_address(data.get("about", "")),
    )


def given_memo(request: HttpRequest, written: WrittenMemo) -> GivenMemo:
    openness = Openness(written.openness) if written.openness else None
    return GivenMemo(
        title=written.title,
        text=written.text,
        readers=tuple(written.readers),
        copies=tuple(written.copies),
        openness=openness,
        # The form hides the grounds of an open report; what was ticked before is not meant.
        grounds=() if openness is Openness.OPEN else tuple(written.grounds),
        unit_task=written.unit_task,
        access=Access(written.access),
        urgent=written.urgent,
        about=written.about,
        uploads=uploads_of(request),
    )


def given_message(request: HttpRequest) -> GivenMessage:
    """Read a word of the thread. Raises MemoFault for a day that is none."""
    data = request.POST
    told = data.get("kind", "")
    kind = MemoDeed(told) if told in MESSAGE_DEEDS else MemoDeed.REPLY
    as_task = kind is MemoDeed.INSTRUCT and "as_task" in data
    return GivenMessage(kind, _clean(data.get("text", "")), uploads_of(request), given_task(data) if as_task else None)


def given_task(data: QueryDict) -> GivenTask:
    """Read who does it until when. Raises MemoFault for a day that is none."""
    chosen = data.getlist("handler")
    return GivenTask(_clean(data.get("task_title", "")), chosen[-1] if chosen else "", day_of(data, "due_on"))


def day_of(data: MultiValueDict[str, str], name: str) -> date | None:
    told = data.get(name, "")
    if not told:
        return None
    try:
        return date.fromisoformat(told)
    except ValueError as wrong:
        raise MemoFault(name, "날짜를 읽지 못했습니다.", "2026-11-30처럼 적어 주세요.") from wrong


def faults_of(fault: MemoFault) -> list[Fault]:
    sentence = f"{fault.sentence} {fault.next_step}" if fault.next_step else fault.sentence
    return [Fault(fault.field, FIELD_WORDS.get(fault.field, ""), sentence)]


def own_address(told: str) -> str:
    """Return an address within Madang, or "" for any other."""
    inside = told.startswith("/") and not told.startswith(("//", "/\\"))
    return told[:200] if inside and told.isprintable() else ""


def _clean(told: str) -> str:
    return told.replace("\x00", "").replace("\r\n", "\n")


def _one_of(known: Iterable[str], told: str | None, otherwise: str) -> str:
    return told if told in set(known) else otherwise
