"""How the dense channel fares, in figures for programs and in sentences for staff."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from madang.knowledge.rules.embedding import FAULT_WORDS, Fault


@dataclass(frozen=True)
class DenseState:
    """`ms`, `fault`, `missing` and `another_model` are known only where its embedder was asked just now.

    `failures` are those of the last 24 hours.
    """

    on: bool
    model: str = ""
    texts: int = 0
    missing: int = 0
    """Texts of articles in force that have no vector of their present wording."""
    calibrated: bool = False
    indexed: bool = False
    embedded_at: datetime | None = None
    ms: float | None = None
    fault: Fault | None = None
    another_model: bool = False
    """Whether the embedder answers otherwise than when the vectors were made."""
    failures: int = 0
    last_fault: Fault | None = None
    last_failure: datetime | None = None

    def as_data(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        told = asdict(self)
        for name in ("embedded_at", "last_failure"):
            told[name] = told[name].isoformat() if told[name] else None
        return told

    def as_lines(self) -> list[str]:
        """Return sentences, the most urgent first."""
        if not self.on:
            return ["뜻으로 찾기: 꺼져 있어요 (MADANG_EMBEDDINGS)."]
        if not self.texts:
            return [f"뜻으로 찾기: 모델 {self.model}, 아직 벡터가 없어요. madang knowledge embed를 해 주세요."]
        return [self._head(), *self._warnings()]

    def _head(self) -> str:
        searched = "HNSW 색인" if self.indexed else "모두 견주기"
        parts = [f"뜻으로 찾기: 모델 {self.model}", f"벡터 {self.texts:,}개 ({searched})", *self._answer()]
        return ", ".join(parts) + "."

    def _answer(self) -> list[str]:
        if self.fault:
            return [FAULT_WORDS[self.fault]]
        return [] if self.ms is None else [f"방금 {self.ms:.0f} ms 만에 답했어요"]

    def _warnings(self) -> list[str]:
        told = []
        if self.another_model:
            told.append("  모델이 바뀌었어요. madang knowledge embed를 해 주세요.")
        if self.missing:
            told.append(f"  벡터가 없는 글이 {self.missing:,}개 있어요. madang knowledge embed를 해 주세요.")
        if not self.calibrated:
            told.append("  맞춰 볼 다른 질문이 모자라, 낱말로 찾은 글의 순서만 다듬어요.")
        if self.failures:
            why = f" (마지막: {FAULT_WORDS[self.last_fault]})" if self.last_fault else ""
            told.append(f"  지난 24시간 동안 질문 {self.failures:,}개에 낱말로만 답했어요{why}.")
        return told


OFF = DenseState(on=False)
