"""An answer as plain text, for channels and commands that show nothing else."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from madang.chat.rules.written_block import WRITTEN_BY, words_of_written

Block = Mapping[str, Any]


def plain_text(heading: str, blocks: Iterable[Block]) -> str:
    """Write heading and blocks as lines, parted by an empty line; an emergency stands above the heading."""
    written = [(block["kind"], _WRITERS[block["kind"]](block)) for block in blocks]
    first = [words for kind, words in written if kind == "emergency"]
    parts = [*first, heading, *(words for kind, words in written if kind != "emergency")]
    return "\n\n".join(part for part in parts if part)


def _titled(title: str, lines: Iterable[str]) -> str:
    return "\n".join([title, *lines])


def _table(block: Block) -> str:
    rows = (" / ".join(row) for row in [block["header"], *block["rows"]])
    return _titled(block["caption"], rows)


def _map(block: Block) -> str:
    points = [f"· {point['name']} {point['address']}".rstrip() for point in block["points"]]
    return _titled(block["title"], [*points, *(f"· {area['name']}" for area in block["areas"])])


def _places(block: Block) -> str:
    told = [_place(number, place) for number, place in enumerate(block["points"], 1)]
    more = [f"… {len(block['more'])}곳 더 있어요"] if block["more"] else []
    return _titled(block["title"], [*told, *more])


def _place(number: int, place: Block) -> str:
    first = f"{number}. {place['name']}" + (f" ({place['distance_words']})" if place["distance_words"] else "")
    facts = ("dates", "site", "address", "open_words", "hours", "fees", "telephone", "data_date")
    return "\n".join([first, *(f"   {place[fact]}" for fact in facts if place[fact])])


def _position(block: Block) -> str:
    return _titled(block["title"], (f"→ {choice['label']}" for choice in block["choices"]))


def _telephone(block: Block) -> str:
    told = " · ".join(part for part in (block["hours"].strip(), block["open_words"]) if part)
    return f"{block['name']} {block['number']}" + (f" ({told})" if told else "")


def _emergency(block: Block) -> str:
    return _titled(block["text"], (f"☎ {number['number']} {number['name']}" for number in block["numbers"]))


_WRITERS: Mapping[str, Callable[[Block], str]] = {
    "heading": lambda block: f"■ {block['text']}",
    "text": lambda block: "\n".join(block["paragraphs"]),
    "list": lambda block: _titled(block["title"], (f"· {item}" for item in block["items"])),
    "steps": lambda block: _titled(block["title"], (f"{n}. {item}" for n, item in enumerate(block["items"], 1))),
    "table": _table,
    "notice": lambda block: f"※ {block['text']}",
    "image": lambda block: f"[그림] {block['alt']}",
    "map": _map,
    "places": _places,
    "position": _position,
    "telephone": _telephone,
    "written": lambda block: _titled(WRITTEN_BY, [words_of_written(block)]),
    "link": lambda block: f"{block['label']}: {block['address']}",
    "choices": lambda block: _titled(block["title"], (f"→ {choice['label']}" for choice in block["choices"])),
    "emergency": _emergency,
    "filing": lambda block: "",  # a form; what it asks stands before it
}
