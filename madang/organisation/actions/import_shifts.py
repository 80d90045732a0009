"""Take in a duty roster (당직 명단) that somebody sends; every line says what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction

from madang.core import api as core
from madang.core.api import Actor, Refusal, TableRow, UnreadableFile
from madang.organisation.actions.record_shift import GivenShift, record_shift
from madang.organisation.queries.shifts import meeting_shift, named, span_words
from madang.organisation.rules.cards import PersonRef
from madang.organisation.rules.shift import span_of
from madang.organisation.rules.shift_file import RosterLine, lacking, read_line

MOST_LINES = 2_000


class LineFate(StrEnum):
    ADDED = "넣음"
    SAME = "이미 있음"
    REFUSED = "넣지 못함"


@dataclass(frozen=True)
class LineReport:
    """`number` is the line in the file, the heading being line 1."""

    number: int
    fate: LineFate
    words: str


@transaction.atomic
def import_shifts(actor: Actor, name: str, content: bytes) -> list[LineReport]:
    """Enter the shifts of a file; lines with a fault are left out and told. Raises UnreadableFile."""
    rows = core.rows_of(name, content)
    if missing := lacking(rows[0].values):
        raise UnreadableFile(f"{name}: {', '.join(missing)} 열이 없습니다.", "날짜, 구분, 이름 열이 있어야 합니다.")
    if len(rows) > MOST_LINES:
        raise UnreadableFile(f"{name}: {MOST_LINES:,}줄을 넘습니다.", "나누어 보내세요.")
    return [_taken(actor, row) for row in rows]


def _taken(actor: Actor, row: TableRow) -> LineReport:
    line = row.fault or read_line(row.values)
    if isinstance(line, str):
        return LineReport(row.number, LineFate.REFUSED, line)
    try:
        return _entered(actor, row.number, line)
    except Refusal as refusal:
        return LineReport(row.number, LineFate.REFUSED, f"{refusal.sentence} {refusal.next_step or ''}".strip())


def _entered(actor: Actor, number: int, line: RosterLine) -> LineReport:
    person, span = _one(line), span_of(line.kind, line.day, core.city_calendar())
    told = f"{person.name}: {span_words(span)}"
    if meeting_shift(person.id, span) == span:
        return LineReport(number, LineFate.SAME, told)
    with transaction.atomic():
        note = record_shift(actor, GivenShift(person.id, span, line.kind)).note
    return LineReport(number, LineFate.ADDED, f"{told}. {note}" if note else told)


def _one(line: RosterLine) -> PersonRef:
    found = named(line.who, by_login=line.by_login)
    if not found:
        raise Refusal(f"‘{line.who}’이라는 직원이 없습니다.", "이름을 확인하거나 아이디 열을 적으세요.")
    if len(found) > 1:
        raise Refusal(f"‘{line.who}’이라는 직원이 {len(found)}명입니다.", "아이디 열에 로그인 이름을 적으세요.")
    return found[0]
