"""The tables of the city's board: what each chart draws, as rows that can be read and taken away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from madang.complaints.queries.boards_counted import CityBoard, Named
from madang.complaints.rules.boards.figures import Counted
from madang.complaints.rules.boards.findings import WEEKDAYS, lasting, percent
from madang.complaints.rules.boards.periods import Period

_COUNTED = ("접수", "비율", "기한 따짐", "기한 안", "기한 안 비율")
_PARTS = (4, 5)


@dataclass(frozen=True)
class Table:
    """All cells but the first are figures; whole ones are numbers, so that a spreadsheet can go on with them.

    `seldom` are the columns, counted from one, that a phone has no room for.
    """

    key: str
    name: str
    head: tuple[str, ...]
    rows: list[list[str | int]]
    seldom: tuple[int, ...] = ()

    @property
    def shown(self) -> list[list[str]]:
        return [[f"{cell:,}" if isinstance(cell, int) else cell for cell in row] for row in self.rows]


def areas(board: CityBoard) -> Table:
    return Table("areas", "읍면동별 민원", ("읍면동", *_COUNTED), _rows(board, board.areas), _PARTS)


def kinds(board: CityBoard) -> Table:
    return Table("kinds", "종류별 민원", ("종류", *_COUNTED), _rows(board, board.kinds), _PARTS)


def channels(board: CityBoard) -> Table:
    return Table("channels", "접수경로별 민원", ("접수경로", *_COUNTED), _rows(board, board.channels), _PARTS)


def hours(board: CityBoard) -> Table:
    counts = board.counts.by_hour
    rows: list[list[str | int]] = [
        [f"{hour}시", *(counts.get((day, hour), 0) for day in range(1, 8))] for hour in range(24)
    ]
    return Table("hours", "요일과 시간별 접수", ("시간", *WEEKDAYS), rows)


def days(board: CityBoard) -> Table:
    rows: list[list[str | int]] = [[span_words(span), received, closed] for span, received, closed in board.spans]
    return Table("days", "들어온 민원과 끝난 민원", ("기간", "접수", "끝남"), rows)


def stars(board: CityBoard) -> Table:
    content = board.content
    each = [(star, content.by_star.get(star, 0)) for star in range(5, 0, -1)]
    rows: list[list[str | int]] = [[f"별 {star}개", count, percent(count, content.given)] for star, count in each]
    return Table("stars", "만족도", ("만족도", "시민", "비율"), rows)


def figures(board: CityBoard) -> Table:
    """Every figure with what it is a part of."""
    total, moved, waited, mean = board.counts.total, board.moved, board.waited, board.content.mean
    shares = (
        ("기한 안에 답변", total.in_time, total.due),
        ("연장한 기한 안에 답변", total.in_longer_time, total.due),
        ("기한 연장", total.extended, total.received),
        ("재배부", moved.redistributed, total.distributed + moved.returned),
        ("사람이 배부", moved.to_person, total.received),
        ("중복", total.duplicates, total.received),
        ("다시 열림", total.reopened, total.replied),
        ("처리할 것으로 남음", total.open, total.received),
    )
    rows: list[list[str | int]] = [[name, part, whole, percent(part, whole)] for name, part, whole in shares]
    wait = [lasting(each) if each is not None else "–" for each in (waited.median, waited.ninth)]
    said: list[list[str | int]] = [
        ["접수", total.received, "", ""],
        *rows,
        ["첫 조치까지 (절반)", wait[0], total.touched, ""],
        ["첫 조치까지 (열에 아홉)", wait[1], total.touched, ""],
        ["만족도 (별 평균)", f"{mean:.2f}" if mean is not None else "–", board.content.given, ""],
    ]
    return Table("figures", "한눈에 보는 수치", ("수치", "값", "분모", "비율"), said)


TABLES: Mapping[str, Callable[[CityBoard], Table]] = {
    "figures": figures,
    "areas": areas,
    "hours": hours,
    "days": days,
    "kinds": kinds,
    "channels": channels,
    "stars": stars,
}


def span_words(span: Period) -> str:
    first = f"{span.first:%Y-%m-%d}"
    return first if span.days == 1 else f"{first} ~ {span.last:%m-%d}"


def _rows(board: CityBoard, named: Named) -> list[list[str | int]]:
    return [[name, *_cells(counted, board.counts.total.received)] for _, name, counted in named]


def _cells(counted: Counted, total: int) -> list[str | int]:
    share, in_time = percent(counted.received, total), percent(counted.in_time, counted.due)
    return [counted.received, share, counted.due, counted.in_time, in_time]
