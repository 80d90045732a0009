"""Which steps are asked, in which order, for what is known so far."""

from typing import Any

import pytest

from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.kinds import Kind
from madang.chat.rules.filing.steps import STEP_WORDS, may_skip, next_step, question_of, steps_of
from tests.chat.rules.filing.kinds import CAR, KINDS, LAMP, ROAD

POINT: dict[str, Any] = {"lat": "34.96", "lng": "127.51"}


@pytest.mark.parametrize(
    ("filing", "kind", "steps"),
    [
        (Filing(), None, "text category photos place contact review"),
        (Filing(category="lamp"), LAMP, "text category photos place contact review"),
        (Filing(category="lamp", **POINT), LAMP, "text category photos place similar contact review"),
        (Filing(**POINT), None, "text category photos place contact review"),
        (Filing(category="lamp", taken="2026-11-23T10:00"), LAMP, "text category photos place when contact review"),
        (Filing(category="road"), ROAD, "text category photos place answers.size answers.note contact review"),
        (
            Filing(category="car"),
            CAR,
            "text category violation plate photos place when answers.since answers.blocks contact review",
        ),
    ],
)
def test_only_what_applies_is_asked(filing: Filing, kind: Kind | None, steps: str) -> None:
    assert steps_of(filing, kind) == steps.split()


@pytest.mark.parametrize(
    ("done", "step"),
    [([], "text"), (["text"], "category"), (["text", "category", "place"], "photos")],
)
def test_the_first_that_is_open_comes_next(done: list[str], step: str) -> None:
    assert next_step(Filing(done=done), None) == step


def test_when_all_is_answered_it_is_looked_through() -> None:
    assert next_step(Filing(category="lamp", done=["text", "category", "photos", "place", "contact"]), LAMP) == "review"


@pytest.mark.parametrize(
    ("step", "kind", "may"),
    [
        ("text", None, False),
        ("category", None, True),
        ("plate", CAR, True),
        ("place", CAR, False),
        ("place", LAMP, True),
        ("answers.size", ROAD, False),
        ("answers.note", ROAD, True),
        ("similar", LAMP, False),
        ("contact", LAMP, True),
        ("review", LAMP, False),
    ],
)
def test_what_is_needed_cannot_be_left_out(step: str, kind: Kind | None, may: bool) -> None:
    assert may_skip(step, kind) is may


@pytest.mark.parametrize(
    ("filing", "question"),
    [
        (Filing(), "어떤 종류인지 골라 주세요."),
        (Filing(guessed=["lamp", "road"]), "어떤 종류에 가까운가요?"),
        (Filing(guessed=["lamp"], is_guess_sure=True), "‘가로등’ 맞나요? 아니면 다른 것을 골라 주세요."),
    ],
)
def test_a_sure_guess_is_asked_for_by_its_name(filing: Filing, question: str) -> None:
    assert question_of("category", filing, None, KINDS) == question


def test_the_questions_of_a_kind_are_its_own() -> None:
    assert question_of("answers.size", Filing(category="road"), ROAD, KINDS) == "얼마나 큰가요?"
    assert "2장" in question_of("photos", Filing(), CAR, KINDS)
    assert "2장" not in question_of("photos", Filing(), LAMP, KINDS)


def test_every_step_has_its_question_and_every_line_its_name() -> None:
    steps = [step for step in steps_of(Filing(category="car", **POINT), CAR) if not step.startswith("answers.")]
    assert all(question_of(step, Filing(), CAR, KINDS) for step in steps)
    assert set(STEP_WORDS) == set(steps) - {"similar", "review"}
