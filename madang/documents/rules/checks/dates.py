"""Dates with a year: 2026. 6. 9. (규정 제7조제5항)."""

from collections.abc import Iterator

from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.spots import Spot
from madang.documents.rules.finding import Finding
from madang.documents.rules.korean_dates import printed

ARTICLE = "규정 제7조제5항"


def check_dates(spot: Spot, draft: DraftText) -> Iterator[Finding]:
    """Find dates in another form, and days that no calendar has."""
    for written in spot.dates:
        span = (written.start, written.end)
        if written.day is None:
            sentence = f"‘{written.text}’ 날짜는 달력에 없습니다. 달과 날을 다시 확인해 주세요."
            yield spot.demand("date-impossible", span, sentence, ARTICLE)
        elif written.text != printed(written.day):
            right = printed(written.day)
            sentence = f"날짜는 ‘{right}’처럼 숫자 뒤마다 온점을 찍고 한 칸을 띄워 씁니다."
            yield spot.advise("date-form", span, sentence, ARTICLE, right)
