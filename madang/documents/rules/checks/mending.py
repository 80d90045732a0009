"""Putting right what a check found, where it knows what would be right."""

from collections.abc import Callable, Iterable

from madang.documents.rules.body import Body, Item, Paragraph, Table
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.finding import Finding, Place


def mended(draft: DraftText, finding: Finding) -> DraftText:
    """Return the draft with the finding's replacement in its place; the draft itself where there is none."""
    if finding.replacement is None:
        return draft
    place, right = finding.place, finding.replacement

    def put(text: str) -> str:
        return text[: place.start] + right + text[place.end :]

    if place.field == "body":
        return draft.model_copy(update={"body": _body_with(draft.body, place, put)})
    return draft.model_copy(update={place.field: put(getattr(draft, place.field))})


def all_mended(draft: DraftText, find: Callable[[DraftText], Iterable[Finding]]) -> DraftText:
    """Return the draft with all advice followed that has a replacement; what must be put right is left to a person.

    One after the other, as each may move the next.
    """
    while mendable := next((each for each in find(draft) if each.replacement is not None and not each.must), None):
        draft = mended(draft, mendable)
    return draft


def _body_with(body: Body, place: Place, put: Callable[[str], str]) -> Body:
    blocks = list(body.blocks)
    block = blocks[place.block or 0]
    if isinstance(block, Item | Paragraph):
        blocks[place.block or 0] = block.model_copy(update={"text": put(block.text)})
    elif isinstance(block, Table):
        rows = [list(row) for row in block.rows]
        row, column = place.row or 0, place.column or 0
        rows[row][column] = put(rows[row][column])
        blocks[place.block or 0] = block.model_copy(update={"rows": tuple(map(tuple, rows))})
    return body.model_copy(update={"blocks": tuple(blocks)})
