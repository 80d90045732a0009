"""Signs that no font of the printer has: the paper would show an empty box in their place (규정 제7조)."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from madang.documents.rules.body import Picture
from madang.documents.rules.checks.draft_text import DraftText, SignFinder
from madang.documents.rules.checks.spots import Spot, spots
from madang.documents.rules.finding import Finding

ARTICLE = "규정 제7조"


def check_undrawable(draft: DraftText, undrawable: SignFinder) -> Iterator[Finding]:
    """Find signs that cannot be printed, in every text of the page. All texts are asked about at once."""
    texts = list(_printed(draft))
    missing = undrawable("".join(normalize("NFC", spot.text) for spot in texts))
    if not missing:
        return
    pattern = re.compile(f"[{''.join(map(re.escape, sorted(missing)))}]+")
    for spot in texts:
        for found in pattern.finditer(spot.text):
            yield spot.demand("undrawable", found.span(), _sentence(found[0]), ARTICLE)


def _printed(draft: DraftText) -> Iterator[Spot]:
    yield from spots(draft)
    yield from (Spot(block.caption, "body", index) for index, block in _pictures(draft))
    yield from (Spot(receiver, "receivers") for receiver in draft.receivers)
    yield from (Spot(enclosure.name, "enclosures", index) for index, enclosure in enumerate(draft.enclosures))


def _pictures(draft: DraftText) -> Iterator[tuple[int, Picture]]:
    return ((index, block) for index, block in enumerate(draft.body.blocks) if isinstance(block, Picture))


def _sentence(signs: str) -> str:
    told = "".join(sign if sign.isprintable() and not _is_private(sign) else f"U+{ord(sign):04X} " for sign in signs)
    return (
        f"‘{told.strip()}’ 글자는 인쇄 글꼴에 없어 종이와 PDF에 빈 네모로 나옵니다. "
        "다른 글자나 말로 바꾸거나 그림으로 넣어 주세요."
    )


def _is_private(sign: str) -> bool:
    """Letters of private use show as nothing on most screens, too."""
    return "\ue000" <= sign <= "\uf8ff"
