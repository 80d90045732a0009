"""What is said about the talk itself is heard, and no question is taken for it."""

import pytest

from madang.chat.rules.talk import Talk, mood_of, talk_of, without_mood


@pytest.mark.parametrize(
    ("message", "talk"),
    [
        ("고마워요", Talk.THANKS),
        ("엉 고마워", Talk.THANKS),
        ("네 잘 알겠어요 감사합니다", Talk.THANKS),
        ("ㅂㅇ", Talk.FAREWELL),
        ("안녕히 계세요", Talk.FAREWELL),
        ("감사합니다 수고하세요", Talk.FAREWELL),
        ("방금 뭐라고 했지", Talk.AGAIN),
        ("다시 말해 주세요", Talk.AGAIN),
        ("처음부터 다시", Talk.RESTART),
        ("다른 거 물어볼게요", Talk.RESTART),
        ("이거 틀렸는데요", Talk.WRONG),
        ("답변이 이상해요", Talk.WRONG),
        ("그게 아니라고요", Talk.WRONG),
        ("상담원 연결해 주세요", Talk.PERSON),
        ("사람이랑 통화하고 싶어요", Talk.PERSON),
        ("직원분이 정말 친절하셨어요", Talk.PRAISE),
        ("칭찬하고 싶어요", Talk.PRAISE),
        ("누가 만들었어", Talk.MAKER),
    ],
)
def test_talk_about_the_talk_is_heard(message: str, talk: Talk) -> None:
    assert talk_of(message) is talk


@pytest.mark.parametrize(
    "message",
    [
        "",
        "안녕하세요",
        "주소가 틀렸어요",
        "새로 발급받고 싶어요",
        "여권 처음 만들어요",
        "여권 다시 만들려면",
        "담당자 전화번호 알려 주세요",
        "직원이 불친절해요",
        "환승은 30분 안에 하면 되나요",
        "주민등록증은 어디서 만들어요",
        "사람이 쓰러졌어요",
    ],
)
def test_a_question_is_none(message: str) -> None:
    assert talk_of(message) is None


@pytest.mark.parametrize(
    ("message", "mood"),
    [
        ("고마워요 속이 다 시원하네", Talk.THANKS),
        ("감사해요 할머니가 좋아하셨어요", Talk.THANKS),
        ("열받아 몇 번을 걸어도 안 받고", Talk.ANGER),
        ("아 빡쳐", Talk.ANGER),
        ("감사합니다 여권은 어디서 해요", None),
        ("감사원 감사 결과", None),
        ("전화기 고장", None),
        ("짜증나는데 어디다 신고해요", None),
    ],
)
def test_the_mood_of_a_message_is_heard_where_nothing_is_asked(message: str, mood: Talk | None) -> None:
    assert mood_of(message) is mood


def test_what_is_said_beside_the_mood_is_left() -> None:
    assert without_mood("감사합니다 여권이요") == "여권이요"
