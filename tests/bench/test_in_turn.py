"""Times beside a peer: in turn, without the warming, told with their ratio."""

from bench.in_turn import WARMING, Times, in_turn, line, rates


def test_both_are_done_in_turn_and_the_warming_does_not_count() -> None:
    done: list[str] = []
    own, peer = in_turn(lambda: done.append("own"), lambda: done.append("peer"), 5)
    assert done == ["own", "peer"] * (5 + WARMING)
    assert (len(own.ms), len(peer.ms)) == (5, 5)


def test_percentiles_are_those_of_the_nearest_rank() -> None:
    times = Times(tuple(float(ms) for ms in range(1, 101)))
    assert (times.p50, times.p95) == (50.0, 95.0)


def test_a_line_tells_both_the_goal_and_the_ratio() -> None:
    told = line("own list", Times((10.0,)), Times((4.0,)), "bare SQL", 200.0)
    assert told == ("  own list: p50 10.0 ms, p95 10.0 ms (goal p95 200); bare SQL: p50 4.0 ms, p95 4.0 ms; ratio 2.50")


def test_a_rate_is_told_beside_the_peers() -> None:
    assert rates("chains", 50_000, 100_000, "bare SHA-256", 100_000) == (
        "  chains: 50,000 a second (goal 100,000); bare SHA-256: 100,000 a second; ratio 0.50"
    )
