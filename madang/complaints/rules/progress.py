"""Where a complaint stands, as its sender reads it: a few steps, one of them now."""

from dataclasses import dataclass
from enum import StrEnum

from madang.complaints.rules.states import ComplaintState


class Mark(StrEnum):
    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"


MARK_WORDS = {Mark.DONE: "마침", Mark.NOW: "지금", Mark.AHEAD: "앞으로"}


@dataclass(frozen=True)
class Step:
    name: str
    mark: Mark

    @property
    def mark_words(self) -> str:
        return MARK_WORDS[self.mark]


_WAY = ("접수", "담당자 찾기", "담당자 확인", "처리", "답변")
_AT = {
    ComplaintState.RECEIVED: 1,
    ComplaintState.REVIEWING: 1,
    ComplaintState.ASSIGNED: 2,
    ComplaintState.IN_PROGRESS: 3,
    ComplaintState.AWAITING: 3,
    ComplaintState.MERGED: 3,
    ComplaintState.ANSWERED: 5,
    ComplaintState.REFUSED: 5,
}
_ENDS = {
    ComplaintState.REFUSED: "받아들이지 못함",
    ComplaintState.TRANSFERRED: "다른 기관으로 보냄",
    ComplaintState.WITHDRAWN: "취하",
}
_SENTENCES = {
    ComplaintState.RECEIVED: "담당자를 찾고 있어요.",
    ComplaintState.REVIEWING: "어느 부서의 일인지 사람이 살펴보고 있어요.",
    ComplaintState.ASSIGNED: "담당자에게 전했어요. 곧 처리를 시작해요.",
    ComplaintState.IN_PROGRESS: "담당자가 처리하고 있어요.",
    ComplaintState.AWAITING: "담당자가 더 알고 싶은 것이 있어요.",
    ComplaintState.ANSWERED: "답변이 왔어요.",
    ComplaintState.REFUSED: "받아들이지 못했어요. 까닭을 적어 두었어요.",
    ComplaintState.TRANSFERRED: "이 일을 맡은 기관으로 보냈어요.",
    ComplaintState.WITHDRAWN: "취하한 불편이에요. 더 처리하지 않아요.",
    ComplaintState.MERGED: "먼저 알려 주신 분의 불편과 함께 처리하고 있어요. 답변은 똑같이 드려요.",
}


def steps_of(state: ComplaintState) -> list[Step]:
    """Return the steps in order; one that ends early ends with its own word."""
    if state in {ComplaintState.TRANSFERRED, ComplaintState.WITHDRAWN}:
        return [Step(_WAY[0], Mark.DONE), Step(_ENDS[state], Mark.DONE)]
    now = _AT[state]
    names = (*_WAY[:-1], _ENDS.get(state, _WAY[-1]))
    return [Step(name, _mark(place, now)) for place, name in enumerate(names)]


def sentence_of(state: ComplaintState) -> str:
    return _SENTENCES[state]


def _mark(place: int, now: int) -> Mark:
    if place == now:
        return Mark.NOW
    return Mark.DONE if place < now else Mark.AHEAD
