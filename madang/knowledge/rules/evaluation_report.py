"""An evaluation as data and as a page of text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from madang.knowledge.rules.evaluation import Figure, Figures

_LABELS = {
    "recall@1": "첫째가 맞음 (recall@1)",
    "recall@3": "셋 안에 맞음 (recall@3)",
    "recall@5": "다섯 안에 맞음 (recall@5)",
    "mrr@10": "역순위 평균 (mrr@10)",
    "p50_ms": "질문 하나, 가운데 값 (p50_ms)",
    "p95_ms": "질문 하나, 95 % (p95_ms)",
    "index_s": "색인 만들기 (index_s)",
    "auroc": "안팎 가르기 (auroc)",
    "answer_rate": "답한 비율 (answer_rate)",
    "right_shown": "맞는 글을 보임 (right_shown)",
    "wrong_shown": "틀린 글을 보임 (wrong_shown)",
    "out_of_scope_answered": "답하면 안 되는데 답함 (out_of_scope_answered)",
    "asked_back": "되물음 (asked_back)",
    "asked_back_right": "되물은 셋 안에 맞음 (asked_back_right)",
}


@dataclass(frozen=True)
class Report:
    """The figures of one evaluation; times in ms and s, shares from 0 to 1, None where there was nothing to count."""

    documents: int
    questions: int
    live: bool
    figures: Figures
    by_kind: Mapping[str, Figures]
    intervals: Mapping[str, tuple[float, float] | None]

    def as_data(self) -> dict[str, Any]:
        """Return plain data for JSON; the figures stand at the top by their names."""
        return {
            "documents": self.documents,
            "questions": self.questions,
            "live": self.live,
            **{name: _rounded(value) for name, value in self.figures.items()},
            "by_kind": {kind: {k: _rounded(v) for k, v in some.items()} for kind, some in self.by_kind.items()},
            "intervals": {
                name: bounds and [_rounded(end) for end in bounds] for name, bounds in self.intervals.items()
            },
        }

    def as_text(self) -> str:
        """Return a page for people, in Korean."""
        gate = "제품이 쓰는 기준값" if self.live else "답하면 안 되는 질문의 5 %까지만 답하는 기준값"
        head = f"문서 {self.documents:,}개, 질문 {self.questions:,}개. 답할지 판단: {gate}."
        return "\n".join([head, "", *map(self._line, self.figures), "", "갈래별", *map(self._kind_line, self.by_kind)])

    def _line(self, name: str) -> str:
        bounds = self.intervals.get(name)
        between = f"  [{bounds[0]:.3f}, {bounds[1]:.3f}]" if bounds else ""
        return f"  {_shown(self.figures[name])}{between}  {_LABELS[name]}"

    def _kind_line(self, kind: str) -> str:
        some = self.by_kind[kind]
        parts = (f"{name} {_shown(some[name])}" for name in ("recall@1", "recall@3", "recall@5", "mrr@10", "p95_ms"))
        return f"  {kind or '-'} {some['questions']:.0f}개: {', '.join(parts)}"


def _rounded(value: Figure) -> Figure:
    return value if value is None else round(value, 4)


def _shown(value: Figure) -> str:
    return "    -" if value is None else f"{value:.3f}"
