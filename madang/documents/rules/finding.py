"""What a check of a draft found: where, what is wrong and what is right, and by which article."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A stretch of a draft.

    field        "body", "title", "summary", "keywords", "openness", "enclosures", "receivers", "seal",
                 "unit_task"
    block        index in the body's blocks, of the enclosure or of the keyword
    row, column  of a table's cell
    start, end   code points within the text of that block, cell or field; both 0 where the whole is meant
    """

    field: str
    block: int | None = None
    row: int | None = None
    column: int | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Finding:
    """One thing that a check found.

    rule         its name, such as "date-form"
    sentence     Korean: what is wrong and what is right
    article      "규정 제7조제5항", "시행규칙 제2조", or "관례"
    must         True: it cannot be submitted so; False: advice
    replacement  what would stand at start:end, where that is known for sure
    """

    rule: str
    place: Place
    sentence: str
    article: str
    must: bool
    replacement: str | None = None
