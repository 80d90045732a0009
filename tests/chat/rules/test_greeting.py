import pytest

from madang.chat.rules.greeting import is_greeting


@pytest.mark.parametrize("message", ["안녕하세요", "안녕!", "하이", "감사합니다~", "고마워요 ㅎㅎ", "수고하세요", "네"])
def test_a_greeting_asks_nothing(message: str) -> None:
    assert is_greeting(message)


@pytest.mark.parametrize("message", ["안녕하세요 여권 재발급이요", "감사원 전화번호", "네비게이션", "수고비 얼마", ""])
def test_a_question_is_no_greeting(message: str) -> None:
    assert not is_greeting(message)
