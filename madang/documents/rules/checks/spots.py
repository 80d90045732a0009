"""The texts of a draft one by one, each knowing its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from madang.documents.rules.body import Item, Paragraph, Table
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.finding import Finding, Place
from madang.documents.rules.korean_dates import Written, written_dates


@dataclass(frozen=True)
class Spot:
    """One text: a field of the draft, a block of its body, or a cell of a table."""

    text: str
    field: str
    block: int | None = None
    row: int | None = None
    column: int | None = None

    @cached_property
    def dates(self) -> tuple[Written, ...]:
        """The dates with a year, in whatever form; more than one check asks for them."""
        return written_dates(self.text)

    def place(self, start: int, end: int) -> Place:
        return Place(self.field, self.block, self.row, self.column, start, end)

    def advise(
        self, rule: str, span: tuple[int, int], sentence: str, article: str, replacement: str | None = None
    ) -> Finding:
        return Finding(rule, self.place(*span), sentence, article, False, replacement)

    def demand(
        self, rule: str, span: tuple[int, int], sentence: str, article: str, replacement: str | None = None
    ) -> Finding:
        return Finding(rule, self.place(*span), sentence, article, True, replacement)


def spots(draft: DraftText) -> Iterator[Spot]:
    """Yield every text that holds something, in the order in which a reader meets them."""
    yield from (spot for spot in _all(draft) if spot.text.strip())


def _all(draft: DraftText) -> Iterator[Spot]:
    yield Spot(draft.title, "title")
    yield Spot(draft.summary, "summary")
    for index, block in enumerate(draft.body.blocks):
        if isinstance(block, Item | Paragraph):
            yield Spot(block.text, "body", index)
        elif isinstance(block, Table):
            for row, cells in enumerate(block.rows):
                for column, cell in enumerate(cells):
                    yield Spot(cell, "body", index, row, column)
