"""Figures of the gate: what keeping silent gains and costs, and whether a confidence means what it says."""

from collections.abc import Sequence

from bench.curves import abstention, height_at, right_by_out_of_scope, risk_by_coverage
from bench.figure import PARTS, Figure, look, number, percent
from bench.measured import OWN, Results, SetResult
from bench.plots import Axis, Curve, Line, Plot
from madang.knowledge.rules.metrics import OUT_OF_SCOPE_ALLOWED
from madang.knowledge.rules.reliability import Bin, bins, calibration_error
from madang.knowledge.rules.zones import plain_threshold

THRESHOLDS = [place / 50 for place in range(51)]
SHOWN_OUT_OF_SCOPE = 0.5
LEANS = 0.02
"""What a mean confidence may be off before it is called too high or too low."""


def silence(results: Results, one: SetResult) -> Figure:
    """Return what happens as the threshold on the confidence moves."""
    own, told = one.own, abstention(one.own.outcomes, THRESHOLDS)
    finding = (
        f"With {percent(OUT_OF_SCOPE_ALLOWED)} of the out-of-scope questions let through, "
        f"{percent(own.figure('answer_rate'))} of the others are answered or asked back, "
        f"{percent(own.figure('wrong_alone'), 1)} with a wrong article"
    )
    curves = [
        Curve("answered or asked back", "own", [(at.threshold, at.answered + at.asked_back) for at in told]),
        Curve("out of scope let through", "warm", [(at.threshold, at.out_of_scope) for at in told]),
        Curve("wrong article shown", "danger", [(at.threshold, at.wrong) for at in told]),
    ]
    lines = [Line("asks back", results.ask_back_from), Line("answers", results.answer_from)]
    plot = Plot(Axis("threshold on the confidence, %", 0, 1, PARTS), Axis("% of questions", 0, 1, PARTS), curves, lines)
    first = abstention(own.outcomes, [plain_threshold(own.outcomes)])
    rows = [
        [
            number(at.threshold),
            *(percent(share, 1) for share in (at.answered, at.asked_back, at.wrong, at.out_of_scope)),
        ]
        for at in (*first, *told[5:50:5])
    ]
    reading = (
        "Shares of the in-scope questions, and of the out-of-scope ones, as the gate keeps silent more and more. "
        "Vertical lines are the product's own thresholds. Showing two or three articles is asking back, and no wrong "
        "answer. The first row of the table is the threshold of the title."
    )
    header = ["threshold", "one article", "asked back", "wrong article", "out of scope let through"]
    return Figure(finding, reading, plot.svg(finding), header, rows)


def answers_by_out_of_scope(one: SetResult) -> Figure:
    """Return what each system answers rightly for what it answers though it must not."""
    points = {name: right_by_out_of_scope(system.outcomes) for name, system in one.systems.items()}
    at = {name: height_at(some, OUT_OF_SCOPE_ALLOWED) for name, some in points.items()}
    best = max(one.peers, key=lambda name: at[name])
    finding = (
        f"With {percent(OUT_OF_SCOPE_ALLOWED)} of the out-of-scope questions answered, {OWN} answers "
        f"{percent(at[OWN])} of the others rightly, {best} {percent(at[best])}"
    )
    x = Axis("out-of-scope questions answered, %", 0, SHOWN_OUT_OF_SCOPE, [0, 0.05, 0.1, 0.25, SHOWN_OUT_OF_SCOPE])
    curves = [
        Curve(name, look(one, name), [point for point in some if point[0] <= SHOWN_OUT_OF_SCOPE])
        for name, some in points.items()
    ]
    plot = Plot(x, Axis("in-scope questions answered rightly, %", 0, 1, PARTS), curves)
    allowed = (0.01, 0.02, 0.05, 0.1, 0.2)
    rows = [[name, *(percent(height_at(some, share)) for share in allowed)] for name, some in points.items()]
    reading = "Every system shows its first document whenever it is sure enough; none asks back. Higher is better."
    return Figure(finding, reading, plot.svg(finding), ["out of scope answered", *map(percent, allowed)], rows)


def risk(one: SetResult) -> Figure:
    """Return how often each system is wrong for how much it answers."""
    points = {name: risk_by_coverage(system.outcomes) for name, system in one.systems.items()}
    half = {name: height_at(some, 0.5) for name, some in points.items()}
    best = min(one.peers, key=lambda name: half[name])
    finding = (
        f"Answering the surest half of all questions, {OWN} is wrong in {half[OWN] * 100:.0f} of 100, "
        f"{best} in {half[best] * 100:.0f}"
    )
    curves = [Curve(name, look(one, name), some) for name, some in points.items()]
    x = Axis("questions answered, % of all, surest first", 0, 1, PARTS)
    plot = Plot(x, Axis("wrong among those answered, %", 0, 1, PARTS), curves)
    covered = (0.1, 0.25, 0.5, 0.75, 1.0)
    rows = [[name, *(percent(height_at(some, share)) for share in covered)] for name, some in points.items()]
    reading = "Risk and coverage: any answer to an out-of-scope question counts as a wrong one. Lower is better."
    return Figure(finding, reading, plot.svg(finding), ["answered", *map(percent, covered)], rows)


def reliability(one: SetResult) -> Figure:
    """Return whether the product's confidence means what it says."""
    parts = bins(one.own.outcomes)
    told = [part for part in parts if part.questions]
    finding = (
        f"A confidence is {percent(calibration_error(parts) or 0.0)} off the share that is right, and on the whole "
        f"{_lean(parts)}"
    )
    most = max(part.questions for part in told)
    sizes = [3 + 7 * (part.questions / most) ** 0.5 for part in told]
    curves = [
        Curve("as it should be", "ideal", [(0, 0), (1, 1)]),
        Curve("the first is right", "own", [(part.confidence or 0.0, part.right or 0.0) for part in told], sizes),
        Curve("in scope at all", "peer2", [(part.confidence or 0.0, part.in_scope or 0.0) for part in told]),
    ]
    x, y = Axis("confidence, %", 0, 1, PARTS), Axis("% of the questions of a bin", 0, 1, PARTS)
    plot = Plot(x, y, curves)
    rows = [
        [f"{part.start:.1f}-{part.start + 0.1:.1f}", str(part.questions), *map(number, _shares(part))] for part in parts
    ]
    reading = (
        "Ten bins of the confidence; the greater the dot, the more questions. The gate was calibrated elsewhere, and "
        "how many questions are out of scope is the set's choice: more of them push the curve down."
    )
    header = ["confidence", "questions", "mean confidence", "the first is right", "in scope"]
    return Figure(finding, reading, plot.svg(finding), header, rows)


def _shares(part: Bin) -> tuple[float | None, float | None, float | None]:
    return part.confidence, part.right, part.in_scope


def _lean(parts: Sequence[Bin]) -> str:
    asked = sum(part.questions for part in parts) or 1
    over = sum(part.questions * ((part.confidence or 0.0) - (part.right or 0.0)) for part in parts) / asked
    return "too high" if over > LEANS else "too low" if over < -LEANS else "neither too high nor too low"
