"""Two articles as a language model reads them: the passport, and the library."""

from typing import Any

from madang.chat.rules.evidence import Evidence
from madang.chat.rules.passages import passages_of
from madang.knowledge.adapters.analyser import shared_analyser

PASSPORT: list[dict[str, Any]] = [
    {
        "kind": "text",
        "paragraphs": [
            "여권 창구에 본인이 가서 신청해요. 대리 신청은 할 수 없어요. 미성년자만 법정대리인이 대신 신청할 수 있어요."
        ],
        "about_words": "방법",
    },
    {"kind": "list", "title": "준비물", "items": ["신분증", "여권용 사진 1장(6개월 이내)"]},
    {
        "kind": "table",
        "caption": "수수료",
        "header": ["종류", "금액"],
        "rows": [["10년", "52,000원"], ["5년", "42,000원"]],
        "about_words": "수수료·요금",
    },
    {
        "kind": "text",
        "paragraphs": [
            "창구는 평일 오전 9시부터 오후 6시까지 열어요. 공휴일에는 쉬어요. 발급까지 8일쯤 걸려요.",
            "늦게 신고하면 과태료 30,000원을 내요. 새 제도는 2026년 11월 23일부터예요.",
        ],
    },
    {"kind": "telephone", "name": "민원행정과", "number": "061-749-3114", "hours": "평일 09:00~18:00", "open": True},
    {"kind": "link", "label": "정부24에서 여권 재발급 신청", "address": "https://www.gov.kr/passport"},
    {"kind": "choices", "title": "이어서", "choices": []},
]

LIBRARY: list[dict[str, Any]] = [
    {
        "kind": "text",
        "paragraphs": ["신대도서관은 순천시 해룡면 좌야로 71 행정복합시설 3층에 있어요. 월요일에는 쉬어요."],
    },
    {"kind": "link", "label": "순천시립도서관 누리집 열기", "address": "https://library.suncheon.go.kr"},
]

PASSAGES = passages_of(
    [
        ("passport-reissue", "여권을 다시 만들려면 어떻게 하나요?", PASSPORT),
        ("sindae-library", "신대도서관은 어디에 있나요?", LIBRARY),
    ]
)


def evidence() -> Evidence:
    return Evidence(PASSAGES, shared_analyser().rarities)
