"""What can go wrong where texts become vectors, and which texts of an article do."""

from collections.abc import Iterator
from enum import StrEnum

from madang.knowledge.rules.findings import Document

PASSAGE_LETTERS = 500
"""Letters of one passage of an answer: some 300 tokens, which every common model takes."""


class Fault(StrEnum):
    """Why there is no vector."""

    UNREACHABLE = "unreachable"
    TOO_SLOW = "too_slow"
    BUSY = "busy"
    BROKEN = "broken"
    REFUSED = "refused"
    UNREADABLE = "unreadable"
    NO_NUMBERS = "no_numbers"
    WRONG_LENGTH = "wrong_length"
    RESTING = "resting"


FAULT_WORDS = {
    Fault.UNREACHABLE: "임베딩 서버에 닿을 수 없어요",
    Fault.TOO_SLOW: "정한 시간 안에 답이 없어요",
    Fault.BUSY: "임베딩이 밀려 있어요",
    Fault.BROKEN: "임베딩 서버나 모델에 탈이 났어요",
    Fault.REFUSED: "임베딩 서버가 요청을 받지 않아요 (주소, 모델 이름, 키를 확인해 주세요)",
    Fault.UNREADABLE: "임베딩 서버의 답을 읽을 수 없어요",
    Fault.NO_NUMBERS: "벡터에 수가 아닌 값이 있어요",
    Fault.WRONG_LENGTH: "벡터의 길이가 달라요",
    Fault.RESTING: "거듭 실패해 잠시 쉬고 있어요",
}


class NotEmbedded(Exception):  # noqa: N818  # a state that callers await, as NotWritten is
    """A text got no vector; `fault` says why. Nothing of the text is in it."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.value)


def texts_of(document: Document) -> tuple[str, ...]:
    """Return the texts of a document that get a vector each: the ways of asking, title first, then the passages.

    A passage carries the title, as an answer such as "30분에 500원이에요" says nothing alone.
    """
    passages = (f"{document.title}\n{passage}" for passage in _passages(document.body))
    return (document.title, *document.also_asked, *passages)


def _passages(body: str) -> Iterator[str]:
    """Cut at the ends of lines, so that a passage has at most `PASSAGE_LETTERS` unless one line alone has more."""
    passage = ""
    for line in filter(None, map(str.strip, body.splitlines())):
        if passage and len(passage) + len(line) >= PASSAGE_LETTERS:
            yield passage
            passage = ""
        passage = f"{passage}\n{line}" if passage else line
    if passage:
        yield passage
