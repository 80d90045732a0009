"""What a message asks of places, read from its words alone."""

from datetime import date

import pytest

from madang.core.rules.korean_holidays import national_holiday
from madang.knowledge.rules.place_question import (
    PlaceQuestion,
    read_place_question,
    without_name,
    without_particle,
)


def read(text: str) -> PlaceQuestion:
    return read_place_question(text, date(2026, 11, 23), national_holiday, "순천시")


def wishes(question: PlaceQuestion) -> set[str]:
    return {name for name in ("near", "here", "where", "open_now", "opens", "free") if getattr(question, name)}


@pytest.mark.parametrize(
    ("text", "kind", "wished", "rest"),
    [
        ("왕조동 공영주차장 요금", "공영주차장", set(), ("왕조동",)),
        ("왕조동공영주차장요금", "공영주차장", set(), ("왕조동",)),
        ("지금 문 연 무료주차장", "주차장", {"open_now", "opens", "free"}, ()),
        ("지금문연무료주차장", "주차장", {"open_now", "opens", "free"}, ()),
        ("여기서 가까운 주민센터", "주민센터", {"near", "here"}, ()),
        ("제일 가까운 동사무소 어디예요?", "동사무소", {"near", "here", "where"}, ()),
        ("집 근처 도서관", "도서관", {"near", "here"}, ()),
        ("내 위치에서 가까운 도서관", "도서관", {"near", "here"}, ()),
        ("순천시 박물관 어디 있나요", "박물관", {"where"}, ()),
        ("국가정원 근처 주차장", "주차장", {"near"}, ("국가정원",)),
        ("조례동 호수공원 근처 주차장", "주차장", {"near"}, ("조례동", "호수공원")),
        ("일요일에 문 여는 도서관", "도서관", {"opens"}, ()),
        ("토요일에 하는 주민센터", "주민센터", {"opens"}, ()),
        ("차 댈 데 있나요", "차 댈 데", {"where"}, ()),
        ("차댈데 있나요", "차 댈 데", {"where"}, ()),
        ("이번 주말 아이랑 갈 행사", "행사", set(), ()),
        ("공짜 주차장", "주차장", {"free"}, ()),
        ("무료인 주차장", "주차장", {"free"}, ()),
        ("주차장 무료인가요", "주차장", set(), ()),
        ("도서관 회원증은 어떻게 만드나요", "도서관", set(), ("회원증은", "만드나요")),
        ("왕지초등학교 앞 단속카메라", "단속카메라", {"near"}, ("왕지초등학교",)),
    ],
)
def test_kind_wishes_and_what_is_left(text: str, kind: str, wished: set[str], rest: tuple[str, ...]) -> None:
    question = read(text)
    assert question.kind
    assert (question.kind.word, wishes(question), question.rest) == (kind, wished, rest)


@pytest.mark.parametrize("text", ["불법주차 신고 방법", "여권 재발급", "수수료는?", ""])
def test_no_kind_of_place_is_said(text: str) -> None:
    assert read(text).kind is None


def test_of_two_kinds_the_last_is_asked_for() -> None:
    question = read("도서관 근처 주차장")
    assert question.kind
    assert (question.kind.word, question.beside) == ("주차장", "도서관")


def test_a_kind_that_ends_a_name_gives_way_to_one_that_stands_alone() -> None:
    question = read("화장실 급해요 중앙시장")
    assert question.kind
    assert (question.kind.word, question.rest) == ("화장실", ("중앙시장",))


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("밤 9시에 여는 도서관", "밤 9시에"),
        ("오늘 9시까지 하는 도서관", "밤 9시까지"),
        ("저녁에 하는 체육관", "저녁 7시에"),
        ("밤에 공영주차장 무료인가요", None),
        ("2시간 무료 주차장", None),
    ],
)
def test_an_hour_counts_with_what_is_to_be_open(text: str, hour: str | None) -> None:
    question = read(text)
    assert (question.hour.when() if question.hour else None) == hour


def test_days_are_a_wish_for_events_and_for_what_opens_only() -> None:
    assert read("이번 주말 축제").wishes
    assert read("주말에 문 여는 도서관").wishes
    assert not read("주말에 공영주차장 무료인가요").wishes


def test_a_name_is_taken_out_however_it_is_spaced() -> None:
    assert without_name("팔마 체육 시설 전화번호", "팔마체육시설").strip() == "전화번호"


@pytest.mark.parametrize(
    ("word", "bare"), [("왕조동에", "왕조동"), ("호수공원에서", "호수공원"), ("서면", "서면"), ("순천역", "순천역")]
)
def test_a_particle_is_left_out(word: str, bare: str) -> None:
    assert without_particle(word) == bare
