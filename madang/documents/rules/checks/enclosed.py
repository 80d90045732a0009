"""Enclosures: each is there, can be opened by everybody, and is the one that the text speaks of (규정 제5조제2항)."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from madang.documents.rules.attachment_kinds import OPEN_INSTEAD
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.spots import Spot, spots
from madang.documents.rules.enclosure import Enclosure
from madang.documents.rules.finding import Finding, Place
from madang.documents.rules.typed_marks import MarkKind, typed_marks

_OPEN_SUFFIXES = frozenset(
    {".hwpx", ".docx", ".odt", ".xlsx", ".ods", ".csv", ".pptx", ".odp", ".pdf", ".txt", ".xml", ".json"}
)
_SPOKEN_OF = re.compile(
    r"(?<![가-힣])붙임(?:\s?\d{1,2})?(?:\s?자료|\s?문서|\s?파일)?\s?(?:과|와)\s?같이|(?<![가-힣])붙임(?:\s?\d{1,2})?\s?참[조고]"
)
_NUMBER = re.compile(r"\d+")


def check_files(draft: DraftText) -> Iterator[Finding]:
    """Find files that are empty, nameless in their kind, or closed without an open one beside them."""
    open_names = {_stem(each) for each in draft.enclosures if _suffix(each) in _OPEN_SUFFIXES}
    for index, enclosure in enumerate(draft.enclosures):
        place, suffix, told = Place("enclosures", index), _suffix(enclosure), f"‘{enclosure.file_name}’"
        if enclosure.size == 0:
            sentence = f"{told} 파일은 0바이트로 비어 있습니다. 내용이 있는 파일로 다시 붙여 주세요."
            yield Finding("enclosure-empty", place, sentence, "관례", True)
        if not suffix:
            sentence = f"{told} 파일에 확장자가 없습니다. ‘계획서.hwpx’처럼 확장자를 붙여 다시 올려 주세요."
            yield Finding("enclosure-extension", place, sentence, "관례", True)
        if suffix in OPEN_INSTEAD and _stem(enclosure) not in open_names:
            sentence = f"{told} 파일은 열린 형식이 아닙니다. {OPEN_INSTEAD[suffix]} 파일로 바꾸거나 함께 붙여 주세요."
            yield Finding("enclosure-closed", place, sentence, "규정 제5조제2항", False)


def check_named(draft: DraftText) -> Iterator[Finding]:
    """Find another count of enclosures in the text than is attached, and 붙임과 같이 without any."""
    typed = [mark for mark in typed_marks(draft.body.blocks) if mark.kind is MarkKind.ENCLOSURE]
    count, attached = _named(draft, [mark.block for mark in typed]), len(draft.enclosures)
    if typed and count != attached:
        first = min(typed, key=lambda mark: mark.block)
        place = Place("body", first.block, start=first.start, end=first.end)
        sentence = f"본문에는 붙임이 {count}개로 적혀 있는데 붙인 파일은 {attached}개입니다. 파일과 글을 맞춰 주세요."
        yield Finding("enclosure-count", place, sentence, "시행규칙 제4조", True)
    if not typed:
        for spot in spots(draft):
            yield from _check_spoken_of(spot, attached)


def _check_spoken_of(spot: Spot, attached: int) -> Iterator[Finding]:
    if "붙임" not in spot.text:
        return
    for found in _SPOKEN_OF.finditer(spot.text):
        number = _NUMBER.search(found[0])
        wanted = int(number[0]) if number else 1
        if wanted > attached:
            sentence = f"글은 ‘{found[0]}’라고 하는데 붙인 파일은 {attached}개입니다. 빠진 파일을 붙여 주세요."
            yield spot.advise("enclosure-missing", found.span(), sentence, "시행규칙 제4조")


def _named(draft: DraftText, blocks: Sequence[int]) -> int:
    """Count the typed enclosures; a bare 붙임 over its list is none."""
    texts = [getattr(draft.body.blocks[block], "text", "") for block in blocks]
    return sum(1 for text in texts if not re.fullmatch(r"붙임\s*[:：]?", text.strip()))


def _suffix(enclosure: Enclosure) -> str:
    return PurePosixPath(enclosure.file_name.strip()).suffix.casefold()


def _stem(enclosure: Enclosure) -> str:
    return PurePosixPath(enclosure.file_name.strip()).stem.casefold()
