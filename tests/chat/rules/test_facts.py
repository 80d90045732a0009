"""Numbers, dates, times and addresses are brought to one spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.chat.rules.amounts import amount_of, native_amount_of
from madang.chat.rules.facts import facts_of, known_by, prepared


def values(text: str) -> list[str]:
    return [fact.value for fact in facts_of(prepared(text))]


@pytest.mark.parametrize(
    "same",
    [
        ("52,000원", "5만2천원", "5만 2천 원", "5만 2,000원", "오만 이천 원", "５２,０００원"),
        ("30만원", "300,000원", "삼십만 원", "30만 원"),
        ("1억 5천만원", "150,000,000원"),
        ("오후 6시까지", "18:00까지", "18시까지", "저녁 6시까지", "오후 6:00까지"),
        ("오전 9시", "09:00", "아침 9시"),
        ("오후 6시 30분", "18:30", "오후 6시 반"),
        ("정오", "12:00", "낮 12시"),
        ("자정", "24:00", "0시", "밤 12시"),
        ("11월 23일", "11.23.", "11/23", "11월23일"),
        ("2026년 11월 23일", "2026-11-23", "2026.11.23.", "2026. 11. 23."),
        ("061-749-3114", "061 749 3114", "(061)749-3114", "061.749.3114", "0617493114"),
        ("70%", "70퍼센트", "칠십 퍼센트", "70 프로"),
        ("14일 안에", "14일 이내", "14일 내에", "14일 이내로"),
        ("3개월", "세 달", "3달"),
        ("65세 이상", "65살 이상", "예순다섯 살 이상"),
        ("3일", "사흘"),
        ("2명", "두 명", "두 사람"),
        ("둘째", "2번째", "2째"),
        ("오전 9시~오후 6시", "09:00-18:00", "오전 9시부터 오후 6시까지"),
        ("5~18세", "5세부터 18세까지", "5세∼18세"),
        ("국번 없이 110", "국번 없이 110번"),
    ],
)
def test_one_fact_has_one_spelling(same: tuple[str, ...]) -> None:
    first, *others = map(values, same)
    assert first
    assert others == [first] * len(others)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("65세 이상", "65세 이하"),
        ("65세 이상", "65세"),
        ("14일 이내", "14일 이후"),
        ("6시까지", "6시부터"),
        ("오전 6시", "오후 6시"),
        ("6시", "18시"),
        ("3개월", "3년"),
        ("5만원", "5만 명"),
        ("2,000원", "2만 원"),
        ("장명로 30", "장명로 31"),
        ("061-749-3114", "061-749-3115"),
        ("2026년 11월 23일", "2025년 11월 23일"),
    ],
)
def test_what_differs_stays_apart(one: str, other: str) -> None:
    assert values(one) != values(other)


@pytest.mark.parametrize(
    "text", ["국민신문고에 물어보세요", "세대주가 신고해요", "이사하면 알려요", "한부모가족을 도와요", "천천히 오세요"]
)
def test_ordinary_words_are_no_figures(text: str) -> None:
    assert values(text) == []


def test_a_full_date_is_also_its_month_and_day() -> None:
    assert {"2026-11-23 까지", "11-23 까지", "2026년"} <= known_by(prepared("2026년 11월 23일까지"))


def test_addresses_are_facts() -> None:
    assert values("www.gov.kr/portal 이나 madang@suncheon.go.kr, 좌야로 71") == [
        "www.gov.kr/portal",
        "madang@suncheon.go.kr",
        "좌야로 71",
    ]


@given(st.integers(0, 10**12))
def test_digits_with_and_without_commas_are_one_amount(number: int) -> None:
    assert amount_of(f"{number:,}") == amount_of(str(number)) == str(number)


@given(man=st.integers(1, 9999), rest=st.integers(0, 9999))
def test_ten_thousands_are_added_up(man: int, rest: int) -> None:
    assert amount_of(f"{man}만{rest or ''}") == str(man * 10_000 + rest)


@pytest.mark.parametrize(("written", "value"), [("한", "1"), ("열두", "12"), ("스무", "20"), ("아흔아홉", "99")])
def test_korean_numerals(written: str, value: str) -> None:
    assert native_amount_of(written) == value


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    plain = prepared(text)
    assert all(plain[fact.start : fact.end] for fact in facts_of(plain))
