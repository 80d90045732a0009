"""Colons: none before, one space after, as in "일시: 2026. 6. 9." (관례)."""

import re
from collections.abc import Iterator

from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.spots import Spot
from madang.documents.rules.finding import Finding

_COLON = re.compile(r"(?<=[가-힣)\]」])(?P<colon>\s*[:：]\s*)(?![:：\s])(?P<after>.?)")


def check_colons(spot: Spot, draft: DraftText) -> Iterator[Finding]:
    """Find colons with a space before or without one after; after Korean words alone, as times have digits."""
    if ":" not in spot.text and "：" not in spot.text:
        return
    for found in _COLON.finditer(spot.text):
        right = ": " if found["after"] else ":"
        if found["colon"] != right:
            sentence = "쌍점은 앞말에 붙이고 뒤는 한 칸 띄웁니다. ‘일시: 2026. 6. 9.’처럼 써 주세요."
            yield spot.advise("colon-spacing", found.span("colon"), sentence, "관례", right)
