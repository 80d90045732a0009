"""Blocks, enclosures and drafts for the tests of the writing rules."""

from datetime import date
from typing import Any

from madang.documents.rules.body import Block, Body, Item, Paragraph, Table
from madang.documents.rules.checks import DraftText
from madang.documents.rules.enclosure import Enclosure

TODAY = date(2026, 11, 23)


def enclosure(name: str = "계획서", copies: int = 1, file_name: str = "계획서.hwpx", size: int = 10) -> Enclosure:
    return Enclosure(
        name=name, copies=copies, file_name=file_name, media_type="application/hwp+zip", size=size, sha256="0" * 64
    )


def item(level: int, text: str) -> Item:
    return Item(level=level, text=text)


def text(words: str) -> Paragraph:
    return Paragraph(text=words)


def table(*rows: tuple[str, ...], header_rows: int = 1) -> Table:
    return Table(rows=rows, header_rows=header_rows)


def body(*blocks: Block) -> Body:
    return Body(blocks=blocks)


def draft(*blocks: Block, **changes: Any) -> DraftText:
    """A draft in which nothing is wrong but what the test puts in."""
    usual: dict[str, Any] = {
        "title": "전산장비 구매 계획",
        "summary": "낡은 전산장비를 바꾸는 계획",
        "keywords": ("전산장비",),
        "unit_task": "equipment",
        "body": Body(blocks=blocks or (text("다음과 같이 알려드립니다."),)),
        "today": TODAY,
    }
    return DraftText(**(usual | changes))
