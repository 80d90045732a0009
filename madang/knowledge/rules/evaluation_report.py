"""An evaluation as data and as a page of text."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from madang.knowledge.rules.evaluation import Figures, Interval
from madang.knowledge.rules.figure_words import KIND_LINES, LABELS, interval_words, shown
from madang.knowledge.rules.paired import Change, Difference
from madang.knowledge.rules.reliability import Bin

_CHANGES = {
    Change.BETTER: "확실히 나아졌어요",
    Change.WORSE: "확실히 나빠졌어요",
    Change.UNCLEAR: "차이를 알 수 없어요",
}


@dataclass(frozen=True)
class KindReport:
    """The figures of one kind of question, at the threshold of all."""

    questions: int
    figures: Figures
    intervals: Mapping[str, Interval]


@dataclass(frozen=True)
class Comparison:
    """This run beside an earlier one over the same questions."""

    differences: Mapping[str, Difference]
    questions: int
    same_documents: bool

    def as_data(self) -> dict[str, Any]:
        return {
            "same_documents": self.same_documents,
            "differences": {name: _rounded(asdict(one)) for name, one in self.differences.items()},
        }

    def as_lines(self) -> list[str]:
        """Return a paragraph for each kind of change, the sure ones first."""
        head = f"먼저 잰 것과 견주면 (같은 질문 {self.questions:,}개를 짝지어, 95 % 구간)"
        documents = [] if self.same_documents else ["  문서는 그때와 달라요."]
        return [head, *documents, *(line for change in _CHANGES for line in self._changed(change))]

    def _changed(self, change: Change) -> list[str]:
        names = [name for name, one in self.differences.items() if one.change is change]
        return [f"  {_CHANGES[change]}: {'' if names else '없음'}".rstrip(), *map(self._line, names)]

    def _line(self, name: str) -> str:
        one = self.differences[name]
        counted = f", 나아진 질문 {one.won}개 나빠진 질문 {one.lost}개" if one.won is not None else ""
        change = f"{one.after - one.before:+.3f}{interval_words(one.interval)}"
        return f"    {LABELS[name]}: {one.before:.3f} → {one.after:.3f}, {change}{counted}"


@dataclass(frozen=True)
class Report:
    """The figures of one evaluation; times in ms and s, shares from 0 to 1, None where there was nothing to count."""

    documents: int
    questions: int
    live: bool
    figures: Figures
    intervals: Mapping[str, Interval]
    by_kind: Mapping[str, KindReport]
    bins: Sequence[Bin]
    comparison: Comparison | None = None

    def as_data(self) -> dict[str, Any]:
        """Return plain data for JSON; the figures stand at the top by their names."""
        kinds = self.by_kind.items()
        told = {
            "documents": self.documents,
            "questions": self.questions,
            "live": self.live,
            **self.figures,
            "by_kind": {kind: {"questions": float(one.questions), **one.figures} for kind, one in kinds},
            "intervals": self.intervals,
            "intervals_by_kind": {kind: one.intervals for kind, one in kinds},
            "reliability": [asdict(one) for one in self.bins],
        }
        data: dict[str, Any] = _rounded(told | ({"against": self.comparison.as_data()} if self.comparison else {}))
        return data

    def as_text(self) -> str:
        """Return a page for people, in Korean."""
        gate = "제품이 쓰는 기준값" if self.live else "답하면 안 되는 질문의 5 %까지만 답하는 기준값"
        head = f"문서 {self.documents:,}개, 질문 {self.questions:,}개. 답할지 판단: {gate}."
        kinds = [line for kind in self.by_kind for line in self._kind_lines(kind)]
        compared = ["", *self.comparison.as_lines()] if self.comparison else []
        lines = [head, "", *map(self._line, self.figures), "", "갈래별", *kinds, "", *self._reliability(), *compared]
        return "\n".join(lines)

    def _line(self, name: str) -> str:
        between = interval_words(self.intervals.get(name))
        return f"  {shown(self.figures[name])}{between:<17}  {LABELS[name]} ({name})"

    def _kind_lines(self, kind: str) -> list[str]:
        one = self.by_kind[kind]
        told = [", ".join(_with_interval(one, name) for name in names if _counted(one, name)) for names in KIND_LINES]
        return [f"  {kind or '-'} {one.questions}개", *(f"    {line}" for line in told if line)]

    def _reliability(self) -> list[str]:
        """Return what share of the questions of each confidence is right; empty bins are left out."""
        head = "자신 있는 만큼 맞는지 (자신하는 정도: 질문 수, 첫째가 맞음, 답해야 하는 질문)"
        rows = [
            f"  {one.start:.1f}~{one.start + 0.1:.1f}: {one.questions:>5}개 {shown(one.right)} {shown(one.in_scope)}"
            for one in self.bins
            if one.questions
        ]
        return [head, *rows]


def _counted(one: KindReport, name: str) -> bool:
    return one.figures.get(name) is not None


def _with_interval(one: KindReport, name: str) -> str:
    return f"{name} {shown(one.figures[name])}{interval_words(one.intervals.get(name))}"


def _rounded(value: Any) -> Any:
    """Round every float of plain data, and make lists of tuples."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, Mapping):
        return {key: _rounded(one) for key, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, (list, tuple)) else value
