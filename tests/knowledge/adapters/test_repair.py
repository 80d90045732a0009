"""Typing put right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.repair import Repair

REPAIR = Repair.of({"여권", "과태료", "쓰레기", "공영주차장", "cctv", "ktx"}, shared_analyser())
"""What people write is known beside: every word of the lists."""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("과퇘료 얼마", "과태료 얼마"),
        ("과퇘료는 얼마", "과태료는 얼마"),
        ("과태뇨가 나왔어요", "과태료가 나왔어요"),
        ("여궈ㄴ 재발급", "여권 재발급"),
        ("공영주치장에", "공영주차장에"),
        ("전입싱고 어떠케 해요?", "전입신고 어떠케 해요?"),  # 어떠케 is put right with the spellings of spoken words
        ("사망신고 엊네까지", "사망신고 언제까지"),  # two keys swapped
        ("혼인신고 하려묜", "혼인신고 하려면"),  # the ending alone
        ("durnjs", "여권"),
        ("Tmfprl wnck", "쓰레기 주차"),
        ("ㅊㅊㅅㅍ 설치", "cctv 설치"),
    ],
)
def test_what_makes_no_sense_as_typed_is_put_right(typed: str, meant: str) -> None:
    assert REPAIR.mend(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "언제까지 내야 하나요",
        "물건 버리는 법",
        "순천문화예술회관",
        "cctv 설치",
        "ktx 시간",
        "lh 아파트",
        "팔마로 힐스테이트 앞",
        "갯골 용오름마을",
        "할머니가 아프신디 어째야 쓰까",
        "anak saya",
        "asdfg",
        "ㅋㅋ 여권",
        "",
        "🙂",
    ],
)
def test_what_can_be_searched_stays_as_it_was_typed(question: str) -> None:
    assert REPAIR.mend(question) == question


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_mended(question: str) -> None:
    assert isinstance(REPAIR.mend(question), str)
