"""Words that mean the same thing where an article is looked into: somebody says 밤, the article writes 야간."""

_GROUPS = tuple(
    tuple(line.split())
    for line in (
        "밤 저녁 야간",
        "토요일 일요일 주말 휴일",
        "공휴일 휴일 명절 연휴",
        "점심 점심시간 12시",
        "인터넷 온라인 누리집 홈페이지 사이트 정부24",
        "휴대폰 핸드폰 휴대전화 모바일 앱",
        "대신 대리 대리인 위임",
        "개 강아지 반려견 반려동물 애완",
        "애 아이 애기 아기 어린이 자녀 유아",
        "할머니 할아버지 어르신 경로 65세",
        "부부 배우자 남편 아내",
        "할인 감면 감경 깎아 덜",
        "벌금 과태료 연체료",
        "차 자동차 주차",
        "차량 자동차 승용차",
        "마트 슈퍼 편의점 판매소",
        "처음 최초 첫",
        "택배 우편 등기 배송",
        "출력 인쇄 프린트 뽑 내려받",
        "카드 신용카드 체크카드",
        "나이 연령 만나이",
        "혼자 한사람만",
        "시민 주민 거주",
        "이의 이의신청 이의제기 의견제출",
        "예약 예매",
        "복사본 사본",
        "환불 돌려",
        "중학 고등 중학생 고등학생 청소년 학생",
    )
)


def same_words(word: str) -> frozenset[str]:
    """Return the word and those that mean the same."""
    return frozenset({word}.union(*(group for group in _GROUPS if word in group)))
