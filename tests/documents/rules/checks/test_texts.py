"""What is found in one line of text, by which article, and what would stand there."""

import pytest

from madang.documents.rules.checks import check, mended
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.finding import Finding
from tests.documents.rules.samples import draft, table, text

DECREE, ORDER, HABIT = "규정 제7조제5항", "시행규칙 제2조제2항", "관례"

MENDABLE = [
    # dates
    ("2026.06.09까지 제출", "date-form", DECREE, "2026. 6. 9.까지 제출"),
    ("2026.6.9. 개최", "date-form", DECREE, "2026. 6. 9. 개최"),
    ("2026. 06. 09.(화)", "date-form", DECREE, "2026. 6. 9.(화)"),
    ("기한은 2026. 6. 9", "date-form", DECREE, "기한은 2026. 6. 9."),
    ("기한은 2026. 6. 9까지", "date-form", DECREE, "기한은 2026. 6. 9.까지"),
    ("2026-06-09 기준", "date-form", DECREE, "2026. 6. 9. 기준"),
    ("2026/6/9 기준", "date-form", DECREE, "2026. 6. 9. 기준"),
    ("2026년 6월 9일 기준", "date-form", DECREE, "2026. 6. 9. 기준"),
    ("’26.6.9. 기준", "date-form", DECREE, "2026. 6. 9. 기준"),
    # weekdays
    ("2026. 6. 9. (화) 회의", "weekday-spacing", HABIT, "2026. 6. 9.(화) 회의"),
    ("2026. 6. 9. (화요일) 회의", "weekday-spacing", HABIT, "2026. 6. 9.(화) 회의"),
    ("2026. 6. 9.(수) 회의", "weekday-wrong", DECREE, "2026. 6. 9.(화) 회의"),
    ("2026. 12. 1.(화)∼12. 3.(금)", "weekday-wrong", DECREE, "2026. 12. 1.(화)∼12. 3.(목)"),
    # periods
    ("5. 1. ~ 6. 30. 접수", "period-spacing", HABIT, "5. 1.~6. 30. 접수"),
    ("2026. 5. 1. ∼ 2026. 6. 30.", "period-spacing", HABIT, "2026. 5. 1.∼2026. 6. 30."),
    ("15:00 ~17:00", "period-spacing", HABIT, "15:00~17:00"),
    ("2026. 12. 1.(화)~ 12. 3.(목)", "period-spacing", HABIT, "2026. 12. 1.(화)~12. 3.(목)"),
    # times
    ("오전 9시 5분 시작", "time-form", DECREE, "09:05 시작"),
    ("오후 3시에 시작", "time-form", DECREE, "15:00에 시작"),
    ("오후3시 반", "time-form", DECREE, "15:30"),
    ("오후 3:30 시작", "time-form", DECREE, "15:30 시작"),
    ("오전 12시", "time-form", DECREE, "00:00"),
    ("오후 12시 30분", "time-form", DECREE, "12:30"),
    ("오후 15시", "time-form", DECREE, "15:00"),
    ("14시 30분 개회", "time-form", DECREE, "14:30 개회"),
    ("2026. 6. 9.(화) 9:5", "time-form", DECREE, "2026. 6. 9.(화) 09:05"),
    ("9:00~18:00 운영", "time-form", DECREE, "09:00~18:00 운영"),
    ("일시: 9:30", "time-form", DECREE, "일시: 09:30"),
    # money
    ("예산은 345천원", "amount-shortened", HABIT, "예산은 345,000원"),
    ("예산은 1,234백만원", "amount-shortened", HABIT, "예산은 1,234,000,000원"),
    ("예산은 12.5백만 원", "amount-shortened", HABIT, "예산은 12,500,000원"),
    ("예산은 1000000원", "amount-commas", HABIT, "예산은 1,000,000원"),
    ("예산은 12,00원", "amount-commas", HABIT, "예산은 1,200원"),
    (
        "금113,560원(금십일만삼천오백육십원)",
        "amount-form",
        ORDER,
        "금113,560원(금일십일만삼천오백육십원)",
    ),
    (
        "금 113,560원 (금 일십일만 삼천오백육십 원)",
        "amount-form",
        ORDER,
        "금113,560원(금일십일만삼천오백육십원)",
    ),
    ("계약금액: 금5,000원", "amount-form", ORDER, "계약금액: 금5,000원(금오천원)"),
    ("금113560원(금일십일만삼천오백육십원)", "amount-form", ORDER, "금113,560원(금일십일만삼천오백육십원)"),
    # colons
    ("원장 : 홍길동", "colon-spacing", HABIT, "원장: 홍길동"),
    ("원장:홍길동", "colon-spacing", HABIT, "원장: 홍길동"),
    ("원장：홍길동", "colon-spacing", HABIT, "원장: 홍길동"),
    ("다음과 같음 :", "colon-spacing", HABIT, "다음과 같음:"),
    # titles of laws
    ("지방자치법 제28조에 따라", "law-title", HABIT, "「지방자치법」 제28조에 따라"),
    ("주차장법 시행령 제6조", "law-title", HABIT, "「주차장법 시행령」 제6조"),
]

NEEDING_A_PERSON = [
    ("2026. 2. 30.까지", "date-impossible", DECREE, True),
    ("2026. 13. 1.까지", "date-impossible", DECREE, True),
    ("2026. 6. 30.∼2026. 6. 1.", "period-backwards", DECREE, True),
    ("2026. 6. 30.∼6. 1.", "period-backwards", DECREE, True),
    ("2026. 6. 9.(화) 25:00", "time-impossible", DECREE, True),
    ("오후 9시 75분", "time-impossible", DECREE, True),
    ("모임은 12. 3.(일)입니다.", "weekday-doubtful", DECREE, False),
    ("3시 30분에 모임", "time-form", DECREE, False),
    ("금113,560원(금일십일만삼천오백육십일원)", "amount-words-differ", ORDER, True),
    ("금113,560원(금일십만만원)", "amount-words-differ", ORDER, True),
    ("공공기록물 관리에 관한 법률 제26조", "law-title", HABIT, False),
    ("순천시 주차장 설치에 관한 조례 제5조", "law-title", HABIT, False),
]

RIGHT = [
    "관련: 정보통신과-1234(2026. 11. 2.)",
    "2026. 6. 9.",
    "2026. 11. 23.(월)까지 제출하여 주시기 바랍니다.",
    "접수 기간: 5. 1.∼6. 30.",
    "2026. 12. 1.(화) 15:00~17:00",
    "2026. 12. 28.(월)∼1. 4.(월)",
    "모임은 12. 3.(목)에서 12. 4.(금)까지입니다.",
    "2026. 12. 1.∼2. 28.",
    "2026. 6. 9.(화요일)",
    "운영 시간: 09:05",
    "00:00부터 24:00까지",
    "금113,560원(금일십일만삼천오백육십원)",
    "예산: 345,000원",
    "34만 5천 원을 지급합니다.",
    "5천 원짜리 상품권 100장",
    "(단위: 천원)",
    "참가자 50명, 20명당 1명, 50여 명",
    "요금 500원, 보조금 5,000원을 더합니다.",
    "「지방자치법」 제28조 및 같은 법 시행령 제3조에 따라",
    "「공공기록물 관리에 관한 법률」 제26조제1항",
    "『순천시 주차장 조례』 제5조",
    "이 법 제3조, 동법 제4조, 신청 방법 제1조",
    "경쟁률은 3:1, 축척은 1:5,000입니다.",
    "1:1 상담을 10회 합니다.",
    "찬성과 반대는 7:5로 갈렸습니다.",
    "누리집: https://www.suncheon.go.kr/2026/06/09",
    "담당: 정보통신과 김하늘(061-749-1234)",
    "IP 주소 192.168.0.1, 판 2026.1.3-rc1",
    "순천시 공고 제2026-12호",
    "정보통신과-2026-06-09",
    "계획_2026.06.09.hwpx 파일을 봐 주십시오.",
    "예산서 2026.06.09.pdf",
    "24시간 운영하며 3시간 30분 걸립니다.",
    "회의는 2시간 30분 동안 합니다.",
    "10시 이후에는 열람할 수 없습니다.",
    "오전과 오후로 나누어 합니다.",
    "오전 중 3회, 오후 2회 점검",
    "10~20명이 참석합니다.",
    "10 ~ 20명이 참석합니다.",
    "가: 나: 다",
    "제1조(목적) 이 규정은 다음을 정한다.",
    "10원칙에 따라 100원칙을 정합니다.",
    "사업비 2,026원",
    "2026년 6월 중 시행합니다.",
    "2026년 상반기, 2026년도 본예산",
    "면적 1,234.5㎡, 3.5%, 제3조제1항제2호",
    "이메일: hong@korea.kr",
    "비율은 1 : 2입니다.",
    "행사명: ‘순천만 갈대축제: 가을’",
]


def nobody(words: str) -> list[tuple[int, int, str]]:
    return []


def found_in(words: str) -> list[Finding]:
    return check(draft(text(words)), nobody)


def words_of(one: DraftText) -> str:
    return getattr(one.body.blocks[0], "text", "")


@pytest.mark.parametrize(("words", "rule", "article", "right"), MENDABLE, ids=[case[0] for case in MENDABLE])
def test_what_is_wrong_is_found_and_can_be_mended(words: str, rule: str, article: str, right: str) -> None:
    one = draft(text(words))
    findings = [finding for finding in check(one, nobody) if finding.rule == rule]
    assert findings
    assert all(finding.article == article for finding in findings)
    while findings:
        one = mended(one, findings[0])
        left = [finding for finding in check(one, nobody) if finding.rule == rule]
        assert len(left) < len(findings), "a replacement makes its finding vanish"
        findings = left
    assert words_of(one) == right
    assert check(one, nobody) == []


@pytest.mark.parametrize(("words", "rule", "article", "must"), NEEDING_A_PERSON)
def test_what_only_a_person_can_mend_has_no_replacement(words: str, rule: str, article: str, must: bool) -> None:
    (finding,) = found_in(words)
    assert (finding.rule, finding.article, finding.must, finding.replacement) == (rule, article, must, None)


@pytest.mark.parametrize("words", RIGHT)
def test_right_official_writing_is_left_alone(words: str) -> None:
    assert found_in(words) == []


def test_the_place_holds_exactly_what_is_wrong() -> None:
    (finding,) = found_in("가😀나 2026.06.09 다")
    assert "가😀나 2026.06.09 다"[finding.place.start : finding.place.end] == "2026.06.09"


def test_cells_titles_and_summaries_are_read_too() -> None:
    one = draft(table(("일시", "곳"), ("2026.06.09", "시청")), title="2026.06.09 회의 계획", summary="2026.06.09 회의")
    findings = check(one, nobody)
    assert [(finding.place.field, finding.place.row, finding.place.column) for finding in findings] == [
        ("title", None, None),
        ("summary", None, None),
        ("body", 1, 0),
    ]
    for _ in findings:
        one = mended(one, check(one, nobody)[0])
    assert check(one, nobody) == [], "each is mended in its own place"


def test_every_sentence_ends_and_is_said_politely() -> None:
    sentences = [finding.sentence for words, *_ in [*MENDABLE, *NEEDING_A_PERSON] for finding in found_in(words)]
    assert all(sentence.endswith(("다.", "요.")) for sentence in sentences)
