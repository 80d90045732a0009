"""Reports of 김하늘 to her superiors, and the files that go with them."""

import struct
import zlib

from madang.core.models import AuditEntry
from madang.documents.actions.give_task import GivenTask
from madang.documents.actions.memo_files import Upload
from madang.documents.actions.open_memo import open_memo
from madang.documents.actions.reply_to_memo import GivenMessage, reply_to_memo
from madang.documents.actions.send_memo import GivenMemo, send_memo
from madang.documents.models import Memo, MemoMessage, MemoReader, Task
from madang.documents.rules.memo import MemoDeed
from tests.support.office import actor

TITLE, TEXT = (
    "연향동 상습 불법주정차 구간 점검 결과",
    "1. 점검 결과\n가. 위반 12건을 단속했습니다.\n나. 표지판 2개가 낡았습니다.",
)


def report(*readers: str, copies: tuple[str, ...] = (), writer: str = "haneul", **more: object) -> Memo:
    given = {"title": TITLE, "text": TEXT, "readers": readers or ("jihun",), "copies": copies, **more}
    return send_memo(actor(writer), GivenMemo(**given))  # type: ignore[arg-type]  # words of the test


def read(who: str, memo: Memo) -> Memo:
    return open_memo(actor(who), memo.pk).memo


def row(memo: Memo, reader: str) -> MemoReader:
    return MemoReader.objects.get(memo=memo, person=reader)


def say(who: str, memo: Memo, kind: MemoDeed, text: str = "표지판을 바꿔 주세요.", **more: object) -> MemoMessage:
    return reply_to_memo(actor(who), memo.pk, GivenMessage(kind, text, **more))  # type: ignore[arg-type]


def told(who: str = "jihun", *, handler: str = "") -> Task:
    """A report read and answered with an instruction that is a task."""
    memo = report()
    read(who, memo)
    return say(who, memo, MemoDeed.INSTRUCT, task=GivenTask(handler=handler)).task


def verbs(kind: str = "memo") -> list[str]:
    return list(AuditEntry.objects.filter(subject_kind=kind).order_by("seq").values_list("verb", flat=True))


def photo(name: str = "현장.png", tint: int = 120) -> Upload:
    return Upload(name, picture(tint), "image/png")


def picture(tint: int = 120, width: int = 48, height: int = 32) -> bytes:
    """A whole PNG of one colour."""
    rows = b"".join(b"\0" + bytes((tint, 90, 60)) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def voice(name: str = "음성-20261123-1000.webm") -> Upload:
    """The head of a WebM file, as recorders of browsers write it."""
    return Upload(
        name, bytes.fromhex("1a45dfa3 9f4286810142f7810142f2810442f381084282847765626d") + bytes(200), "audio/webm"
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
