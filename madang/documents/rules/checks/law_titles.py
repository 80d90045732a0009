"""Titles of laws stand in 「 」 (관례)."""

import re
from collections.abc import Iterator

from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.spots import Spot
from madang.documents.rules.finding import Finding

_ARTICLE = re.compile(r"(?:법|령|칙|률|례|정)\s?제\d+조")
_KIND = r"(?:\s?시행령|\s?시행규칙)?"
_ONE_WORD = re.compile(rf"(?<![가-힣「『·ㆍ])(?P<title>[가-힣]{{2,}}법{_KIND})(?=\s?제\d+조)")
_LONG = re.compile(
    rf"(?P<title>[가-힣]+에\s?관한\s?(?:특별|특례|기본)?(?:법률|법|조례|규정|규칙){_KIND})(?=\s?제\d+조)"
)
_NO_TITLE = re.compile(r"(?:방|기|용|수|불|위|적|합|편|해|문|어|화|탈|입|준|동|현행|같은|종전)법$")
_IN_BRACKETS = re.compile(r"[「『][^」』]*[」』]")


def check_law_titles(spot: Spot, draft: DraftText) -> Iterator[Finding]:
    """Find a law named with its article and without 「 」; where a long title begins is left to the reader."""
    if not _ARTICLE.search(spot.text):
        return
    bracketed = [found.span() for found in _IN_BRACKETS.finditer(spot.text)]
    for pattern in (_LONG, _ONE_WORD):
        for found in pattern.finditer(spot.text):
            inside = any(start < found.start() < end for start, end in bracketed)
            if not inside and not _NO_TITLE.search(found["title"].split()[0]):
                yield _finding(spot, found, pattern is _ONE_WORD)


def _finding(spot: Spot, found: re.Match[str], sure: bool) -> Finding:
    title = found["title"]
    told = f"「{title}」" if sure else f"「…{title}」"
    sentence = f"법령의 이름은 ‘{told}’처럼 홑낫표로 묶습니다."
    return spot.advise("law-title", found.span("title"), sentence, "관례", told if sure else None)
