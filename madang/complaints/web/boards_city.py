"""The city's board (시 현황): volumes, deadlines and ways of the complaints, without anything about a person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.complaints.policy import staff_person
from madang.complaints.queries.boards_counted import CityBoard, city_board
from madang.complaints.rules.boards import findings
from madang.complaints.web import boards_charts as charts
from madang.complaints.web.boards_asked import board_asked, period_choices
from madang.complaints.web.boards_csv import as_csv
from madang.complaints.web.boards_tables import TABLES
from madang.core import api as core
from madang.core.api import NotFound


@require_GET
@core.staff_required()
def city(request: HttpRequest) -> HttpResponse:
    """Show everything that was counted for what the address asks."""
    staff_person(core.actor_of(request))
    now = timezone.now()
    asked = board_asked(request, now)
    board = city_board(asked.cohort, now)
    context = {"asked": asked, "periods": period_choices(timezone.localdate(now)), "board": board, "now": now}
    drawn = _drawn(board) if board.counts.total.received or board.closed else {}
    return render(request, "complaints/boards/city.html", context | drawn)


@require_GET
@core.staff_required()
def city_csv(request: HttpRequest, table: str) -> HttpResponse:
    """Give one table of the board, cut as its address says."""
    staff_person(core.actor_of(request))
    if table not in TABLES:
        raise NotFound("그런 표가 없습니다.", "현황 화면에서 표를 다시 골라 주세요.")
    now = timezone.now()
    cohort = board_asked(request, now).cohort
    period = cohort.period
    name = f"complaints-{table}-{period.first:%Y%m%d}-{period.last:%Y%m%d}"
    return as_csv(name, TABLES[table](city_board(cohort, now)))


def _drawn(board: CityBoard) -> dict[str, object]:
    total = board.counts.total
    map_legend, on_map = charts.map_of(board)
    heat_legend, heat = charts.heat_of(board)
    content = board.content
    return {
        "tables": {key: table(board) for key, table in TABLES.items()},
        "findings": _findings(board),
        "map_legend": map_legend,
        "on_map": on_map,
        "heat_legend": heat_legend,
        "heat": heat,
        "weekdays": findings.WEEKDAYS,
        "deadline_parts": charts.deadlines_of(total),
        "lines": charts.lines_of(board),
        "kinds": charts.bars_of(board.kinds, total.received),
        "channels": charts.bars_of(board.channels, total.received),
        "stars": charts.bars([(f"별 {n}개", content.by_star.get(n, 0)) for n in range(5, 0, -1)], content.given),
        "tiles": _tiles(board),
    }


def _findings(board: CityBoard) -> dict[str, str]:
    counts = board.counts
    total, closed = counts.total, sum(board.closed.values())
    return {
        "areas": findings.of_places(
            [(name, each.received) for key, name, each in board.areas if key and each.received], total.received
        ),
        "hours": findings.of_hours(counts.by_hour, core.time_words),
        "days": findings.of_days(total.received, closed, board.period.days),
        "waiting": findings.of_waiting(board.waited),
        "deadlines": findings.of_deadlines(total),
        "moving": findings.of_moving(board.moved, total),
        "kinds": findings.of_kinds([(name, each.received) for _, name, each in board.kinds], total.received),
        "channels": findings.of_kinds([(name, each.received) for _, name, each in board.channels], total.received),
        "stars": findings.of_content(board.content),
    }


def _tiles(board: CityBoard) -> list[tuple[str, str, str]]:
    """Return the figures at a glance: name, value, and what it is a part of."""
    total, moved, waited, mean = board.counts.total, board.moved, board.waited, board.content.mean
    distributed = total.distributed + moved.returned
    percent, lasting = findings.percent, findings.lasting
    return [
        ("접수", f"{total.received:,}건", f"처리할 것 {total.open:,}건"),
        ("첫 조치까지", lasting(waited.median) if waited.median is not None else "–",
         f"열에 아홉은 {lasting(waited.ninth)} 안" if waited.ninth is not None else "아직 손댄 민원이 없습니다"),
        ("기한 안에 답변", percent(total.in_time, total.due), f"기한 연장 {total.extended:,}건"),
        ("재배부", percent(moved.redistributed, distributed), f"{distributed:,}건 가운데 {moved.redistributed:,}건"),
        ("사람이 배부", percent(moved.to_person, total.received), f"{moved.to_person:,}건"),
        ("중복", percent(total.duplicates, total.received), f"{total.duplicates:,}건"),
        ("다시 열림", percent(total.reopened, total.replied), f"답변 {total.replied:,}건 가운데 {total.reopened:,}건"),
        ("만족도", f"별 {mean:.1f}" if mean is not None else "–", f"{board.content.given:,}명"),
    ]  # fmt: skip
