"""Periods: 5. 1.∼6. 30. and 15:00∼17:00, without spaces (관례), and not ending before they begin."""

import re
from collections.abc import Iterator
from datetime import date

from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.spots import Spot
from madang.documents.rules.finding import Finding

_POINT = r"(?:(?:(?:19|20)\d\d\.\s?)?\d{1,2}\.\s?\d{1,2}\.(?:\([월화수목금토일]\))?|\d{1,2}:\d\d)"
_SPACED = re.compile(rf"(?<=[\d.)])(?<=(?P<before>.))(?P<wave>\s+[~∼～〜]\s*|[~∼～〜]\s+)(?={_POINT})")
_STARTS = re.compile(rf"{_POINT}$")
_WHOLE = re.compile(
    r"(?P<y1>(?:19|20)\d\d)\.\s?(?P<m1>\d{1,2})\.\s?(?P<d1>\d{1,2})\.(?:\([월화수목금토일]\))?\s*[~∼～〜]\s*"
    r"(?:(?P<y2>(?:19|20)\d\d)\.\s?)?(?P<m2>\d{1,2})\.\s?(?P<d2>\d{1,2})\."
)


def check_periods(spot: Spot, draft: DraftText) -> Iterator[Finding]:
    """Find spaces around the wave between two dates or two times, and periods that run backwards."""
    if not re.search("[~∼～〜]", spot.text):
        return
    for found in _SPACED.finditer(spot.text):
        if _STARTS.search(spot.text, 0, found.start()):
            sentence = "기간은 ‘5. 1.∼6. 30.’처럼 물결표 앞뒤를 붙여 씁니다."
            yield spot.advise("period-spacing", found.span("wave"), sentence, "관례", found["wave"].strip())
    for found in _WHOLE.finditer(spot.text):
        if _runs_backwards(found):
            sentence = f"‘{found[0]}’은 끝이 시작보다 빠릅니다. 두 날짜를 다시 확인해 주세요."
            yield spot.demand("period-backwards", found.span(), sentence, "규정 제7조제5항")


def _runs_backwards(found: re.Match[str]) -> bool:
    """Tell whether the end lies before the beginning; a month before the first may be one of the next year."""
    try:
        start = date(int(found["y1"]), int(found["m1"]), int(found["d1"]))
        end = date(int(found["y2"] or found["y1"]), int(found["m2"]), int(found["d2"]))
    except ValueError:
        return False
    return end < start and (found["y2"] is not None or end.month == start.month)
