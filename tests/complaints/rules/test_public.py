"""What everybody may see, and why somebody's photograph is not among it."""

import pytest

from madang.complaints.rules.public import roughly, shortened, unseen_because
from madang.complaints.rules.states import ComplaintState


@pytest.mark.parametrize(
    ("of_public_kind", "city_shows", "follows", "state", "said"),
    [
        (True, True, False, ComplaintState.RECEIVED, ""),
        (True, True, False, ComplaintState.ANSWERED, ""),
        (False, True, False, ComplaintState.RECEIVED, "공개하지 않는 종류"),
        (True, False, False, ComplaintState.RECEIVED, "공개 화면을 닫아"),
        (True, True, True, ComplaintState.MERGED, "이끄는 민원만"),
        (True, True, False, ComplaintState.REFUSED, "‘불수용’ 단계"),
        (True, True, False, ComplaintState.WITHDRAWN, "‘취하’ 단계"),
    ],
)
def test_staff_read_why_nobody_sees_it(
    *, of_public_kind: bool, city_shows: bool, follows: bool, state: ComplaintState, said: str
) -> None:
    told = unseen_because(city_shows=city_shows, of_public_kind=of_public_kind, state=state, follows=follows)
    assert said in told
    assert bool(told) == bool(said)


def test_a_place_is_told_by_the_middle_of_its_field() -> None:
    assert roughly(34.9601, 127.5102) == roughly(34.9604, 127.5104) == (34.96025, 127.51025)


def test_a_long_text_becomes_one_line() -> None:
    assert shortened("길이\n파였어요") == "길이 파였어요"
    assert len(shortened("가" * 500)) == 120
