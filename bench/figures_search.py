"""Figures of the search: what is found, and how soon."""

from bench.figure import PARTS, Figure, look, number, percent
from bench.measured import OWN, SetResult, SystemResult
from bench.plots import Axis, Dot, dots_svg
from madang.knowledge.rules.evaluation import retrieval_figures
from madang.knowledge.rules.paired import differences, pair
from madang.knowledge.rules.zones import of_the_product

COUNTED = ("recall@1", "recall@3", "recall@5", "mrr@10", "auroc")
_FOUND = Axis("right article first, % of the in-scope questions, and its 95 % interval", 0, 1, PARTS)
_TIME = Axis(
    "milliseconds a question, from the median (dot) to the 95th percentile",
    0.1,
    100,
    (0.1, 1, 10, 100),
    is_share=False,
    is_log=True,
)


def found(one: SetResult) -> Figure:
    """Return what each system finds first."""
    best = max(one.peers, key=lambda peer: one.peers[peer].figure("recall@1"))
    finding = (
        f"{OWN} finds the right article first for {percent(one.own.figure('recall@1'))} of the questions, "
        f"{best} for {percent(one.peers[best].figure('recall@1'))}"
    )
    dots = [_dot(one, name, system) for name, system in one.systems.items()]
    rows = [
        [name, *(_with_interval(system, figure) for figure in COUNTED), _ahead(one, name)]
        for name, system in one.systems.items()
    ]
    reading = (
        "Intervals hold the middle 95 % of 1,000 resamples. The last column is paired, the same questions drawn again "
        "for both: a difference whose interval holds 0 may be chance."
    )
    header = ["", *COUNTED, f"recall@1, {OWN} ahead by"]
    return Figure(finding, reading, dots_svg(_FOUND, dots, finding), header, rows)


def speed(one: SetResult) -> Figure:
    """Return how long a question and the index take."""
    own, fastest = one.own, min(one.peers, key=lambda name: one.peers[name].figure("p95_ms"))
    finding = (
        f"Half of the questions take {OWN} at most {number(own.figure('p50_ms'), 1)} ms, 95 in 100 at most "
        f"{number(own.figure('p95_ms'), 1)} ms: {_ratio(own.figure('p95_ms'), one.peers[fastest].figure('p95_ms'))} "
        f"times as long as {fastest}"
    )
    dots = [_time(one, name, system) for name, system in one.systems.items()]
    rows = [[name, *_times(own, system)] for name, system in one.systems.items()]
    reading = (
        "One question after the other in one thread, Kiwi's analysis of the question included; each step of the scale "
        f"is ten times the one before. Ratios below 1: {OWN} is quicker."
    )
    header = ["", "p50 ms", "p95 ms", "build s", f"{OWN} to this: p50", "p95", "build"]
    return Figure(finding, reading, dots_svg(_TIME, dots, finding), header, rows)


def _dot(one: SetResult, name: str, system: SystemResult) -> Dot:
    low, high = system.intervals.get("recall@1") or (0.0, 0.0)
    value = system.figure("recall@1")
    return Dot(name, look(one, name), low, value, high, percent(value))


def _time(one: SetResult, name: str, system: SystemResult) -> Dot:
    p50, p95 = (system.figure(figure) for figure in ("p50_ms", "p95_ms"))
    return Dot(name, look(one, name), p50, p50, p95, f"{p95:.1f} ms")


def _times(own: SystemResult, system: SystemResult) -> list[str]:
    p50, p95 = (system.figure(name) for name in ("p50_ms", "p95_ms"))
    ratios = (_ratio(own.figure("p50_ms"), p50), _ratio(own.figure("p95_ms"), p95), _ratio(own.build_s, system.build_s))
    return [number(p50), number(p95), number(system.build_s, 1), *ratios]


def _ratio(own: float, other: float) -> str:
    return number(own / other if other else None)


def _ahead(one: SetResult, name: str) -> str:
    if name == OWN:
        return "-"
    pairs = pair(one.systems[name].outcomes, one.own.outcomes)
    told = differences(pairs, retrieval_figures, (of_the_product, of_the_product))["recall@1"]
    low, high = told.interval or (0.0, 0.0)
    return f"{told.after - told.before:+.3f} [{low:+.3f},\u00a0{high:+.3f}]"


def _with_interval(system: SystemResult, name: str) -> str:
    bounds = system.intervals.get(name)
    return number(system.figures[name], 3) + (f" [{bounds[0]:.3f},\u00a0{bounds[1]:.3f}]" if bounds else "")
