"""Openness: its grounds, and personal data in what everybody may read (정보공개법 제9조제1항)."""

import re
from collections.abc import Iterator

from madang.documents.rules.checks.draft_text import DraftText, PersonalDataFinder
from madang.documents.rules.checks.spots import Spot, spots
from madang.documents.rules.finding import Finding, Place
from madang.documents.rules.openness import Openness, misfit

PRIVACY = 6
"""Number of the ground that protects personal data."""
_ARTICLE = "정보공개법 제9조제1항"
_SIGN = re.compile(r"[\d@＠]")
"""Numbers, addresses and e-mails have one of these; the finder is spared the lines without."""
_SURE = frozenset({"주민등록번호", "여권번호", "운전면허번호", "카드번호", "계좌번호"})
"""Kinds that are a person's whatever stands around them; a telephone may be an office's."""


def check_grounds(draft: DraftText) -> Iterator[Finding]:
    """Find an open document with grounds, and one withheld without."""
    if fault := misfit(draft.openness, draft.grounds):
        yield Finding("openness-grounds", Place("openness"), fault, _ARTICLE, True)


def check_personal_data(draft: DraftText, personal_data: PersonalDataFinder) -> Iterator[Finding]:
    """Find personal data in the title, which lists show, and in a text that is open or withheld for other reasons."""
    covered = draft.openness is not Openness.OPEN and PRIVACY in draft.grounds
    for spot in spots(draft):
        if (spot.field != "title" and covered) or not _SIGN.search(spot.text):
            continue
        for start, end, kind in personal_data(spot.text):
            sentence = _in_title(kind) if spot.field == "title" else _in_text(kind, draft.openness)
            must = kind in _SURE and (spot.field == "title" or draft.openness is Openness.OPEN)
            yield _finding(spot, (start, end), sentence, must)


def _finding(spot: Spot, span: tuple[int, int], sentence: str, must: bool) -> Finding:
    article = f"{_ARTICLE}제{PRIVACY}호"
    return Finding("personal-data", spot.place(*span), sentence, article, must)


def _in_title(kind: str) -> str:
    return f"제목에 개인정보({kind})로 보이는 글이 있습니다. 제목은 목록에 나오니 여기서 빼 주세요."


def _in_text(kind: str, openness: Openness) -> str:
    if openness is Openness.OPEN:
        return f"공개 문서에 개인정보({kind})로 보이는 글이 있습니다. 지우거나 부분공개(6)로 바꿔 주세요."
    return f"개인정보({kind})로 보이는 글이 있습니다. 근거 번호에 6호를 더할지 확인해 주세요."
