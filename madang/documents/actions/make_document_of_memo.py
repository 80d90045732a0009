"""Make a document of a memo report (문서로 만들기): a draft that takes text, thread, results and files along."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import SYSTEM, Actor, Refusal
from madang.documents.actions.index_document import index_document
from madang.documents.actions.keep_version import keep_version
from madang.documents.actions.memo_news import tell_memo
from madang.documents.adapters.attachment_reader import Unreadable, read_text, reads
from madang.documents.models import Document, Enclosure, Memo, MemoFile, MemoMessage, TaskReport
from madang.documents.policy import staff_person
from madang.documents.queries.memo_people import name_words
from madang.documents.queries.memo_seats import must_be_seated
from madang.documents.rules.body import Body
from madang.documents.rules.form import FormKind
from madang.documents.rules.memo import MemoDeed
from madang.documents.rules.memo_as_document import Said, body_of
from madang.documents.rules.plain_text import TooMuchTextError
from madang.organisation import api as organisation

MOST_ENCLOSURES = 30
"""Files that come along: each is read for the search while the person waits."""


@transaction.atomic
def make_document_of_memo(actor: Actor, memo_id: int) -> Document:
    """Begin a draft of the writer's; the report keeps its thread and names the draft.

    Raises NotFound, NotAllowed, Refusal where there is one already or the text is too long for a document.
    """
    person = staff_person(actor)
    taken = Memo.objects.select_for_update(of=("self",)).filter(pk=memo_id).first()
    memo, _ = must_be_seated(taken, person, MemoDeed.MAKE_DOCUMENT, timezone.localdate())
    if memo.made_document:
        raise Refusal("이 보고로 만든 문서가 이미 있습니다.", "보고 화면에서 그 문서를 열어 주세요.", status=409)
    document = Document.objects.create(**_facts(memo, _body(memo)))
    Enclosure.objects.bulk_create(_enclosures(memo, document))
    index_document(document)
    keep_version(document, person.id, f"메모보고에서 만듦: {memo.title}"[:200])
    memo.document = document
    memo.save(update_fields=["document"])
    tell_memo(memo)
    core.record(
        verb="make_document_of_memo",
        subject=("memo", str(memo.pk)),
        actor=actor,
        after={"document": document.pk, "title": document.title},
    )
    return document


def files_left_behind(document: Document) -> int:
    """Return how many files of the report did not come along; the body names them, and the report keeps them."""
    files = MemoFile.objects.filter(memo__document=document).values("sha256").distinct().count()
    return max(0, files - MOST_ENCLOSURES)


def _body(memo: Memo) -> Body:
    try:
        return body_of(memo.text, list(_thread(memo)))
    except TooMuchTextError as too_much:
        raise Refusal(str(too_much), "긴 내용은 파일로 붙인 뒤 문서를 새로 기안해 주세요.") from too_much


def _thread(memo: Memo) -> Iterator[Said]:
    """Return the words of the thread and the reports of its tasks, in the order in which they were said."""
    messages = list(memo.messages.prefetch_related("files").select_related("task"))
    reports = list(TaskReport.objects.filter(task__message__memo=memo).select_related("task"))
    heard: list[MemoMessage | TaskReport] = sorted([*messages, *reports], key=lambda each: each.at)
    known = organisation.people({each for word in heard for each in (word.author_id, word.on_behalf_of_id) if each})
    for word in heard:
        at = timezone.localtime(word.at)
        who = name_words(known, word.author_id, word.on_behalf_of_id)
        yield Said(f"{at:%Y. %-m. %-d.} {at:%H:%M}", who, *_told(word))


def _told(word: MemoMessage | TaskReport) -> tuple[str, str]:
    """Return (kind, text); a report names its task, for a thread may hold several."""
    if isinstance(word, MemoMessage):
        return word.get_kind_display(), _text(word)
    return word.get_state_display(), f"‘{word.task.title}’ {word.percent}% {word.text}".strip()


def _text(message: MemoMessage) -> str:
    named = "".join(f" [{file.file_name}]" for file in message.files.all())
    task = getattr(message, "task", None)
    state = f" (기한 {task.due_on:%Y. %-m. %-d.}, {task.get_state_display()})" if task else ""
    return f"{message.text}{named}{state}".strip()


def _facts(memo: Memo, body: Body) -> dict[str, object]:
    return {
        "form": FormKind.SHORT,
        "title": memo.title,
        "body": body.model_dump(mode="json"),
        "department_id": memo.department_id,
        "drafter_id": memo.writer_id,
        "openness": memo.openness,
        "grounds": memo.grounds,
        "content_access": memo.content_access,
        "unit_task_id": memo.unit_task_id,
        "urgent": memo.urgent,
    }


def _enclosures(memo: Memo, document: Document) -> Iterator[Enclosure]:
    files: dict[str, MemoFile] = {}
    for file in memo.files.all():
        files.setdefault(file.sha256, file)
    for position, file in enumerate(list(files.values())[:MOST_ENCLOSURES], start=1):
        text, unreadable = _read(file)
        yield Enclosure(
            document=document,
            file_id=file.file_id,
            name=file.file_name.rpartition(".")[0][:150] or file.file_name[:150],
            file_name=file.file_name,
            media_type=file.media_type,
            size=file.size,
            sha256=file.sha256,
            position=position,
            text=text,
            unreadable=unreadable,
        )


def _read(file: MemoFile) -> tuple[str, str]:
    """Return (text, why it could not be read); photos and voice notes have none."""
    if not reads(file.media_type):
        return "", ""
    try:
        return read_text(core.file_content(file.file_id, SYSTEM), file.media_type), ""
    except Unreadable as unreadable:
        return "", str(unreadable)[:200]
