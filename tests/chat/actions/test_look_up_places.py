"""Places in the conversation: shown with their sources; the position is shown once, never kept."""

from datetime import datetime
from uuid import UUID

import pytest

from madang.chat import api
from madang.chat.models import Question
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.turn import Turn
from madang.core.rules.korean_time import KOREA
from tests.support.places import load_places_town

MONDAY = datetime(2026, 11, 23, 10, 30, tzinfo=KOREA)
LAKE = (34.96123, 127.51123)


@pytest.fixture(autouse=True)
def _town(small_town: None) -> None:
    load_places_town()


def ask(message: str, point: tuple[float, float] | None = None, conversation: UUID | None = None) -> Turn:
    return api.ask(message, conversation, "web", MONDAY, point=point)[1]


def test_a_place_question_is_answered_with_places_and_their_source() -> None:
    turn = ask("왕조동 공영주차장 요금")
    assert turn.outcome is Outcome.PLACES
    assert turn.heading == "왕조동 공영주차장"
    assert [block["kind"] for block in turn.blocks] == ["places"]
    assert [(source["name"], source["published"]) for source in turn.sources] == [("전국표준데이터", "2026-02-25")]


def test_the_article_on_fees_still_answers_for_all_of_them() -> None:
    assert ask("공영주차장 요금").outcome is Outcome.ANSWERED


def test_it_reads_as_plain_text() -> None:
    turn = ask("조례호수공원 근처 주차장")
    assert "1. 왕지 제1공영주차장 (1.1km)" in api.plain_text(turn.heading, turn.blocks)
    asked = ask("여기서 가까운 주민센터")
    assert "→ 왕조1동" in api.plain_text(asked.heading, asked.blocks)


def test_the_distance_from_the_person_is_shown_once() -> None:
    turn = ask("여기서 가까운 주차장", LAKE)
    (block,) = [block for block in turn.blocks if block["kind"] == "places"]
    assert block["points"][0]["distance_words"] == "1.0km"
    assert block["here"] == LAKE


def test_neither_the_position_nor_a_distance_from_it_is_kept() -> None:
    ask("여기서 가까운 주차장", LAKE)
    kept = Question.objects.values().get()
    assert "34.961" not in str(kept)
    assert "1.0km" not in str(kept)
    assert "here" not in kept["blocks"][-1]


def test_a_bare_kind_leans_on_the_article_shown_before() -> None:
    conversation, _ = api.ask("주차 단속 시간", None, "web", MONDAY)
    assert ask("도서관 어디 있어요", conversation=conversation).outcome is Outcome.PLACES
    fees, _ = api.ask("공영주차장 요금", None, "web", MONDAY)
    assert ask("왕조동 주차장", conversation=fees).outcome is Outcome.PLACES


def test_two_questions_in_one_message_may_both_ask_for_places() -> None:
    turn = ask("왕조1동 주민센터 어디 있어요? 왕조동 주차장 어디 있어요?")
    assert turn.outcome is Outcome.SEVERAL
    assert [block["kind"] for block in turn.blocks].count("places") == 2


def test_the_list_moves_with_the_area_that_is_said_next() -> None:
    conversation, _ = api.ask("조례동 주차장", None, "web", MONDAY)
    turn = ask("연향동이요", conversation=conversation)
    assert (turn.outcome, turn.heading) == (Outcome.PLACES, "연향동 주차장")


def test_what_points_back_is_answered_from_the_list() -> None:
    conversation, _ = api.ask("도서관 어디 있어요", None, "web", MONDAY)
    turn = ask("아까 그 도서관 몇 시까지 해요", conversation=conversation)
    assert turn.outcome is Outcome.PLACES
    assert turn.blocks[0]["about"] == "when"


def test_one_of_the_list_may_be_picked() -> None:
    conversation, shown = api.ask("조례동 왕지동 주차장", None, "web", MONDAY)
    second = next(block for block in shown.blocks if block["kind"] == "places")["points"][1]["name"]
    turn = ask("두 번째 거 전화번호", conversation=conversation)
    assert [item.partition(":")[0] for item in turn.blocks[0]["items"]] == [second]


def test_a_kind_that_the_data_lack_ends_at_those_who_tell_of_it_and_may_move() -> None:
    conversation, first = api.ask("연향동 약국", None, "web", MONDAY)
    turn = ask("왕조1동은요", conversation=conversation)
    assert (first.outcome, turn.outcome, turn.heading) == (Outcome.ELSEWHERE, Outcome.ELSEWHERE, "왕조1동 약국")
