"""Whether a confidence means what it says."""

import pytest

from madang.knowledge.rules.reliability import bins, calibration_error
from tests.knowledge.rules.outcomes import inside, outside


def test_eight_right_in_ten_at_eight_tenths_is_no_error() -> None:
    asked = [*(inside(1, 0.8) for _ in range(8)), inside(2, 0.8), outside(0.8)]
    parts = bins(asked)
    assert [part.questions for part in parts] == [0] * 8 + [10, 0]
    assert (parts[8].right, parts[8].in_scope) == (0.8, 0.9)
    assert calibration_error(parts) == pytest.approx(0.0)


def test_sure_and_wrong_is_the_greatest_error() -> None:
    assert calibration_error(bins([outside(1.0), inside(None, 1.0)])) == 1.0


def test_bins_count_by_their_questions() -> None:
    assert calibration_error(bins([inside(1, 1.0), outside(0.5), outside(0.5)])) == pytest.approx(1 / 3)


def test_without_questions_there_is_no_error_to_tell() -> None:
    assert calibration_error(bins([])) is None
