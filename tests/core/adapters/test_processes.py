"""Work shared out among processes: in order, and never left undone without being told."""

import os
from collections.abc import Iterator
from contextlib import closing
from itertools import islice

import pytest

from madang.core.adapters.processes import WorkStopped, share_out

PROCESS = "__import__('os').getpid()"


def test_answers_come_in_the_order_of_the_shares_however_long_each_takes() -> None:
    slow = "__import__('time').sleep(0.3) or 0"

    assert list(share_out(eval, [slow, *map(str, range(1, 50))], processes=2)) == list(range(50))


def test_several_shares_are_worked_on_by_processes_of_their_own() -> None:
    workers = set(share_out(eval, [PROCESS] * 20, processes=2))

    assert os.getpid() not in workers
    assert 1 <= len(workers) <= 2


def test_a_single_share_is_worked_on_right_here() -> None:
    assert list(share_out(eval, [PROCESS], processes=2)) == [os.getpid()]


def test_no_shares_make_nothing() -> None:
    assert list(share_out(eval, [], processes=2)) == []


@pytest.mark.parametrize(
    "ending", ["__import__('signal').raise_signal(9)", "__import__('os')._exit(0)"], ids=["killed", "ended"]
)
@pytest.mark.parametrize("place", [0, 7, 19])
def test_a_process_that_does_not_finish_its_share_is_told(place: int, ending: str) -> None:
    shares = ["1"] * 20
    shares[place] = ending

    with pytest.raises(WorkStopped):
        list(share_out(eval, shares, processes=2))


def test_what_the_work_raises_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(share_out(eval, ["1", "1 / 0", "1"], processes=2))


def test_no_process_is_left_where_only_the_first_answers_are_wanted() -> None:
    with closing(share_out(eval, [PROCESS] * 20, processes=2)) as answers:
        worker = next(answers)

    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_shares_are_taken_only_shortly_before_their_turn() -> None:
    taken = []

    def shares() -> Iterator[str]:
        for number in range(1_000):
            taken.append(number)
            yield str(number)

    with closing(share_out(eval, shares(), processes=2)) as answers:
        assert list(islice(answers, 3)) == [0, 1, 2]
    assert len(taken) < 20
