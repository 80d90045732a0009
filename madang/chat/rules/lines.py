"""The lines of an answer: a sentence, an item, a row. What was asked stands in one of them, whatever its block."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

Block = Mapping[str, Any]
Keeps = Callable[[str], bool]

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")


def lines_of(block: Block) -> list[str]:
    """Return the lines of a block with what stands over them; of cards and links none."""
    match block["kind"]:
        case "list" | "steps":
            return [block["title"], *block["items"]]
        case "table":
            return [block["caption"], *(" ".join(row) for row in [block["header"], *block["rows"]])]
        case _:
            return _sentences(block)


def narrowed(block: Block, keeps: Keeps) -> dict[str, Any] | None:
    """Return the block with only the lines that are kept, or None where there is none.

    Steps stay whole, as one is no way to go; so does what only its title or header keeps.
    """
    match block["kind"]:
        case "list":
            return _with(block, "items", [item for item in block["items"] if keeps(item)], keeps(block["title"]))
        case "table":
            over = " ".join([block["caption"], *block["header"]])
            return _with(block, "rows", [row for row in block["rows"] if keeps(" ".join(row))], keeps(over))
        case "text":
            told = " ".join(sentence for sentence in _sentences(block) if keeps(sentence))
            return {**block, "paragraphs": [told]} if told else None
        case _:
            return dict(block) if any(keeps(line) for line in lines_of(block)) else None


def _with(block: Block, name: str, kept: list[Any], is_whole: bool) -> dict[str, Any] | None:
    if not kept:
        return dict(block) if is_whole else None
    return {**block, name: kept}


def _sentences(block: Block) -> list[str]:
    paragraphs = {"text": block.get("paragraphs", []), "notice": [block.get("text", "")]}.get(block["kind"], [])
    return [sentence for words in paragraphs for sentence in _SENTENCE.split(words) if sentence]


def once(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """Return the blocks without what another one tells already: a text without its sentences, another as a whole."""
    kept: list[dict[str, Any]] = []
    told: set[str] = set()
    for block in blocks:
        left = narrowed(block, lambda line: line not in told) if block["kind"] == "text" else dict(block)
        if left and not told.issuperset(lines_of(block)):
            kept.append(left)
            told.update(lines_of(block))
    return kept
