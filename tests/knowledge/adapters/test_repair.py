"""Typing put right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.repair import Repair

REPAIR = Repair.of({"여권", "과태료", "쓰레기", "공영주차장", "cctv", "ktx"}, shared_analyser())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("과퇘료 얼마", "과태료 얼마"),
        ("과퇘료는 얼마", "과태료는 얼마"),
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
