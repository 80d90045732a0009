"""Whether a year's register is whole and equals what is there: gaps, doubles, lost numbers (시행규칙 제14조)."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import F, Q

from madang.approval import api as approval
from madang.documents.models import Document, RecordFile, RegisterEntry
from madang.documents.rules.kinds import RegisterKind
from madang.documents.rules.states import DocumentState

_GAPS = """
    SELECT wanted FROM documents_registerserial AS series, generate_series(1, series.last) AS wanted
    WHERE series.department_id = %(department)s AND series.year = %(year)s AND NOT EXISTS (
        SELECT 1 FROM documents_registerentry AS entry
        WHERE entry.department_id = series.department_id AND entry.year = series.year AND entry.serial = wanted)
    ORDER BY wanted LIMIT 100
"""
_DOUBLES = """
    SELECT min(serial) FROM documents_registerentry WHERE department_id = %(department)s AND year = %(year)s
    GROUP BY serial HAVING count(*) > 1
    UNION ALL
    SELECT min(serial) FROM documents_registerentry WHERE department_id = %(department)s AND year = %(year)s
    GROUP BY subject_label, subject_id HAVING count(*) > 1
"""
_LOST = """
    SELECT entry.serial FROM documents_registerentry AS entry
    WHERE entry.department_id = %(department)s AND entry.year = %(year)s AND (
        entry.subject_label = 'document' AND NOT EXISTS (
            SELECT 1 FROM documents_document AS document WHERE document.id = entry.subject_id)
        OR entry.subject_label = 'receipt' AND NOT EXISTS (
            SELECT 1 FROM documents_receipt AS receipt WHERE receipt.id = entry.subject_id)
        OR entry.subject_label = 'memo' AND NOT EXISTS (
            SELECT 1 FROM documents_memo AS memo WHERE memo.id = entry.subject_id))
    LIMIT 100
"""


@dataclass(frozen=True)
class Check:
    """One point of the tidy-up: how many are wrong, some of them by number or title, and where it is asked for."""

    name: str
    wrong: int
    sentence: str
    article: str
    examples: tuple[str, ...] = ()


def register_checks(department_id: str, year: int) -> list[Check]:
    where: dict[str, str | int] = {"department": department_id, "year": year}
    gaps, doubles, lost = _serials(_GAPS, where), _serials(_DOUBLES, where), _serials(_LOST, where)
    return [
        _check("등록하지 않은 결재 문서", _unregistered(department_id), "결재가 끝났는데 등록되지 않았습니다."),
        _check("빠진 번호", gaps, "등록번호가 이어지지 않습니다."),
        _check("겹친 번호", doubles, "같은 번호나 같은 문서가 두 번 등록되었습니다."),
        _check("실물이 없는 등록", lost, "등록은 있는데 문서가 없습니다."),
        _check("번호가 표시되지 않은 문서", _unshown(department_id, year), "문서의 번호가 등록대장과 다릅니다."),
        _check("공개 구분이 덜 된 등록", _unclassified(department_id, year), "공개 구분이나 그 근거 번호가 없습니다."),
        _check("분류하지 않은 등록", _unfiled(department_id, year), "단위과제와 기록물철이 정해지지 않았습니다."),
        _check("보존기간이 없는 철", _without_retention(department_id, year), "보존기간을 정해야 합니다."),
    ]


def _check(name: str, found: list[str], sentence: str) -> Check:
    return Check(name, len(found), sentence, "공공기록물법 시행규칙 제14조", tuple(found[:5]))


def _serials(statement: str, where: dict[str, str | int]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(statement, where)
        return [str(serial) for (serial,) in cursor.fetchall()]


def _unregistered(department_id: str) -> list[str]:
    """A decision registers in its own transaction; this finds what was brought in or repaired by hand."""
    waiting = Document.objects.filter(department=department_id, state=DocumentState.IN_APPROVAL)
    courses = ((document, approval.course_of("document", str(document.pk))) for document in waiting)
    return [document.title for document, course in courses if course is not None and not course.is_in_progress]


def _unshown(department_id: str, year: int) -> list[str]:
    made = RegisterEntry.objects.filter(department=department_id, year=year, kind=RegisterKind.PRODUCED)
    unlike = made.exclude(document=None).exclude(document__number=F("number"))
    return list(unlike.values_list("number", flat=True)[:100])


def _unclassified(department_id: str, year: int) -> list[str]:
    found = RegisterEntry.objects.filter(department=department_id, year=year)
    return list(found.filter(~Q(openness="open"), grounds=[]).values_list("number", flat=True)[:100])


def _unfiled(department_id: str, year: int) -> list[str]:
    found = RegisterEntry.objects.filter(department=department_id, year=year, record_file=None)
    return list(found.exclude(kind=RegisterKind.REPORTED).values_list("number", flat=True)[:100])


def _without_retention(department_id: str, year: int) -> list[str]:
    found = RecordFile.objects.filter(department=department_id, year=year, retention="")
    return list(found.values_list("title", flat=True)[:100])
