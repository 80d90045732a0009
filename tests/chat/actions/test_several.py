"""A message that asks several things gets an answer to each."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from madang.chat import api
from madang.chat.models import Question
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.turn import Turn

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=ZoneInfo("Asia/Seoul"))

pytestmark = pytest.mark.usefixtures("small_town")


def ask(message: str, conversation: UUID | None = None) -> Turn:
    return api.ask(message, conversation, "web", NOON)[1]


def headings(turn: Turn) -> list[str]:
    return [block["text"] for block in turn.blocks if block["kind"] == "heading"]


def test_two_questions_are_answered_one_after_the_other() -> None:
    turn = ask("여권 재발급 어떻게 해요? 그리고 공영주차장 요금은 얼마인가요?")
    assert turn.outcome is Outcome.SEVERAL
    assert turn.heading == "2가지를 물으셔서 하나씩 답해 드릴게요."
    assert headings(turn) == ["여권을 다시 만들려면 어떻게 하나요?", "공영주차장 요금은 얼마인가요?"]
    assert len(turn.sources) == 2
    assert Question.objects.count() == 1


def test_a_story_with_one_question_stays_one() -> None:
    turn = ask("다음 달에 여행을 가려고 해요. 서랍을 보니 기간이 끝났네요. 여권 재발급은 어떻게 하나요?")
    assert turn.outcome is not Outcome.SEVERAL


def test_two_sides_of_one_matter_stay_one() -> None:
    assert ask("여권 재발급하려는데요. 수수료는 얼마고 며칠 걸려요?").outcome is not Outcome.SEVERAL


def test_what_follows_is_about_the_first_of_them() -> None:
    conversation, _ = api.ask("여권 재발급 어떻게 해요? 그리고 공영주차장 요금은 얼마인가요?", None, "web", NOON)
    turn = ask("준비물은요?", conversation)
    assert turn.heading == "여권을 다시 만들려면 어떻게 하나요? · 준비물"


def test_two_matters_that_are_joined_are_answered_both() -> None:
    turn = ask("여권 재발급이랑 공영주차장 요금 둘 다 알고 싶어요")
    assert headings(turn) == ["여권을 다시 만들려면 어떻게 하나요?", "공영주차장 요금은 얼마인가요?"]


def test_what_is_compared_is_one_question() -> None:
    assert ask("여권이랑 주차장 중에 어디가 더 좋아?").outcome is not Outcome.SEVERAL


def test_more_than_two_are_listed_to_be_tapped() -> None:
    both = "여권 재발급 어떻게 해요? 그리고 공영주차장 요금은 얼마인가요?"
    turn = ask(f"{both} 넥타이는 어떻게 매요? 봉투는 어디서 사요?")
    assert len(headings(turn)) == 2
    assert turn.blocks[-1]["title"] == "이어서 물어보기"
    assert [choice["ask"] for choice in turn.blocks[-1]["choices"]][-1] == "봉투는 어디서 사요?"
