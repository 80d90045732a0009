"""What came of giving the articles their vectors."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class EmbedReport:
    """Counts of texts. `on` is False where the channel is off: then nothing was done."""

    on: bool
    model: str = ""
    texts: int = 0
    embedded: int = 0
    removed: int = 0
    calibrated: bool = False
    indexed: bool = False
    seconds: float = 0.0

    def as_data(self) -> dict[str, Any]:
        return asdict(self)

    def as_text(self) -> str:
        if not self.on:
            return "뜻으로 찾기가 꺼져 있어요 (MADANG_EMBEDDINGS)."
        done = f"새로 만든 것 {self.embedded:,}개, 지운 것 {self.removed:,}개"
        return f"벡터: 글 {self.texts:,}개 ({self.model}), {done}, {self.seconds:.1f}초."


NOTHING_EMBEDDED = EmbedReport(on=False)
