"""Own circumstances, told after an answer: "저 33살인데 되나요", "우리는 부부가 둘 다 받아요", "이사 온 지 3개월".

They ask whether the matter is for oneself, and how much of it. What happened ("여권을 잃어버렸어요") is none: it
begins a matter. So only these kinds count, and only where nothing else is named.
"""

import re
from collections.abc import Mapping

_TENS = r"(?:열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)"
_ONES = r"(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)"
_NUMBER = rf"(?:\d[\d,.]*|{_TENS}|{_ONES})"

KINDS: Mapping[str, re.Pattern[str]] = {
    "age": re.compile(
        rf"{_NUMBER}\s?(?:살|세)(?!대|트)|(?:만\s?)?\d{{2}}\s?(?:이에요|인데|예요|입니다)|\d{{2,4}}\s?년\s?생"
        rf"|{_TENS}(?:\s?{_ONES})?\s?(?:이|인|살|됐|되)"
    ),
    "income": re.compile(
        r"(?:소득|수입|월급|연봉|재산|벌이|급여|연금)(?:이|은|는|도|액)?\s?.{0,8}(?:\d|만|없|적|많|높|낮|정도)|\d+\s?만\s?원?\s?(?:정도|쯤)?\s?(?:벌|받|예요|이에요)"
        r"|무직|실직|백수|(?:일|직장|직업)(?:을|이|은|도)?\s?(?:안|없|못|쉬|그만)|신용(?:이|은)?\s?\S{0,4}\s?(?:안|나쁘|낮|불량)|빚(?:이|도)?\s?(?:있|많)"
    ),
    "household": re.compile(
        r"부부|맞벌이|외벌이|한부모|미혼|비혼|신혼|이혼|별거|사실혼|재혼|1인\s?가구|혼자\s?(?:살|사|키우|지내)|둘\s?다|따로\s?(?:살|사는)|같이\s?(?:살|사는)|함께\s?살"
        rf"|(?:아이|애|자녀|애기|식구|가족)(?:가|는|이|도)?\s?(?:{_NUMBER}|하나|둘|셋|넷)(?!\s?(?:살|세|개월))|(?:첫|둘|셋|넷)째|{_NUMBER}\s?(?:식구|명\s?가족)"
    ),
    "residence": re.compile(
        rf"이사\s?온\s?지|전입한\s?지|산\s?지\s?(?:{_NUMBER}|얼마|오래)|(?:에|에서)\s?(?:살|사는|거주)|주소(?:가|는|지가)\s?(?:다른|아니|아직|안|없|따로|서울|타)|타\s?지역|다른\s?(?:시|지역|도시)"
    ),
    "status": re.compile(
        r"(?:저|나|제|내|우리|남편|아내|엄마|아빠|어머니|아버지|아이|애|아들|딸|할머니|할아버지)\S{0,4}\s?.{0,8}"
        r"(?:외국인|장애인|장애|수급자|차상위|학생|대학생|고등학생|군인|임신부|임산부|직장인|자영업|프리랜서|농민|어민|공무원|국가유공자|다자녀|다문화|이장)"
        r"(?:이|예|인|입|이고|이라|가\s?있|이신|도)|임신\s?\d+\s?(?:주|개월)|외국인이|장애인이|수급자예|학생이에|임산부예|이장인"
    ),
}
"""What people say of themselves, by kind."""

ASKED_OF: Mapping[str, tuple[str, ...]] = {
    "age": ("who", "amount", "fee"),
    "income": ("who", "amount"),
    "household": ("who", "amount"),
    "residence": ("who",),
    "status": ("who", "fee", "amount"),
}
"""The sides of a matter on which a circumstance bears, the likeliest first."""

NAMED_AS: Mapping[str, re.Pattern[str]] = {
    "age": re.compile(r"\d+\s?(?:세|살)|나이"),
    "income": re.compile(r"소득|재산|수입|월급|신용|무직|실직"),
    "household": re.compile(r"부부|배우자|가구|혼자|맞벌이|한부모|자녀|째|세대|부모"),
    "residence": re.compile(r"주소|사는|살고|거주|전입|주민등록|이사"),
    "status": re.compile(r"외국인|장애|수급|차상위|학생|임신|유공자|다자녀|직장|농민"),
}
"""What a block says that speaks of a circumstance."""

CIRCUMSTANCE_WORDS: Mapping[str, str] = {
    "age": "나이는",
    "income": "소득과 재산은",
    "household": "식구에 따른 차이는",
    "residence": "사는 곳에 따른 차이는",
    "status": "그 사정은",
}

_WANTS_MORE = re.compile(
    r"알려|가르쳐|뭐가|뭐\s?있|무엇|어떤|어떻게|어디|언제|신고|신청하려|신청하고|받을\s?수\s?있는|방법|하는\s?법|하려고|하려면|하고\s?싶"
)
"""Asks for a matter, and not whether this one is for oneself."""

_SAYS = re.compile(r"(?:[요까데다야어나니지죠음임함면네]|소)[\s?.!~ㅠㅜㅋㅎ]*$")
"""Ends as a sentence does: "신혼부부 지원" only names a matter."""

LONGEST = 40


def circumstance_of(message: str) -> str:
    """Return the kind of circumstance that a message tells and asks nothing beside, or ""."""
    if len(message) > LONGEST or _WANTS_MORE.search(message) or not _SAYS.search(message):
        return ""
    return next((kind for kind, pattern in KINDS.items() if pattern.search(message)), "")
