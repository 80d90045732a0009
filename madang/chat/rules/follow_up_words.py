"""The words of follow-ups: those for each side of a matter, for people, and those that name nothing of their own."""

from collections.abc import Mapping


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


SIDES: Mapping[str, frozenset[str]] = {
    "fee": _words("수수료 요금 비용 가격 값 돈 얼마 월매 입장료 공짜 꽁짜 무료 유료 할인 할인율 싸 비싸 퍼센트 프로"),
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
    ("amount", frozenset({"돈", "나오"})),
    ("amount", frozenset({"돈", "받"})),
    ("amount", frozenset({"돈", "주"})),
    ("penalty", frozenset({"안", "어떻"})),
    ("penalty", frozenset({"안", "못"})),
    ("who", frozenset({"몇", "살"})),
)
"""Words that ask for a side only when they stand together: "안 하면 어떻게 돼요" asks what it costs not to."""

PEOPLE = _words(
    "나 저 남편 아내 신랑 와이프 배우자 부모 부모님 아빠 엄마 자녀 아이 애 애기 아기 아들 딸 며느리 사위 손주 "
    "손자 손녀 할머니 할아버지 할매 할배 할멈 영감 시어머니 시아버지 시부모 장모 장인 처가 형제 자매 "
    "어르신 노인 경로 어른 성인 청소년 학생 초등학생 중학생 고등학생 대학 유아 친구 "
    "외국인 장애인 임산부 쌍둥이 다자녀 시민 주민"
)
"""Whoever it is about: alone ("그럼 아이는?", "남편이 가도 돼요?") they ask whether the matter is for them too."""

MATTERS_OF_PEOPLE = _words("지원금 지원금액 신청 열 없")
"""Said of somebody, these are a matter of their own: "청년 지원금", "장애인 신청", "아이가 열나요", "애가 없어요"."""

FILLERS = _words(
    "그럼 그러면 그거 그것 그건 그 거기 이거 이것 이건 저기 혹시 또 그리고 근데 그런데 있 없 되 하 이 알리 "
    "알려주 알 주 가르치 가르쳐주 궁금 내 들 받 거 것 뭐 무엇 무슨 가 오 보 싶 좀 더 도 네 응 아 얼마나 까지 "
    "수 꼭 요 직접 어머니 아버지 어느 정도 님 생 씩 만 한 달 매달 하루 일주일 다음 못 살 안 동안 가능 우리 "
    "같이 함께 문 날 만들 쓰 사 찾 떼 찍 맞 타 빌리 열 열리 닫 나오 들어오 들어가 끝나 발급 "
    "똑같 마찬가지 다르 틀리 비슷 데 대 팔 판매 구매 구입 놓 제한 사람 아니 경우 월 년 원 번 개 지 먼저 따로 율"
)
"""Words that name no matter of their own; most verbs of offices are among them, for they lean on what was said."""

KNOWN = FILLERS.union(PEOPLE, *SIDES.values())
"""Words that name no matter: of sides, of people, and fillers."""

PRECISE = _words(
    "할인 신분증 통장 사진 도장 점심 점심시간 저녁 밤 새벽 야간 아침 오전 "
    "월요일 화요일 수요일 목요일 금요일 토요일 일요일 평일 주말 휴일 공휴일 명절 연휴 "
    "대리인 대리 대신 가족 온라인 인터넷 홈페이지 사이트 앱 휴대폰 예약 소득 재산 나이 본인"
)
"""Words for a side that say exactly what is asked for: only what names them tells it."""

PRICE = _words("비 료 값")
"""What makes another word a price: 주차비."""

ONESELF = _words("나 저")

NARROW_FIRST = ("period", "amount", "penalty", "documents", "who", "contact", "fee", "where", "when", "how")
"""Sides in the order in which they win: the narrower says more exactly what is asked."""

NEAR_SIDES: Mapping[str, frozenset[str]] = {
    "fee": frozenset({"fee", "amount"}),
    "amount": frozenset({"amount", "fee"}),
    "when": frozenset({"when", "period"}),
    "period": frozenset({"period", "when"}),
}
"""Sides that articles tell under each other's name."""
