"""Levels of headings follow each other: 1. 가. 1) 가), none left out (시행규칙 제2조제1항)."""

from collections.abc import Iterator

from madang.documents.rules.body import Item, Paragraph
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.finding import Finding, Place
from madang.documents.rules.headings import sign
from madang.documents.rules.plain_signs import odd_sign, signed

ARTICLE = "시행규칙 제2조제1항"


def check_levels(draft: DraftText) -> Iterator[Finding]:
    """Find items that stand more than one level below the item before."""
    above = 0
    for index, block in enumerate(draft.body.blocks):
        if not isinstance(block, Item):
            continue
        if block.level > above + 1:
            due = sign(above + 1, 1)
            sentence = f"항목은 한 단계씩 내려갑니다. ‘{sign(block.level, 1)}’보다 ‘{due}’ 단계가 먼저 와야 합니다."
            yield Finding("heading-jump", Place("body", index, end=len(block.text)), sentence, ARTICLE, False)
        above = block.level


def check_signs(draft: DraftText) -> Iterator[Finding]:
    """Find signs typed into an item, which has its own, and signs made of one compatibility character (⑴, ㈎)."""
    for index, block in enumerate(draft.body.blocks):
        if isinstance(block, Item | Paragraph):
            yield from _check_sign(index, block)


def _check_sign(index: int, block: Item | Paragraph) -> Iterator[Finding]:
    text = block.text.lstrip()
    before = len(block.text) - len(text)
    odd = odd_sign(text)
    own = signed(text, _due) if isinstance(block, Item) else None
    if own and isinstance(block, Item) and own.level == block.level:
        end = before + text.index(own.text)
        sentence = f"‘{text[: end - before].strip()}’ 기호는 항목에 저절로 붙습니다. 글에서는 지워 주세요."
        yield Finding("sign-typed", Place("body", index, start=before, end=end), sentence, ARTICLE, False, "")
    elif odd:
        sentence = f"항목 기호 ‘{text[0]}’는 한 글자가 아니라 ‘{odd[1]}’처럼 세 글자로 씁니다."
        place = Place("body", index, start=before, end=before + odd[0])
        yield Finding("sign-compatibility", place, sentence, ARTICLE, False, odd[1])


def _due(level: int) -> int:
    """Nothing tells a date (1. 3. 기념식) from a number of the first level here, so none is due."""
    return 0 if level == 1 else 1
