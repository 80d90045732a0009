"""Words that must show a number first."""

import pytest

from madang.chat.rules.emergency import EmergencyRow, Watch, find_emergencies

FIRE = EmergencyRow.model_validate(
    {
        "id": "fire",
        "words": ["불이 났", "불났"],
        "not_words": ["불났다는 소문"],
        "numbers": [{"number": "119", "name": "소방"}],
        "text": "119에 먼저 전화하세요.",
    }
)
SELF_HARM = FIRE.model_copy(update={"id": "self-harm", "words": ["죽고 싶"], "not_words": ["배고파 죽고 싶"]})
WATCHES = [Watch.over(FIRE), Watch.over(SELF_HARM)]


@pytest.mark.parametrize(
    ("message", "kinds"),
    [
        ("옆집에 불이 났어요", ["fire"]),
        ("불 이났 어 요", ["fire"]),
        ("불.이.났.어.요!!", ["fire"]),
        ("소화전 앞 불법주차", []),
        ("불났다는 소문이 있던데", []),
        ("불났다는 소문 말고 진짜 불이 났어요", ["fire"]),
        ("불이 나서 죽고 싶어요, 불이 났어요", ["fire", "self-harm"]),
        ("배고파 죽고 싶어", []),
    ],
)
def test_look_alikes_hide_themselves_and_nothing_else(message: str, kinds: list[str]) -> None:
    assert [row.id for row in find_emergencies(message, WATCHES)] == kinds
