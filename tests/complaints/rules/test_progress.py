"""Every state is a step that people understand; what is public is only roughly placed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.progress import Mark, sentence_of, steps_of
from madang.complaints.rules.public import LONGEST, SHOWN, public_state, roughly, shortened
from madang.complaints.rules.states import CLOSED, ComplaintState
from madang.core.rules.geography import distance_m


@pytest.mark.parametrize("state", list(ComplaintState))
def test_every_state_has_its_steps_and_its_sentence(state: ComplaintState) -> None:
    marks = [step.mark for step in steps_of(state)]
    assert marks == sorted(marks, key=[Mark.DONE, Mark.NOW, Mark.AHEAD].index)
    assert marks.count(Mark.NOW) == (0 if state in CLOSED else 1)
    assert sentence_of(state).endswith(".")


@pytest.mark.parametrize(
    ("state", "last"),
    [
        (ComplaintState.REFUSED, "받아들이지 못함"),
        (ComplaintState.WITHDRAWN, "취하"),
        (ComplaintState.TRANSFERRED, "다른 기관으로 보냄"),
        (ComplaintState.ANSWERED, "답변"),
    ],
)
def test_what_ended_ends_with_its_own_word(state: ComplaintState, last: str) -> None:
    assert steps_of(state)[-1].name == last


@given(st.floats(33.0, 39.0), st.floats(124.0, 132.0))
def test_a_rough_place_is_near_and_says_no_more_than_its_field(lat: float, lng: float) -> None:
    rough = roughly(lat, lng)
    assert distance_m(lat, lng, *rough) < 40
    assert roughly(*rough) == rough


def test_public_states_and_short_texts() -> None:
    assert {public_state(state) for state in SHOWN} == {"waiting", "working", "done"}
    assert shortened("가\n나  다") == "가 나 다"
    assert len(shortened("가" * 500)) == LONGEST
