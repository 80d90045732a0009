"""The sweep over all courses finds a break and names its place, whoever made it."""

import pgtrigger
import pytest

from madang.approval.models import Course, Entry
from madang.approval.queries.sweep import sweep_courses
from tests.approval.desk import Desk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

WRITTEN_ONCE = "approval.Entry:written_once"


def decided() -> Course:
    return Desk().submit("yunho", "review seojin", "decide doyun").sign("seojin").sign("doyun").course


def test_whole_courses_are_counted() -> None:
    entries = decided().entries.count()
    swept = sweep_courses()
    assert (swept.chains, swept.entries, swept.broken, swept.intact) == (1, entries, (), True)


def test_a_changed_opinion_is_found_with_its_place() -> None:
    course = decided()
    entry = course.entries.get(seq=2)
    with pgtrigger.ignore(WRITTEN_ONCE):
        Entry.objects.filter(pk=entry.pk).update(content={**entry.content, "opinion": "이의 없음"})
    assert sweep_courses().broken == (f"결재 {course.pk}: 2번 기록의 내용이 서명한 뒤에 바뀌었습니다.",)


def test_a_missing_entry_is_found_with_its_place() -> None:
    course = decided()
    with pgtrigger.ignore(WRITTEN_ONCE):
        course.entries.filter(seq=2).delete()
    assert sweep_courses().broken == (f"결재 {course.pk}: 2번 기록이 없습니다.",)


def test_a_course_without_entries_is_broken_too() -> None:
    course = decided()
    with pgtrigger.ignore(WRITTEN_ONCE):
        course.entries.all().delete()
    assert sweep_courses().broken == (f"결재 {course.pk}: 기록이 하나도 없습니다.",)
