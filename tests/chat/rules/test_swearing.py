import pytest

from madang.chat.rules.swearing import swears, without_swearing


@pytest.mark.parametrize(
    "message",
    [
        "씨발",
        "시1발",
        "시-발",
        "씨이이발",
        "씨~~~발",
        "시 발",
        "ㅅㅂ",
        "병@신",
        "개새끼야",
        "이 새끼들아",
        "존나",
        "FUCK",
        "꺼져",
    ],
)
def test_a_disguise_does_not_hide_a_swear_word(message: str) -> None:
    assert swears(message)


@pytest.mark.parametrize(
    "message",
    [
        "시발점",
        "시발역 시간표",
        "새끼손가락 골절",
        "새끼줄 체험",
        "개나리 축제",
        "병신년 기록",
        "다시 발급",
        "도시 발전",
        "접시 발송",
        "등신대 전시",
        "전염병 신고",
        "3개년 계획",
        "불 꺼져 있는 가로등",
        "씹어 먹는 약",
        "고양이 새끼",
        "어린 새끼 고양이 신고",
        "혼잡시 발생하는 요금",
    ],
)
def test_a_harmless_word_that_holds_one_is_none(message: str) -> None:
    assert not swears(message)


def test_what_else_was_said_is_kept() -> None:
    assert without_swearing("아 씨발 여권 재발급 어떻게 해") == "아 여권 재발급 어떻게 해"
    assert without_swearing("병신같은 놈들아") in {"", "놈들아"}
