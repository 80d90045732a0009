"""Follow-ups: a message that names only a side of the matter ("수수료는?") is about what was just answered."""

import re
from collections.abc import Iterable, Mapping


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


SIDES: Mapping[str, frozenset[str]] = {
    "fee": _words("수수료 요금 비용 가격 값 돈 얼마 월매 입장료 공짜 무료 유료 할인 싸 비싸 퍼센트 프로"),
    "amount": _words("금액 지원금 지원금액 액수"),
    "documents": _words(
        "준비물 서류 구비서류 준비 챙기 챙겨가 가져가 가져오 가지 갖 지참 신분증 통장 필요 사진 도장 장"
    ),
    "where": _words("어디 워디 장소 위치 창구 곳 주소 찾아가 길"),
    "when": _words(
        "언제 시간 요일 날짜 몇 시 지금 오늘 내일 모레 아침 낮 점심 점심시간 저녁 밤 새벽 야간 오전 오후 "
        "월요일 화요일 수요일 목요일 금요일 토요일 일요일 평일 주말 휴일 공휴일 명절 연휴 휴무 쉬"
    ),
    "period": _words("기한 기간 며칠 오래 걸리 마감 지나 유효 당일"),
    "who": _words("대상 자격 조건 기준 소득 재산 나이 누구 누가 해당 본인 대리인 대리 대신 가족 혼자"),
    "how": _words("어떻게 어떻 어찌 방법 절차 신청 접수 예약 온라인 인터넷 홈페이지 사이트 앱 휴대폰 순서"),
    "penalty": _words("과태료 벌금 늦 불이익 연체료 가산금 가산세"),
    "contact": _words("전화 전화번호 번호 연락처 연락 통화 문의 담당 부서 담당자"),
}
"""Each side of a matter (the `about` of a block) and the words that ask for it; the commonest of dialect among them."""

TOGETHER: tuple[tuple[str, frozenset[str]], ...] = (
    ("period", frozenset({"언제", "까지"})),
    ("period", frozenset({"얼마", "동안"})),
    ("amount", frozenset({"얼마", "받"})),
    ("amount", frozenset({"얼마", "주"})),
    ("amount", frozenset({"얼마나", "받"})),
    ("amount", frozenset({"얼마나", "주"})),
    ("penalty", frozenset({"안", "어떻"})),
    ("penalty", frozenset({"안", "못"})),
    ("who", frozenset({"몇", "살"})),
)
"""Words that ask for a side only when they stand together: "안 하면 어떻게 돼요" asks what it costs not to."""

PEOPLE = _words(
    "나 저 남편 아내 신랑 와이프 배우자 부모 부모님 아빠 엄마 자녀 아이 애 애기 아기 아들 딸 며느리 사위 손주 "
    "손자 할머니 할아버지 어르신 노인 경로 어른 성인 청소년 학생 초등학생 중학생 고등학생 대학 유아 친구 "
    "외국인 장애인 임산부 쌍둥이 다자녀"
)
"""Whoever it is about: alone ("그럼 아이는?", "남편이 가도 돼요?") they ask whether the matter is for them too."""

MATTERS_OF_PEOPLE = _words("지원금 지원금액 신청 열 없")
"""Said of somebody, these are a matter of their own: "청년 지원금", "장애인 신청", "아이가 열나요", "애가 없어요"."""

FILLERS = _words(
    "그럼 그러면 그거 그것 그건 그 거기 이거 이것 이건 저기 혹시 또 그리고 근데 그런데 있 없 되 하 이 알리 "
    "알려주 알 주 가르치 가르쳐주 궁금 내 들 받 거 것 뭐 무엇 무슨 가 오 보 싶 좀 더 도 네 응 아 얼마나 까지 "
    "수 꼭 요 직접 어머니 아버지 어느 정도 님 생 씩 만 한 달 매달 하루 일주일 다음 못 살 안 동안 가능 우리 "
    "같이 함께 문 날 만들 쓰 사 찾 떼 찍 맞 타 빌리 열 열리 닫 나오 들어오 들어가 끝나 발급 "
    "똑같 마찬가지 다르 틀리 비슷 데 대"
)
"""Words that name no matter of their own; most verbs of offices are among them, for they lean on what was said."""

_KNOWN = FILLERS.union(PEOPLE, *SIDES.values())

PRECISE = _words(
    "할인 신분증 통장 사진 도장 점심 점심시간 저녁 밤 새벽 야간 아침 오전 "
    "월요일 화요일 수요일 목요일 금요일 토요일 일요일 평일 주말 휴일 공휴일 명절 연휴 "
    "대리인 대리 대신 가족 온라인 인터넷 홈페이지 사이트 앱 휴대폰 예약 소득 재산 나이 본인"
)
"""Words for a side that say exactly what is asked for: only what names them tells it."""

_PRICE = _words("비 료 값")
"""What makes another word a price: 주차비."""

_POLITE = re.compile(r"(?<=[가-힣][은는도])요(?=[\s?.!~]*$)")

PENALTY = "penalty"
_UNDONE = re.compile(r"안\s?(?:하|내|지키|갚)\S{0,3}면")

ONESELF = _words("나 저")

_NUMBERS = re.compile(r"\d[\d,.]*")

NARROW_FIRST = ("period", "amount", "penalty", "documents", "who", "contact", "fee", "where", "when", "how")


def side_asked(words: Iterable[str]) -> str:
    """Return the side that these content words ask for, or "" when they name a matter of their own.

    The narrower side wins: "얼마나 걸려요" and "언제까지" ask for the period, not for the fee or the day.
    """
    said = frozenset(words)
    if _is_own_matter(said):
        return ""
    asked = set(sides_in(said))
    if not asked and len(said & PEOPLE) == 1:  # two sorts together name a matter: 청소년부모
        return "who"
    return next((side for side in NARROW_FIRST if side in asked), "")


def sides_in(words: Iterable[str]) -> tuple[str, ...]:
    """Return the sides that words ask for, whatever else they name; the narrowest first."""
    said = frozenset(words)
    asked = {side for side, names in SIDES.items() if said & names}
    asked |= {side for side, together in TOGETHER if together <= said}
    return tuple(side for side in NARROW_FIRST if side in asked or (side == "fee" and len(said) > 1 and said & _PRICE))


def precise(words: Iterable[str]) -> frozenset[str]:
    """Return the words that say exactly what of a side, or who, is asked for: 토요일, 대신, 사진, 아이."""
    return frozenset(words) & (PRECISE | PEOPLE - ONESELF)


def leaves_undone(message: str, words: Iterable[str]) -> bool:
    """Tell whether a message asks what comes of not doing it: 안 하면? 안 내면요?"""
    return _UNDONE.search(message) is not None and not _is_own_matter(frozenset(words))


def aspects(words: Iterable[str]) -> frozenset[str]:
    """Return the things that words name, without numbers and without what makes a thing a price."""
    said = matters(words)
    things = said - _PRICE if len(said) > 1 else said
    return frozenset(thing for thing in things if not _NUMBERS.fullmatch(thing))


MOST_WORDS = 6
"""Words of a message that may still lean on what was said before."""

_LEANS = re.compile(
    r"(있|없)(어|나|을|는|습|죠|지|당|으)\S*$|(되|돼|될)\S{0,3}$|(가능|필요|괜찮)\S{0,5}$|[가-힣](은|는|도)(요)?$"
)


_TURNS = re.compile(r"[가-힣](은|는)(요)?$")

NEAR_SIDES: Mapping[str, frozenset[str]] = {
    "fee": frozenset({"fee", "amount"}),
    "amount": frozenset({"amount", "fee"}),
    "when": frozenset({"when", "period"}),
    "period": frozenset({"period", "when"}),
}
"""Sides that articles tell under each other's name."""


def without_politeness(message: str) -> str:
    """Return the message without a 요 that only makes a fragment polite (여권은요?), as it hides the word before."""
    return _POLITE.sub("", message)


def leans(message: str) -> bool:
    """Tell whether a message leans on what was said before by its end: 있어요? 돼요? …은요? …도요?"""
    return _LEANS.search(message.rstrip(" .?!~^ㅋㅎㅠㅜ")) is not None


def turns(message: str) -> bool:
    """Tell whether a message turns to another thing by its end: 부모급여는? 신분증은요?"""
    return _TURNS.search(message.rstrip(" .?!~^ㅋㅎㅠㅜ")) is not None


def tells_side(block: Mapping[str, object], side: str) -> bool:
    """Tell whether a shown block is on this side of the matter."""
    return block.get("about") in NEAR_SIDES.get(side, {side}) or (side == "contact" and block["kind"] == "telephone")


def matters(words: Iterable[str]) -> frozenset[str]:
    """Return the words that name something of their own."""
    return frozenset(words) - _KNOWN


def names_a_matter(words: Iterable[str]) -> bool:
    """Tell whether the words name a matter of their own, not only a side of one."""
    return _is_own_matter(frozenset(words))


def _is_own_matter(said: frozenset[str]) -> bool:
    return bool(said - _KNOWN) or (bool(said & PEOPLE) and bool(said & MATTERS_OF_PEOPLE))
