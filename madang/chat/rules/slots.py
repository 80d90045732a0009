"""Messages that only fill in what was left open: a place, a time, a number; and the same question for another place."""

import re

_ASKS = re.compile(
    r"어디|언제|얼마|어떻|어떡|뭐|무엇|무슨|누가|왜|방법|되나|되나요|돼요|까요|나요|있나|있어요|알려|주세요|싶|하려|신청|[?？]"
)
_SITE = re.compile(
    r"(?:앞|뒤|옆|뒤쪽|앞쪽|옆쪽|건너|건너편|맞은편|근처|입구|출구|정문|후문|골목|골목길|사거리|삼거리|오거리|교차로|로터리|정류장|다리|아파트|빌라|단지"
    r"|번지|\d+동|\d+호|\d+차|지구|마을|(?:읍|면|동|리)|(?:로|길)\s?\d+(?:-\d+)?|\d+(?:-\d+)?)"
    r"\s?(?:쪽|에서|에|이에요|예요|에요|이요|요|입니다|임|인데요|이고요|이어요|에\s?있어요)?[\s.~!]*$"
)
_TIME = re.compile(
    r"(?:\d{1,2}\s?시(?:\s?(?:\d+\s?분|반|쯤|경))?(?:부터|까지|에|쯤)?|아침|점심|저녁|밤|새벽|낮|어제|그제|그저께|오늘|매일|맨날|날마다|주말마다|지난주|아까|방금"
    r"|\d+\s?(?:일|주|달|개월|시간|분)\s?(?:전|째|동안))(?:부터|까지|마다|에|도)?\s?.{0,8}$"
)
_STATE = re.compile(r"지금|아직|계속|자꾸|또|맨날|매일|집\s?앞|골목|놨|있어요|있네|안\s?받|안\s?치|안\s?와")
_SEND_ME = re.compile(r"연락|전화|문자|회신|답장|알려|번호")

LONGEST = 40


def is_site(message: str) -> bool:
    """Tell whether a message does no more than say where something is."""
    return len(message) <= LONGEST and not _ASKS.search(message) and _SITE.search(message.strip()) is not None


def is_time(message: str) -> bool:
    """Tell whether a message does no more than say when something happens."""
    return len(message) <= LONGEST and not _ASKS.search(message) and _TIME.search(message.strip()) is not None


def is_state(message: str) -> bool:
    """Tell whether a message goes on to tell how something is at this moment."""
    return len(message) <= LONGEST and _STATE.search(message) is not None


def is_left_number(rest: str, personal_data: list[str]) -> bool:
    """Tell whether a message leaves a way to be reached; `rest` is what stands beside the personal data."""
    leaves = bool({"telephone", "email"}.intersection(personal_data))
    bare = re.sub(r"[^가-힣]", "", rest)
    return leaves and len(bare) <= 14 and (not bare or _SEND_ME.search(bare) is not None or len(bare) <= 5)


_OTHER = re.compile(
    r"^(?:(?:아|아니|음|그럼|그러면|혹시|근데|그런데|그리고|어|네)\s+)*(?P<slot>[가-힣\d]+?(?:\s[가-힣\d]+?)??)\s?"
    r"(?:근처|쪽|주변)?(?:에|에서)?(?:는|은|도)?(?:요|여)?[\s?？.~!]*$"
)


def other_slot(message: str) -> str:
    """Return what another place is called in "웃장 근처는?", "아 순천은요", "조례동에는요?", or ""."""
    found = _OTHER.match(message.strip())
    if not found or not re.search(r"(?:은|는|도)(?:요|여)?[\s?？.~!]*$|(?:근처|쪽|주변)[\s?？.~!]*$", message):
        return ""
    return re.sub(r"(?:에서는|에서|에는|에|은|는|도|요)+$", "", found["slot"].strip())
