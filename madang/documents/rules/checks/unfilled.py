"""What a template left to be filled in: {{성명}}, ○○, ◯일. A document cannot go out with it."""

import re
from collections.abc import Iterator

from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.spots import Spot
from madang.documents.rules.finding import Finding

_FIELD = re.compile(r"\{\{[^{}\n]{0,40}\}\}")
_CIRCLES = re.compile(r"[○◯〇]{2,}|(?<![가-힣\w○◯〇])[○◯〇](?=[가-힣])")


def check_unfilled(spot: Spot, draft: DraftText) -> Iterator[Finding]:
    """Find fields and circles that stand for a value. Fields are filled for each recipient where it goes one each."""
    for found in _CIRCLES.finditer(spot.text):
        yield _finding(spot, found)
    for found in _FIELD.finditer(spot.text) if not draft.one_each else ():
        yield _finding(spot, found)


def _finding(spot: Spot, found: re.Match[str]) -> Finding:
    sentence = f"‘{found.group()}’ 자리가 비어 있습니다. 알맞은 말을 써 주세요."
    return spot.demand("unfilled", found.span(), sentence, "서식")
