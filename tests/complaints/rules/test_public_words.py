"""Nobody is named in what everybody reads; where that is not sure, nothing of it is read."""

import pytest

from madang.complaints.rules.public_words import words_for_everybody
from madang.core.api import mask


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("제 이름은 박순심이고 도로가 파였어요", "제 이름은 [이름]이고 도로가 파였어요"),
        ("성함: 남궁민수, 길이 막혀요", "성함: [이름], 길이 막혀요"),
        ("저는 김철수입니다", "저는 [이름]입니다"),
        ("옆집 김철수씨가 버려요", "옆집 [이름]씨가 버려요"),
        ("김철수 님이 버려요", "[이름] 님이 버려요"),
        ("박순심 010-9999-8888", "[이름] [전화번호]"),
        ("신고자 홍길동 hong@example.com", "신고자 [이름] [이메일]"),
        ("12가3456 차가 막아요", "[차량번호] 차가 막아요"),
    ],
)
def test_who_is_named_is_covered(said: str, read: str) -> None:
    assert words_for_everybody(mask(said).text) == read


@pytest.mark.parametrize(
    "said",
    [
        "도로가 파였어요",
        "이름 모를 나무가 쓰러졌어요",
        "저는 임산부입니다",
        "사장님이 나와서 아저씨가 날씨를 보고 씨앗을 뿌려요",
        "주무관님, 시장님께도 알려 주세요. 할머님이 넘어지셨어요",
        "이웃님들이 모두 불편해해요",
    ],
)
def test_who_is_not_named_stays(said: str) -> None:
    assert words_for_everybody(mask(said).text) == said


@pytest.mark.parametrize("said", ["성함을 여쭤 보니 말하지 않았어요", "관리 번호 1234567890123", "카톡 아이디 soon"])
def test_what_is_not_sure_is_not_read_at_all(said: str) -> None:
    assert words_for_everybody(mask(said).text) == ""
