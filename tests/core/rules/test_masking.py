"""Personal data never survives; everything else stays as it was."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.masking import mask, mask_json
from madang.core.rules.personal_data import PersonalData, passes_luhn
from madang.core.rules.plain_json import Json

RESIDENT, PHONE, CARD = PersonalData.RESIDENT_NUMBER, PersonalData.TELEPHONE, PersonalData.CARD
EMAIL, PLATE, PASSPORT = PersonalData.EMAIL, PersonalData.PLATE, PersonalData.PASSPORT
LICENCE, ACCOUNT = PersonalData.LICENCE, PersonalData.ACCOUNT
FLAT = PersonalData.ADDRESS_DETAIL

HIDDEN = [
    ("조례동 현대아파트 101동 1203호에 살아요", FLAT, "조례동 현대아파트 [주소 상세]에 살아요"),
    ("연향동 부영 302동1004호", FLAT, "연향동 부영 [주소 상세]"),
    ("장명로 30 502호예요", FLAT, "장명로 30 [주소 상세]예요"),
    ("왕지로 12-3 (왕지동) 203호", FLAT, "왕지로 12-3 (왕지동) [주소 상세]"),
    ("금당아파트 105동 앞 가로등", FLAT, "금당아파트 [주소 상세] 앞 가로등"),
    ("제 주민번호는 900101-1234567이에요", RESIDENT, "제 주민번호는 [주민등록번호]이에요"),
    ("9001011234567", RESIDENT, "[주민등록번호]"),
    ("900101 1234567", RESIDENT, "[주민등록번호]"),
    ("900101 - 1234567", RESIDENT, "[주민등록번호]"),
    ("900101–1234567", RESIDENT, "[주민등록번호]"),
    ("９００１０１－１２３４５６７", RESIDENT, "[주민등록번호]"),
    ("900101\u200b-1234567", RESIDENT, "[주민등록번호]"),
    ("외국인등록번호 850515-5678901 입니다", RESIDENT, "외국인등록번호 [주민등록번호] 입니다"),
    ("201231-3987654", RESIDENT, "[주민등록번호]"),
    ("010-1234-5678", PHONE, "[전화번호]"),
    ("01012345678로 연락주세요", PHONE, "[전화번호]로 연락주세요"),
    ("010 1234 5678", PHONE, "[전화번호]"),
    ("010.1234.5678", PHONE, "[전화번호]"),
    ("０１０－１２３４－５６７８", PHONE, "[전화번호]"),
    ("011-234-5678", PHONE, "[전화번호]"),
    ("02-123-4567", PHONE, "[전화번호]"),
    ("061-749-3114", PHONE, "[전화번호]"),
    ("061)749-3114", PHONE, "[전화번호]"),
    ("(061) 749-3114", PHONE, "[전화번호]"),
    ("0617493114", PHONE, "[전화번호]"),
    ("070-1234-5678", PHONE, "[전화번호]"),
    ("0507-1234-5678", PHONE, "[전화번호]"),
    ("+82 10-1234-5678", PHONE, "[전화번호]"),
    ("+82-10-1234-5678", PHONE, "[전화번호]"),
    ("+821012345678", PHONE, "[전화번호]"),
    ("(+82)10-1234-5678", PHONE, "[전화번호]"),
    ("+82 (0)10-1234-5678", PHONE, "[전화번호]"),
    ("0082-10-1234-5678", PHONE, "[전화번호]"),
    ("+82 61-749-3114", PHONE, "[전화번호]"),
    ("카드 4539-1488-0343-6467요", CARD, "카드 [카드번호]요"),
    ("4539148803436467", CARD, "[카드번호]"),
    ("4539 1488 0343 6467", CARD, "[카드번호]"),
    ("3782-822463-10005", CARD, "[카드번호]"),
    ("378282246310005", CARD, "[카드번호]"),
    ("메일은 hong.gildong+city@naver.com으로", EMAIL, "메일은 [이메일]으로"),
    ("hong@mail.suncheon.example.kr", EMAIL, "[이메일]"),
    ("ｈｏｎｇ＠naver.com", EMAIL, "[이메일]"),
    ("12가3456 차 빼 주세요", PLATE, "[차량번호] 차 빼 주세요"),
    ("123가4567", PLATE, "[차량번호]"),
    ("12가 3456", PLATE, "[차량번호]"),
    ("123하 4567", PLATE, "[차량번호]"),
    ("68호1234", PLATE, "[차량번호]"),
    ("전남12바3456", PLATE, "[차량번호]"),
    ("전남 1가 2345", PLATE, "[차량번호]"),
    ("여권 M12345678", PASSPORT, "여권 [여권번호]"),
    ("M123A4567", PASSPORT, "[여권번호]"),
    ("m123a4567입니다", PASSPORT, "[여권번호]입니다"),
    ("면허 12-34-567890-12", LICENCE, "면허 [운전면허번호]"),
    ("전남 04-123456-78", LICENCE, "[운전면허번호]"),
    ("운전면허번호는 123456789012", LICENCE, "운전면허번호는 [운전면허번호]"),
    ("농협 302-1234-5678-91로 넣어 주세요", ACCOUNT, "농협 [계좌번호]로 넣어 주세요"),
    ("국민은행 123456-78-901234", ACCOUNT, "국민은행 [계좌번호]"),
    ("국민 123456-78-901234", ACCOUNT, "국민 [계좌번호]"),
    ("계좌는 3333011234567", ACCOUNT, "계좌는 [계좌번호]"),
    ("110-123-456789 신한은행", ACCOUNT, "[계좌번호] 신한은행"),
]

LEFT_ALONE = [
    "2026-11-22",
    "2026. 11. 22.",
    "2026.11.22",
    "20261122",
    "2026년 11월 22일 14시 30분",
    "2026-11-22 14:30:00",
    "2026-11-22~2026-12-31",
    "52,000원",
    "1,234,567,890원",
    "12345678원",
    "입금액 1234567890원",
    "국민 3,000,000명",
    "순천시 조례 제1234호",
    "순천시 고시 제2026-123호",
    "법률 제19234호",
    "「주민등록법」 제10조의2 제1항",
    "제12조 2026년 개정",
    "제12조의3",
    "110",
    "120",
    "119로 전화하세요",
    "국민연금공단 1355",
    "120로 1355로",
    "보건복지상담센터 129, 건강보험 1577-1000",
    "카드사 1588-1234",
    "우편번호 57956",
    "57956 순천시 장명로 30",
    "101동 1203호",
    "왕조1동 주민센터",
    "2동 주민센터",
    "아파트 2동 주민센터",
    "101번 버스",
    "지하철 3호선",
    "국도 17호선",
    "왕조2동 3호점",
    "순천만 2호차",
    "302호 1234",
    "30도 1234",
    "위도 34.9506, 경도 127.4872",
    "34.95061234567 127.48721234567",
    "사업자등록번호 416-83-00123",
    "접수번호 1AA-2611-1234567",
    "면적 910.98㎢, 인구 276,000명",
    "버스 52번 59번 111번",
    "10시~18시, 12가지",
    "4539-1488-0343-6468",
    "비율 12.5% (2024년 8월 기준)",
    "https://www.suncheon.go.kr/kr/0001/0002?id=12345",
]


@pytest.mark.parametrize(("text", "kind", "expected"), HIDDEN)
def test_personal_data_is_hidden(text: str, kind: PersonalData, expected: str) -> None:
    masked = mask(text)

    assert masked.text == expected
    assert masked.kinds == {kind}


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_everything_else_is_left_alone(text: str) -> None:
    masked = mask(text)

    assert masked.text == text
    assert masked.kinds == frozenset()


@pytest.mark.parametrize("spelling", ["061-749-3114", "061)749-3114", "0617493114", "+82 61-749-3114"])
def test_the_citys_own_numbers_stay_in_any_spelling(spelling: str) -> None:
    text = f"시청 {spelling}, 제 번호 010-1234-5678"

    masked = mask(text, keep=frozenset({"061-749-3114"}))

    assert masked.text == f"시청 {spelling}, 제 번호 [전화번호]"


def test_a_kept_number_beside_a_bank_is_no_account() -> None:
    text = "농협 061-749-3114"

    assert mask(text, keep=frozenset({"061-749-3114"})).text == text


def test_several_kinds_in_one_sentence_are_all_told() -> None:
    masked = mask("홍길동 900101-1234567, 010-1234-5678, hong@naver.com, 12가3456")

    assert masked.text == "홍길동 [주민등록번호], [전화번호], [이메일], [차량번호]"
    assert masked.kinds == {RESIDENT, PHONE, EMAIL, PLATE}


def test_the_rest_is_what_else_was_said() -> None:
    assert mask("제 번호 010-1234-5678 여권 재발급").rest == "제 번호 여권 재발급"
    assert mask("010-1234-5678").rest == ""


def test_many_numbers_cost_no_more_each_than_a_few() -> None:
    assert mask("900101-1234567 " * 20_000).text == "[주민등록번호] " * 20_000


def test_texts_inside_json_are_masked_and_keys_stay() -> None:
    told: Json = {"answer": ["010-1234-5678", {"fee": 52000}], "open": True}

    assert mask_json(told) == {"answer": ["[전화번호]", {"fee": 52000}], "open": True}


def test_the_check_digit_of_a_card_is_computed() -> None:
    assert passes_luhn("4539148803436467")
    assert not passes_luhn("4539148803436468")


_birthdays = st.dates(date(1900, 1, 1), date(2026, 11, 22))
_separators = st.sampled_from(["", "-", " ", " - ", "–", "－", "~", "\u200b", "\u3000"])
_around = st.text(st.characters(exclude_categories=["Nd", "Cs"]), max_size=20)


@given(_around, _birthdays, _separators, st.integers(1, 8), st.integers(0, 999_999), st.booleans(), _around)
def test_no_resident_number_survives(
    before: str, birthday: date, separator: str, kind: int, rest: int, full_width: bool, after: str
) -> None:
    number = f"{birthday:%y%m%d}{separator}{kind}{rest:06}"
    if full_width:
        number = number.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})

    masked = mask(f"{before}{number}{after}")

    assert number not in masked.text
    assert RESIDENT in masked.kinds


@given(st.text())
def test_any_text_can_be_masked_and_masking_twice_is_masking_once(text: str) -> None:
    once = mask(text).text

    assert mask(once).text == once


_pieces = st.sampled_from([row[0] for row in HIDDEN] + LEFT_ALONE + [" ", "", "-", "1", "은행", "면허", "제"])


@given(st.lists(_pieces, max_size=8).map("".join))
def test_masking_twice_is_masking_once_for_texts_full_of_numbers(text: str) -> None:
    once = mask(text).text

    assert mask(once).text == once
