import pytest

from madang.chat.rules.letters import letters_of
from madang.chat.rules.signs import Sign, groups_named

GROUPS = {"사람": ("아이", "_애가")}


@pytest.mark.parametrize(
    ("line", "message", "stands"),
    [
        ("쓰러ㅈ", "쓰러졌어요", True),
        ("쓰러ㅈ", "쓰러뜨려요", False),
        ("안 쉬~", "숨을 안 쉰대요", True),
        ("안 쉬", "숨을 안 쉰대요", False),
        ("_피가", "커피가 식었어요", False),
        ("_피가", "머리에서 피가 나요", True),
        ("아이 … 물에", "물에 아이가 있어요", True),
        ("{사람} … 울", "애가 길에서 울어요", True),
        ("아이 … 울 … !영화", "영화 보다 아이가 울어요", False),
        ("데인", "기자인데 인터뷰해요", False),
        ("데인", "손을 데인 것 같아요", True),
        ("숨을 안 쉬~", "애가숨을 안쉬어요", True),
        ("불났", "불 났어요", True),
        ("없어", "업서요", False),
        ("죽어가", "쥭어가요", True),
    ],
)
def test_a_sign_reads_stems_gaps_and_what_must_not_stand_near(line: str, message: str, stands: bool) -> None:
    assert (Sign.written(line, GROUPS).place(letters_of(message)) is not None) is stands


def test_the_order_of_what_is_said_does_not_count_but_the_distance_does() -> None:
    sign = Sign.written("불 … 못 꺼", {})
    assert sign.place(letters_of("못 꺼요 불을"))
    assert sign.place(letters_of("불우이웃 돕기 성금은 어디에 내고 영수증은 또 언제 받는지 모르고 못 꺼")) is None


def test_a_group_may_stand_between_two_others_but_takes_no_letter_of_them() -> None:
    assert Sign.written("급식실 … 벗기 … 제 옷", {}).place(letters_of("급식실에서 제 옷을 벗기고"))
    assert Sign.written("아이 … 아이가", {}).place(letters_of("아이가 울어요")) is None


def test_a_line_names_its_groups() -> None:
    assert groups_named("{사람} / 이웃 … {물건}") == ["사람", "물건"]


def test_an_unknown_group_is_an_error() -> None:
    with pytest.raises(KeyError):
        Sign.written("{모름}", GROUPS)
