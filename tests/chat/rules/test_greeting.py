import pytest

from madang.chat.rules.greeting import is_greeting


@pytest.mark.parametrize(
    "message",
    [
        "안녕하세요",
        "안녕!",
        "하이",
        "좋은 아침입니다~",
        "감사합니다~",
        "고마워요 ㅎㅎ",
        "고맙습니다!!!",
        "고마워요 덕분에 해결했어요",
        "친절하게 알려주셔서 정말 감사합니다",
        "수고하세요",
        "수고하셨습니다",
        "네",
        "네 알겠습니다 감사합니다",
        "아 그렇군요",
        "땡큐",
        "Thank you",
        "hello",
        "ㅎㅇ",
        "ㄱㅅ",
        "오케이",
    ],
)
def test_a_greeting_asks_nothing(message: str) -> None:
    assert is_greeting(message)


@pytest.mark.parametrize(
    "message",
    [
        "안녕하세요 여권 재발급이요",
        "감사원 전화번호",
        "네비게이션",
        "수고비 얼마",
        "응급실",
        "예방접종",
        "아이",
        "도와주셔서 받은 지원금",
        "다시",
        "",
    ],
)
def test_a_question_is_no_greeting(message: str) -> None:
    assert not is_greeting(message)
