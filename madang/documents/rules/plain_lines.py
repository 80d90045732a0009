"""Plain text taken apart into blocks, line by line."""

import re
from itertools import groupby
from uuid import UUID

from madang.documents.rules.body import LEVELS, Block, Item, Paragraph, Picture
from madang.documents.rules.laying_out import INDENT
from madang.documents.rules.plain_signs import bulleted, signed
from madang.documents.rules.plain_tables import has_tabs, is_row, read_table

_PICTURE = re.compile(r"\[그림 ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{2,3})%(?: (.*))?\]")
_SIGN_AND_TAB = re.compile(r"^(\s*(?:\d{1,3}[.)]|[가-힣][.)]|\([\d가-힣]{1,3}\)|[^\w\s|]))\t+")


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text; an empty line parts them and is none itself."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    reader = _Reader()
    for kind, group in groupby(map(_untabbed, lines), _kind):
        reader.take(kind, list(group))
    return _with_parent(reader.blocks, reader.leads)


def picture_line(picture: Picture) -> str:
    """Return the line that stands for a picture in a text that is mended by hand."""
    caption = f" {' '.join(picture.caption.split())}" if picture.caption.strip() else ""
    return f"[그림 {picture.file} {picture.width}%{caption}]"


class _Reader:
    """Keeps the blocks read so far and what the next line may belong to.

    counts   numbers of the open items, by level
    bullets  ranks of the bullets open under `base`, the level of the last sign
    leads    indices of paragraphs with an item of the second level right under them
    touches  whether the last block was a line of text with no empty line since
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.counts: list[int] = []
        self.bullets: list[int] = []
        self.base = 0
        self.leads: list[int] = []
        self.touches = False

    def take(self, kind: str, lines: list[str]) -> None:
        if kind == "pipes" or (kind == "tabs" and len(lines) > 1):
            self.blocks.append(read_table(lines))
            self.touches = False
            return
        for line in lines:
            self._take_line(line.replace("\t", " "))

    def _take_line(self, line: str) -> None:
        text = line.strip()
        indent = len(line) - len(line.lstrip())
        if not text:
            self.touches = False
        elif found := signed(text, self._due):
            self._item(found.level, found.count, found.text)
            self.base, self.bullets = found.level, []
        elif bullet := bulleted(text):
            self._item(min(self._depth(bullet.rank), LEVELS), 1, bullet.text)
        elif picture := _PICTURE.fullmatch(text):
            self._add(Picture(file=UUID(picture[1]), width=int(picture[2]), caption=picture[3] or ""))
        else:
            self._take_text(text, indent)

    def _take_text(self, text: str, indent: int) -> None:
        """Text without a sign: an only child, what hangs under an item, or a paragraph."""
        level = len(self.counts)
        last = self.blocks[-1] if self.blocks else None
        if level and indent == INDENT * level and level < LEVELS:
            self._item(level + 1, 1, text)
        elif self.touches and isinstance(last, Item) and indent > INDENT * (last.level - 1):
            self.blocks[-1] = last.model_copy(update={"text": f"{last.text} {text}"})
        else:
            self._add(Paragraph(text=text))

    def _item(self, level: int, count: int, text: str) -> None:
        if level == 2 and self.touches and isinstance(self.blocks[-1], Paragraph):
            self.leads.append(len(self.blocks) - 1)
        self.counts = [*self.counts[: level - 1], *[0] * (level - 1 - len(self.counts)), count]
        self.blocks.append(Item(level=level, text=text))
        self.touches = True

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        self.touches = True

    def _due(self, level: int) -> int:
        return self.counts[level - 1] + 1 if level <= len(self.counts) else 1

    def _depth(self, rank: int) -> int:
        """Return the level of a bullet: one below the bullets of higher rank that are open, all below the last sign."""
        self.bullets = [*(each for each in self.bullets if each < rank), rank]
        return self.base + len(self.bullets)


def _kind(line: str) -> str:
    if is_row(line):
        return "pipes"
    return "tabs" if has_tabs(line) else "text"


def _untabbed(line: str) -> str:
    """A sign may stand before a tab; that makes no table."""
    return _SIGN_AND_TAB.sub(r"\1 ", line)


def _with_parent(blocks: list[Block], leads: list[int]) -> tuple[Block, ...]:
    """An only item of the first level has no sign: it is told by the second level right under it."""
    if not leads or any(isinstance(block, Item) and block.level == 1 for block in blocks):
        return tuple(blocks)
    return tuple(
        Item(level=1, text=block.text) if index == leads[0] and isinstance(block, Paragraph) else block
        for index, block in enumerate(blocks)
    )
