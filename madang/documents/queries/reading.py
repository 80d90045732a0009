"""A document as text that flows: for phones, for large type and for screen readers, which cannot read a drawn page."""

from collections.abc import Iterator
from dataclasses import dataclass

from madang.documents.models import Document
from madang.documents.queries.checking import draft_text
from madang.documents.rules.laid_out import END, EnclosureLine, Line, PictureLine, TableLine, TextLine
from madang.documents.rules.laying_out import lay_out


@dataclass(frozen=True)
class ReadingLine:
    """One line: `kind` is "text", "table", "picture" or "enclosure"; `level` steps of indent; `end` is "끝." or ""."""

    kind: str
    text: str = ""
    sign: str = ""
    level: int = 0
    end: str = ""
    head: tuple[tuple[str, ...], ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    file: str = ""


def reading_lines(document: Document) -> list[ReadingLine]:
    """Return the body and the enclosures as they are printed, signs and end mark included."""
    draft = draft_text(document)
    return list(_lines(lay_out(draft.body, draft.enclosures)))


def _lines(laid_out: tuple[Line, ...]) -> Iterator[ReadingLine]:
    for line in laid_out:
        match line:
            case TextLine():
                yield ReadingLine("text", line.text, line.sign, line.indent // 2, END if line.ends else "")
            case TableLine():
                head, rows = line.rows[: line.header_rows], line.rows[line.header_rows :]
                yield ReadingLine("table", head=head, rows=rows)
            case PictureLine():
                yield ReadingLine("picture", line.caption, file=str(line.file))
            case EnclosureLine():
                yield ReadingLine(
                    "enclosure", line.text, f"{line.word} {line.sign}".strip(), 0, END if line.ends else ""
                )
