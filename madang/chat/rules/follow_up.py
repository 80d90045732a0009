"""Follow-ups: a message that names only a side of the matter ("수수료는?") is about what was just answered."""

from collections.abc import Iterable, Mapping

SIDES: Mapping[str, tuple[str, ...]] = {
    "fee": ("수수료", "요금", "비용", "가격", "값", "돈", "얼마", "입장료", "공짜", "무료", "유료"),
    "amount": ("금액", "지원금", "지원금액", "액수"),
    "documents": (
        "준비물",
        "서류",
        "구비서류",
        "준비",
        "챙기",
        "가져가",
        "가져오",
        "지참",
        "신분증",
        "필요",
        "사진",
        "도장",
        "장",
    ),
    "where": ("어디", "장소", "위치", "창구", "곳", "주소", "찾아가"),
    "when": ("언제", "시간", "요일", "날짜", "몇", "시", "주말", "토요일", "일요일", "휴무", "쉬"),
    "period": ("기한", "기간", "며칠", "오래", "걸리", "마감", "지나"),
    "who": ("대상", "자격", "조건", "누구", "누가", "해당", "본인", "대리인", "대신", "가족"),
    "how": ("어떻게", "어떻", "방법", "절차", "신청", "온라인", "인터넷", "순서"),
    "penalty": ("과태료", "벌금", "늦", "불이익"),
    "contact": ("전화", "전화번호", "번호", "연락처", "문의", "담당", "부서", "담당자"),
}
"""Each side of a matter (the `about` of a block) and the words that ask for it."""

TOGETHER: tuple[tuple[str, frozenset[str]], ...] = (
    ("period", frozenset({"언제", "까지"})),
    ("amount", frozenset({"얼마", "받"})),
    ("amount", frozenset({"얼마나", "받"})),
    ("amount", frozenset({"얼마나", "주"})),
)
"""Words that ask for a side only when they stand together."""

FILLERS = frozenset(
    [
        "그럼",
        "그러면",
        "그거",
        "그것",
        "그건",
        "그",
        "거기",
        "이거",
        "이것",
        "이건",
        "저기",
        "혹시",
        "또",
        "그리고",
        "근데",
        "그런데",
        "있",
        "없",
        "되",
        "하",
        "이",
        "알리",
        "알려주",
        "알",
        "주",
        "가르치",
        "가르쳐주",
        "궁금",
        "내",
        "들",
        "받",
        "거",
        "것",
        "뭐",
        "무엇",
        "무슨",
        "가",
        "오",
        "보",
        "싶",
        "좀",
        "더",
        "도",
        "네",
        "응",
        "아",
        "얼마나",
        "까지",
        "수",
        "꼭",
        "요",
        "직접",
        "어머니",
        "아버지",
        "어느",
        "정도",
    ]  # words read better than eighty quoted strings
)
"""Words that name no matter of their own."""


def side_asked(words: Iterable[str]) -> str:
    """Return the side that these content words ask for, or "" when they name a matter of their own.

    The narrower side wins: "얼마나 걸려요" and "언제까지" ask for the period, not for the fee or the day.
    """
    words = list(words)
    asked = [side for side, together in TOGETHER if together <= set(words)]
    for word in words:
        sides = [side for side, names in SIDES.items() if word in names]
        if not sides and word not in FILLERS:
            return ""
        asked += sides
    narrow_first = ("period", "amount", "penalty", "documents", "who", "contact", "fee", "where", "when", "how")
    return next((side for side in narrow_first if side in asked), "")
