import pytest

from madang.chat.rules.clues import STRETCH, are_enough, clues_written
from madang.chat.rules.letters import letters_of

GROUPS = {
    "사람": ("엄마", "아이"),
    "말없음": ("대답을 안", "반응이"),
    "깨움": ("불러도", "깨워"),
    "따라감": ("따라가",),
}
OWN = clues_written({3: ["물에 … 빠졌"], 2: ["{말없음}", "{따라감}"], 1: ["{사람}", "{깨움}"]}, GROUPS)
SHARED = clues_written({1: ["계속 / 지금"], -2: ["신청 / 교육", "언제"]}, GROUPS)


@pytest.mark.parametrize(
    ("message", "tells"),
    [
        ("엄마가 대답을 안 해요", True),
        ("계속 반응이 없어요", True),
        ("물에 빠졌어요", True),
        ("대답을 안 해요", False),
        ("대답을 안 하고 반응이 없어요", False),
        ("엄마를 지금 계속 깨워요", False),
        ("엄마가 대답을 안 하는데 교육 신청이요", False),
        ("물에 빠졌을 때 하는 교육은 언제예요", False),
        ("아이가 따라갔어요", True),
    ],
)
def test_weak_clues_tell_together_where_one_leads_and_nothing_speaks_against(message: str, tells: bool) -> None:
    assert are_enough(letters_of(message), OWN, SHARED) is tells


def test_clues_far_from_each_other_do_not_add_up() -> None:
    assert not are_enough(letters_of(f"엄마 {'나비 ' * STRETCH} 대답을 안 해요"), OWN, SHARED)


def test_neighbouring_sentences_add_up_and_those_further_apart_do_not() -> None:
    assert are_enough(letters_of("여기 집이에요. 엄마가 이상해요. 대답을 안 해요."), OWN, SHARED)
    assert not are_enough(letters_of("엄마랑 살아요. 밥을 먹었어요. 창구에서 대답을 안 해요."), OWN, SHARED)


def test_a_kind_without_clues_of_its_own_stays_silent() -> None:
    assert not are_enough(letters_of("지금 계속 엄마가"), (), SHARED)


def test_an_unknown_group_is_an_error() -> None:
    with pytest.raises(KeyError):
        clues_written({1: ["{모름}"]}, GROUPS)
