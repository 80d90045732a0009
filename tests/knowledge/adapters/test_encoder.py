"""The encoder: texts that mean the same lie near."""

import kiwipiepy
import numpy as np
import pytest

from madang.knowledge.actions.train_encoder import lists_fingerprint
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.encoder import Encoder, shared_encoder
from madang.knowledge.adapters.question import numbers_of

ANALYSER, ENCODER = shared_analyser(), shared_encoder()


def cosine(one: str, other: str) -> float:
    first, second = ENCODER.of([numbers_of(one, ANALYSER), numbers_of(other, ANALYSER)])
    return float(first @ second)


@pytest.mark.parametrize(
    ("said", "meant", "not_meant"),
    [
        ("장롱 내놓으려면", "대형폐기물 배출 신고", "건축물 용도변경"),
        ("가게 문 닫았어요", "사업자 폐업신고", "도서 대출"),
        ("멍멍이 동네에 올리기", "반려동물 등록", "자동차 등록"),
        ("세상 떠난 아버지 빚", "상속 채무 조회", "도로 보수"),
    ],
)
def test_what_shares_no_word_but_means_the_same_is_nearer(said: str, meant: str, not_meant: str) -> None:
    assert cosine(said, meant) > cosine(said, not_meant) + 0.2


def test_vectors_have_length_1_and_nothing_said_has_none() -> None:
    said, unknown_name, nothing = ENCODER.of([numbers_of("여권 재발급", ANALYSER), {"뽀르릉": 0}, {}])
    assert np.linalg.norm(said) == pytest.approx(1, abs=1e-5)
    assert np.isfinite(unknown_name).all()
    assert not nothing.any()


def test_no_texts_have_no_vectors() -> None:
    assert ENCODER.of([]).shape == (0, ENCODER.size)


@pytest.mark.parametrize("asked", ["주민등록등본 떼는 곳", "노인 일자리 언제 모집해요", "옆집 공사 소리가 너무 커요"])
@pytest.mark.parametrize("other", ["ㅋㅋㅋ 심심하다", "비트코인 지금 사도 돼?", "김치찌개 레시피 알려 줘"])
def test_a_question_to_an_office_sounds_more_official_than_another(asked: str, other: str) -> None:
    official, unofficial = (ENCODER.officialness(numbers_of(text, ANALYSER)) for text in (asked, other))
    assert official > unofficial


def test_it_was_taught_on_the_lists_and_the_kiwi_that_are_here() -> None:
    """Else: `python -m bench.encoder`, then `bench.train` and `bench.calibrate`."""
    assert ENCODER.origin == {"kiwi": kiwipiepy.__version__, "lists": lists_fingerprint()}


def test_it_comes_back_from_its_bytes() -> None:
    again = Encoder.from_bytes(ENCODER.to_bytes(), ANALYSER)
    asked = [numbers_of("여권 재발급", ANALYSER)]
    assert np.allclose(again.of(asked), ENCODER.of(asked), atol=1e-3)
    assert again.officialness(asked[0]) == pytest.approx(ENCODER.officialness(asked[0]), abs=1e-2)
