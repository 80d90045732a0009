"""The block that shows what a language model wrote: plain text, links as the passages hold them, marks to passages."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from madang.chat.rules.passages import Link, Passage
from madang.chat.rules.written import Sentence

WRITTEN_BY = "기계가 안내 글을 바탕으로 쓴 글이에요. 아래 원문을 확인해 주세요."

_TOKENS = re.compile(r"(\{L\d+\})")


def written_block(sentences: Sequence[Sentence], passages: Iterable[Passage]) -> dict[str, Any]:
    """Return the block of verified sentences. The first passage is the article below; the others are named."""
    known = list(passages)
    cited = {number for sentence in sentences for number in sentence.cited}
    return {
        "kind": "written",
        "label": WRITTEN_BY,
        "sentences": [shown_sentence(sentence, known) for sentence in sentences],
        "passages": [
            {"number": each.number, "label": each.title, "ask": each.title} for each in known if each.number in cited
        ],
    }


def shown_sentence(sentence: Sentence, passages: Iterable[Passage]) -> dict[str, Any]:
    """Return `{parts, cited}`; a part is `{text}` or, for a link, `{text, address}`."""
    links = {link.token: link for passage in passages for link in passage.links}
    parts = [_part(piece, links) for piece in _TOKENS.split(sentence.text) if piece]
    return {"parts": parts, "cited": list(sentence.cited)}


def words_of_written(block: Mapping[str, Any]) -> str:
    """Return the sentences as plain text, links as label and address, each sentence with its marks."""
    return "\n".join(_plain(sentence) for sentence in block["sentences"])


def _part(piece: str, links: Mapping[str, Link]) -> dict[str, str]:
    link = links.get(piece)
    return {"text": link.label, "address": link.address} if link else {"text": piece}


def _plain(sentence: Mapping[str, Any]) -> str:
    parts = (f"{part['text']}({part['address']})" if "address" in part else part["text"] for part in sentence["parts"])
    return "".join(parts) + " " + "".join(f"[{number}]" for number in sentence["cited"])
