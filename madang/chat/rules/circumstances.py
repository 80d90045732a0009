"""Own circumstances, told after an answer: "저 33살인데 되나요", "우리는 부부가 둘 다 받아요", "50리터요".

They ask whether the matter is for oneself, and how much of it. What happened ("여권을 잃어버렸어요") is none: it
begins a matter. So only these kinds count, and only where nothing else is named.
"""

import re
from collections.abc import Mapping

_SINO = r"[이삼사오육칠팔구]?십"
_TENS = r"(?:열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)"
_ONES = r"(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)"
_NUMBER = rf"(?:\d[\d,.]*|{_TENS}|{_ONES})"

_COUNTED = "리터|킬로|kg|kw|미터|cm|제곱미터|평|원|억|시간|분|일|주|개월|년|명|인용|개|장|통|번|대|마리|권|층|박"
_IS = r"(?:에서|에)?(?:이요|요|이에요|예요|인데요|인데|입니다|인디|이여|은|는)?[\s.?~]*$"

KINDS: Mapping[str, re.Pattern[str]] = {
    "age": re.compile(
        rf"{_NUMBER}\s?(?:살|세)(?!대|트)|(?:만\s?)?\d{{2}}\s?(?:이에요|인데|예요|입니다)|\d{{2,4}}\s?년\s?생"
        rf"|(?:{_TENS}|{_SINO})(?:\s?{_ONES})?\s?(?:이|인|살|됐|되|먹|예|넘)|{_SINO}[일이삼사오육칠팔구]?\s?(?:살|세)"
        r"|(?<!지)(?<!지\s)(?<!\d)\d+\s?개월\s?(?:이|인|됐|된|째|짜리|예)|(?<![가-힣])(?:첫|두)?\s?돌(?:이|은|도)?\s?(?:지났|지나|됐|안|전|아직|넘)"
        rf"|{_NUMBER}\s?(?:살|세)?\s?(?:넘으면|넘었|안\s?됐|미만이|이하)"
    ),
    "income": re.compile(
        r"(?:소득|수입|월급|연봉|재산|벌이|급여|연금)(?:이|은|는|도|액)?\s?.{0,8}(?:\d|만|없|적|많|높|낮|정도)|\d+\s?만\s?원?\s?(?:정도|쯤)?\s?(?:벌|받|예요|이에요)"
        r"|(?<![가-힣])(?:집|아파트|땅|논|밭|토지|통장|예금|적금|보증금|전세금|퇴직금|차)(?:에|이|가|은|도)?\s?.{0,8}(?:있|없|한\s?[채대])"
        r"|무직|실직|백수|(?:일|직장|직업)(?:을|이|은|도)?\s?(?:안|없|못|쉬|그만)|신용(?:이|은)?\s?\S{0,4}\s?(?:안|나쁘|낮|불량)|빚(?:이|도)?\s?(?:있|많)"
    ),
    "household": re.compile(
        r"부부|맞벌이|외벌이|한부모|미혼|비혼|신혼|이혼|별거|사실혼|재혼|1인\s?가구|혼자\s?(?:살|사|키우|지내)|둘\s?다|둘이\s?(?:살|사|지내)|따로\s?(?:산|살|사는)|같이\s?(?:살|사는)|함께\s?살"
        rf"|(?:아이|애|자녀|애기|식구|가족)(?:가|는|이|도)?\s?(?:{_NUMBER}|하나|둘|셋|넷)(?!\s?(?:살|세|개월))|(?:첫|둘|셋|넷)째|{_NUMBER}\s?(?:식구|명\s?가족)"
    ),
    "residence": re.compile(
        rf"이사\s?온\s?지|전입한\s?지|산\s?지\s?(?:{_NUMBER}|얼마|오래)|(?:에|에서)\s?(?:살|사는|거주)|[가-힣]{{2,}}(?:에|에서)?\s(?:살아|살고|사는데|삽니다|살거든|거주|산께)|주소(?:가|는|지가)\s?(?:다른|아니|아직|안|없|따로|서울|타)|타\s?지역|다른\s?(?:시|지역|도시)"
    ),
    "status": re.compile(
        r"(?:저|나|제|내|우리|남편|아내|엄마|아빠|어머니|아버지|아이|애|아들|딸|할머니|할아버지)\S{0,4}\s?.{0,8}"
        r"(?:외국인|장애인|장애|수급자|차상위|학생|대학생|고등학생|군인|임신부|임산부|직장인|자영업|프리랜서|농민|어민|공무원|국가유공자|다자녀|다문화|이장)"
        r"(?:이|예|인|입|이고|이라|가\s?있|이신|도)|임신\s?\d+\s?(?:주|개월)|외국인이|장애인이|수급자예|학생이에|임산부예|이장인"
    ),
    "quantity": re.compile(
        rf"^(?!.*(?:얼마|어디|언제|어떻|뭐))(?:.*\s)?(?:{_NUMBER}|{_SINO}|[반몇])\s?(?:만|억|천)?\s?(?:{_COUNTED})(?:짜리|정도|쯤|으로|에|를|을|씩)?\s?"
        r"(?:\S{1,6}\s?)?(?:요|는|은|인데)[\s.?~]*$"
    ),
    "place": re.compile(
        rf"^(?:\S+\s){{0,3}}\S*(?:(?:[가-힣]{{2}}|\d)(?<![활운노자변행감작])동|지구|마을|단지|아파트|사거리|근처|쪽|앞|옆|역){_IS}"
        rf"|^(?:\S+\s){{0,3}}[가-힣]{{2}}(?:읍|면|리)(?:에서|이){_IS}"
    ),
}
"""What people say of themselves, by kind; a bare place and a quantity tell as little by themselves."""

BARE_KINDS = frozenset({"quantity", "place"})
"""Kinds that say nothing of the person, and may stand beside a matter."""

ASKED_OF: Mapping[str, tuple[str, ...]] = {
    "age": ("who", "amount", "fee"),
    "income": ("who", "amount"),
    "household": ("who", "amount"),
    "residence": ("who",),
    "status": ("who", "fee", "amount"),
    "place": ("where",),
    "quantity": ("fee", "amount"),
}
"""The sides of a matter on which a circumstance bears, the likeliest first."""

NAMED_AS: Mapping[str, re.Pattern[str]] = {
    "age": re.compile(r"\d+\s?(?:세|살|개월)|나이|두 돌"),
    "income": re.compile(r"소득|재산|수입|월급|신용|무직|실직"),
    "household": re.compile(r"부부|배우자|가구|혼자|맞벌이|한부모|자녀|째|세대|부모"),
    "residence": re.compile(r"주소|사는|살고|살아|살았|산 지|거주|전입|주민등록|이사"),
    "status": re.compile(r"외국인|장애|수급|차상위|학생|임신|유공자|다자녀|직장|농민"),
    "place": re.compile(r"가까운|근처|위치|지도|어디서나|어디에서나|전국|사는 곳|주소지"),
    "quantity": re.compile(r"(?!)"),
}
"""What a block says that speaks of a circumstance."""

CIRCUMSTANCE_WORDS: Mapping[str, str] = {
    "age": "나이는",
    "income": "소득과 재산은",
    "household": "식구에 따른 차이는",
    "residence": "사는 곳에 따른 차이는",
    "status": "그 사정은",
    "place": "그곳 이야기는",
    "quantity": "그만큼일 때는",
}

_WANTS_MORE = re.compile(
    r"알려|가르쳐|뭐가|뭐\s?있|무엇|어떤|어떻게|어디|언제|신고|신청하려|신청하고|받을\s?수\s?있는|방법|하는\s?법|하려고|하려면|하고\s?싶"
)
"""Asks for a matter, and not whether this one is for oneself."""

_SAYS = re.compile(r"(?:[요까데다야어나니지죠음임함면네은는여디께당제]|소)[\s?.!~ㅠㅜㅋㅎ]*$")
"""Ends as a sentence does: "신혼부부 지원" only names a matter."""

LONGEST = 40


def circumstance_of(message: str) -> str:
    """Return the kind of circumstance that a message tells and asks nothing beside, or ""."""
    if len(message) > LONGEST or _WANTS_MORE.search(message) or not _SAYS.search(message):
        return ""
    return next((kind for kind, pattern in KINDS.items() if pattern.search(message)), "")
