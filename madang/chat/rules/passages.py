"""The passages that a language model may write from: what the blocks of an article say, line by line.

Each line keeps what stands over it (the title of its list, the header of its column), so that a figure is never read
without what it is a figure of.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from madang.chat.rules.manner import instructs

Block = Mapping[str, Any]

TOKEN = re.compile(r"\{L\d+\}")
"""What stands for a link in a text."""

_SENTENCE_ENDS = re.compile(r"(?<=[요다음함됨)][.!?])\s+")


@dataclass(frozen=True)
class Line:
    """One sentence, item or row (each cell after its header), and the words that stand over it."""

    over: str
    text: str


@dataclass(frozen=True)
class Link:
    """An address of a passage; a text stands for it by `token`, and never writes it."""

    number: int
    label: str
    address: str

    @property
    def token(self) -> str:
        return f"{{L{self.number}}}"


@dataclass(frozen=True)
class Passage:
    """One article as a model reads it. `number` counts from 1 and is what a sentence cites."""

    number: int
    article_id: str
    title: str
    lines: tuple[Line, ...]
    links: tuple[Link, ...]


def passages_of(articles: Iterable[tuple[str, str, Iterable[Block]]]) -> tuple[Passage, ...]:
    """Return the passages of articles given as (id, title, blocks as shown); links are numbered through all of them."""
    passages: list[Passage] = []
    links = 0
    for number, (article_id, title, blocks) in enumerate(articles, start=1):
        kept = list(blocks)
        own = tuple(_links(kept, links))
        links += len(own)
        lines = (
            *(line for block in kept for line in _READERS.get(block["kind"], _nothing)(block)),
            *map(_address, own),
        )
        # An article tells; a line that commands whoever reads it was planted, and is no evidence for anything.
        told = tuple(line for line in lines if not instructs(f"{line.over} {line.text}"))
        passages.append(Passage(number, article_id, title, told, own))
    return tuple(passages)


def _links(blocks: Iterable[Block], before: int) -> Iterator[Link]:
    shown = (block for block in blocks if block["kind"] == "link")
    for number, block in enumerate(shown, start=before + 1):
        yield Link(number, str(block["label"]), str(block["address"]))


def _text(block: Block) -> Iterator[Line]:
    for paragraph in block["paragraphs"]:
        yield from _sentences(_about(block), paragraph)


def _sentences(over: str, paragraph: str) -> Iterator[Line]:
    for sentence in _SENTENCE_ENDS.split(paragraph):
        yield Line(over, sentence.strip())


def _items(block: Block) -> Iterator[Line]:
    for item in block["items"]:
        yield Line(f"{_about(block)} {block['title']}".strip(), item)


def _rows(block: Block) -> Iterator[Line]:
    for row in block["rows"]:
        cells = (f"{head} {cell}" for head, cell in zip(block["header"], row, strict=False) if cell.strip())
        yield Line(f"{_about(block)} {block['caption']}".strip(), " · ".join(cells))


def _notice(block: Block) -> Iterator[Line]:
    yield from _sentences(_about(block), block["text"])


def _telephone(block: Block) -> Iterator[Line]:
    # Whether somebody answers just now is told beside the telephone itself; it ages while a text is written.
    told = (block["name"], block["number"], block["hours"].strip())
    yield Line(f"{_about(block)} 전화 문의".strip(), " · ".join(part for part in told if part))


def _points(block: Block) -> Iterator[Line]:
    for point in block["points"]:
        told = (point["name"], point["address"], point.get("telephone"), point.get("hours"))
        yield Line(f"{_about(block)} {block['title']}".strip(), " · ".join(part for part in told if part))


def _address(link: Link) -> Line:
    return Line("인터넷 누리집", f"{link.label} {link.token}")


def _nothing(block: Block) -> Iterator[Line]:
    yield from ()


def _about(block: Block) -> str:
    return str(block.get("about_words") or "")


_READERS: Mapping[str, Callable[[Block], Iterator[Line]]] = {
    "text": _text,
    "list": _items,
    "steps": _items,
    "table": _rows,
    "notice": _notice,
    "telephone": _telephone,
    "map": _points,
}
"""What can be told in words; pictures, choices and the like are shown below the text, as they are."""
