"""The question is found in a story."""

from madang.chat.rules.story import question_of

STORY = (
    "어제 이사를 왔어요. 짐을 풀다 보니 장롱이 방에 안 들어가더라고요. 버려야 할 것 같은데 너무 커요. "
    "그냥 내놓으면 안 된다고 들었어요. 어떻게 버려야 하나요?"
)


def test_the_last_question_and_what_leads_to_it() -> None:
    assert question_of(STORY) == "그냥 내놓으면 안 된다고 들었어요. 어떻게 버려야 하나요?"


def test_a_story_without_a_question_gives_its_end() -> None:
    told = (
        "어제 이사를 왔어요. 짐을 풀다 보니 장롱이 방에 안 들어가더라고요. 버려야 할 것 같은데 너무 커요. 큰일이에요."
    )
    assert question_of(told).endswith("큰일이에요.")


def test_a_short_message_is_no_story() -> None:
    assert question_of("이사했어요. 뭐 해야 해요?") == ""
