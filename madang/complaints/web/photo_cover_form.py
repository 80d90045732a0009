"""The boxes of the form that covers a photograph: four numbers each, in per cent of its width and height."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.http import urlencode

from madang.complaints.actions.cover_photo import MOST_BOXES
from madang.complaints.adapters.images import Box
from madang.core.api import Refusal

SIDES = ("left", "top", "right", "bottom")
SPARE = 4
"""Empty rows for whoever has no scripts."""


@dataclass(frozen=True)
class Row:
    """One box as it was typed."""

    left: str = ""
    top: str = ""
    right: str = ""
    bottom: str = ""

    @property
    def sides(self) -> tuple[str, str, str, str]:
        return self.left, self.top, self.right, self.bottom

    @property
    def is_empty(self) -> bool:
        return not any(side.strip() for side in self.sides)


def typed_rows(form: QueryDict) -> list[Row]:
    """Return the rows in which something was typed, no more than one too many."""
    columns = [form.getlist(side)[: MOST_BOXES + 1 + SPARE] for side in SIDES]
    rows = [Row(*(side[:12] for side in sides)) for sides in zip(*columns, strict=False)]
    return [row for row in rows if not row.is_empty]


def with_spare(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with empty ones behind them."""
    return [*rows, *[Row()] * min(SPARE, MOST_BOXES - len(rows))]


def boxes_of(rows: Sequence[Row]) -> list[Box]:
    """Return the boxes as fractions. Raises Refusal for what is no number."""
    return [_box(place, row) for place, row in enumerate(rows, start=1)]


def preview_query(boxes: Sequence[Box]) -> str:
    """Return boxes as they stand in the address of a preview."""
    return urlencode([("box", ",".join(f"{side:.4f}" for side in box)) for box in boxes])


def asked_boxes(query: QueryDict) -> list[Box]:
    """Return the boxes of a preview's address. Raises Refusal for what is no box."""
    return [_asked(text) for text in query.getlist("box")[: MOST_BOXES + 1]]


def _asked(text: str) -> Box:
    try:
        left, top, right, bottom = map(float, text.split(","))
    except ValueError as wrong:
        raise Refusal("가릴 곳을 읽을 수 없습니다.", "화면을 다시 열어 주세요.") from wrong
    return left, top, right, bottom


def _box(place: int, row: Row) -> Box:
    try:
        left, top, right, bottom = (float(side) / 100 for side in row.sides)
    except ValueError as wrong:
        raise Refusal(f"가릴 곳 {place}의 네 값이 모두 숫자여야 합니다.", "0부터 100 사이로 적어 주세요.") from wrong
    return left, top, right, bottom
