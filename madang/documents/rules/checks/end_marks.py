"""End marks and enclosures typed by hand: the page writes them by itself (시행규칙 제4조제5항)."""

import re
from collections.abc import Iterator

from madang.documents.rules.body import Item, Paragraph
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.finding import Finding, Place
from madang.documents.rules.typed_marks import MarkKind, TypedMark, typed_marks

ARTICLE = "시행규칙 제4조제5항"

_SENTENCES = {
    MarkKind.END: "‘끝.’ 표시는 문서에 저절로 찍힙니다. 손으로 쓴 것은 빼고 찍습니다.",
    MarkKind.REST_IS_EMPTY: "‘이하 빈칸’은 표가 비어 있으면 저절로 찍힙니다. 손으로 쓴 것은 빼고 찍습니다.",
    MarkKind.ENCLOSURE: "‘붙임’은 붙인 파일대로 저절로 찍힙니다. 손으로 쓴 것은 빼고 찍습니다.",
}
_DOUBLED = re.compile(r"(?:\s{2,}|(?<=\.)\s*)끝\s*\.\s*$|^\s*끝\s*\.\s*$")
_COLON = re.compile(r"^붙임(?:\s*[:：])+\s*")


def check_end_marks(draft: DraftText) -> Iterator[Finding]:
    """Find marks that the page writes by itself, an end mark before the end, and a colon after 붙임."""
    marks = typed_marks(draft.body.blocks)
    for mark in marks:
        place = Place("body", mark.block, mark.row, mark.column, mark.start, mark.end)
        yield Finding(f"typed-{mark.kind}", place, _SENTENCES[mark.kind], ARTICLE, False, "")
    yield from _check_texts(draft, marks)


def _check_texts(draft: DraftText, marks: tuple[TypedMark, ...]) -> Iterator[Finding]:
    for index, block in enumerate(draft.body.blocks):
        if not isinstance(block, Item | Paragraph):
            continue
        start = min((mark.start for mark in marks if mark.block == index), default=len(block.text))
        if found := _DOUBLED.search(block.text, 0, start):
            sentence = "‘끝.’ 표시는 문서의 맨 끝에 한 번만 씁니다. 여기 있는 것은 지워 주세요."
            yield Finding("end-doubled", _place(index, found), sentence, ARTICLE, True, "")
        if start and (found := _COLON.match(block.text)):
            sentence = "‘붙임’ 뒤에는 쌍점을 쓰지 않고 두 타를 띄웁니다."
            yield Finding("enclosure-colon", _place(index, found), sentence, ARTICLE, False, "붙임  ")


def _place(block: int, found: re.Match[str]) -> Place:
    return Place("body", block, start=found.start(), end=found.end())
