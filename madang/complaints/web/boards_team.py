"""The team leader's board (팀 현황): who has how much, what is late, and giving it to another by drag or by menu."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.complaints.policy import is_at_desk, represented_by, staff_person
from madang.complaints.queries.boards_team import Column, team_board
from madang.complaints.queries.boards_units import BoardUnit, boards_of
from madang.complaints.queries.shown_complaint import ShownComplaint, names_shown, shown
from madang.complaints.rules.live import DESK_TOPIC
from madang.complaints.web.boards_undo import move_to_undo
from madang.core import api as core
from madang.core.api import NotAllowed
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

REASONS = ("업무량을 고르게 나눔", "부재 대신", "이 구역 담당", "이 업무 담당", "급한 처리")
"""Offered beside the reason, to be typed no more than once."""


@require_GET
@core.staff_required()
def board(request: HttpRequest) -> HttpResponse:
    """Show one unit's board; unit and opened columns stand in the address."""
    person, now = staff_person(core.actor_of(request)), timezone.now()
    people = [person, *organisation.people(represented_by(person, now)).values()]
    units = boards_of(people)
    unit = _chosen(request, units, person)
    opened = request.GET.getlist("more")
    columns = team_board(unit, opened, now, at_desk=any(is_at_desk(each) for each in people))
    names = names_shown()
    cards: dict[str, list[ShownComplaint]] = {
        column.key: [shown(complaint, names, now) for complaint in column.cards] for column in columns
    }
    context = {
        "unit": unit,
        "units": {each.key: each.words for each in units},
        "columns": [(column, cards[column.key], [*opened, column.key]) for column in columns],
        "late": sum(column.tally.late for column in columns),
        "total": sum(column.tally.count for column in columns),
        "takers": _takers(columns, unit),
        "reasons": REASONS,
        "topic": DESK_TOPIC,
        "undo": move_to_undo(request, now),
        "keys": "complaints/boards/team_keys.html",
    }
    return render(request, "complaints/boards/team.html", context)


def _chosen(request: HttpRequest, units: list[BoardUnit], person: PersonRef) -> BoardUnit:
    """Return the unit that is asked for, else one's own. Raises NotAllowed for who directs nobody."""
    if not units:
        raise NotAllowed("팀 현황은 팀장, 부서장, 민원 배부 담당이 봅니다.", "내 민원은 ‘민원’에서 볼 수 있습니다.")
    asked = core.words_asked(request, "unit")
    own = [unit for unit in units if unit.department_id == person.department_id]
    return next((unit for unit in units if unit.key == asked), (own or units)[0])


def _takers(columns: list[Column], unit: BoardUnit) -> list[tuple[str, str, str]]:
    """Return who may be given something: id, name and post, and why they are away today; officers first."""
    there = [column for column in columns if column.person]
    first = [(each.person.id, f"{each.person.name} {each.person.post}", each.away) for each in there if each.person]
    known = {key for key, _, _ in first}
    others = [person for person in organisation.staff_of(unit.department_id) if person.id not in known]
    away = organisation.standing([person.id for person in others], timezone.localdate())
    return [
        *first,
        *(
            (each.id, f"{each.name} {each.post}", away[each.id].away[0][1] if away[each.id].away else "")
            for each in others
        ),
    ]
