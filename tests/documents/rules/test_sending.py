"""The four grounds of sending once more (규정 제15조제4항), and how a sending is tried."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.sending import LONGEST_PAUSE, MOST_ATTEMPTS, RESEND_GROUNDS, ResendGround, pause_after


def test_there_are_four_grounds_and_no_other() -> None:
    assert set(RESEND_GROUNDS) == set(ResendGround)
    assert len(ResendGround) == 4


def test_pauses_grow_until_a_person_has_to_look() -> None:
    pauses = [pause_after(attempts) for attempts in range(1, MOST_ATTEMPTS + 1)]
    assert pauses == [timedelta(minutes=1), timedelta(minutes=4), timedelta(minutes=16), timedelta(hours=1), None]


@given(st.integers(0, MOST_ATTEMPTS - 1))
def test_no_pause_is_longer_than_the_longest(attempts: int) -> None:
    pause = pause_after(attempts)
    assert pause is not None
    assert timedelta(0) < pause <= LONGEST_PAUSE
