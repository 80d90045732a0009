"""A memo report as the body of a document: its text, then the thread and what its tasks came to, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from madang.documents.rules.body import Body, Paragraph, Table
from madang.documents.rules.plain_text import TooMuchTextError, read

HEAD = ("때", "누가", "갈래", "내용")
THREAD_TITLE = "보고에 달린 의견과 지시, 그 결과"


@dataclass(frozen=True)
class Said:
    """One word of the thread or of a task as printed: "2026. 11. 23. 09:30", "시장 한도윤", "지시", its text."""

    at: str
    who: str
    kind: str
    text: str


def body_of(text: str, thread: Sequence[Said]) -> Body:
    """Return the body. Raises TooMuchTextError where it does not fit into one document."""
    body = read(text)
    if not thread:
        return body
    rows = (HEAD, *((each.at, each.who, each.kind, each.text) for each in thread))
    try:
        return Body(blocks=(*body.blocks, Paragraph(text=THREAD_TITLE), Table(rows=rows, header_rows=1)))
    except ValidationError as misfit:
        raise TooMuchTextError from misfit
