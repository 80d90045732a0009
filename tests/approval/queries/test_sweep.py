"""The sweep over all courses finds a break and names its place, whoever made it."""

from collections.abc import Iterator
from datetime import UTC

import pgtrigger
import pytest
from django.db import connection
from django.db.models import F

from madang.approval.models import Course, Entry
from madang.approval.queries.sweep import sweep_courses
from madang.core.api import GENESIS, plain, signed_link
from madang.core.rules.hash_chain import link_hash
from tests.approval.conftest import MORNING
from tests.approval.desk import Desk
from tests.approval.papers import LABEL

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

WRITTEN_ONCE = "approval.Entry:written_once"


def decided() -> Course:
    return Desk().submit("yunho", "review seojin", "decide doyun").sign("seojin").sign("doyun").course


def many_courses(count: int) -> list[Course]:
    """Keep so many courses of three signed entries each."""
    courses = Course.objects.bulk_create(
        Course(
            subject_label=LABEL,
            subject_id=str(number),
            title="주차 단속 계획",
            drafter_id="yunho",
            department_id="traffic",
            submitted_at=MORNING,
        )
        for number in range(count)
    )
    Entry.objects.bulk_create(entry for course in courses for entry in entries_of(course, 3))
    return courses


def entries_of(course: Course, count: int) -> Iterator[Entry]:
    before = GENESIS
    at = MORNING.astimezone(UTC)
    for seq in range(1, count + 1):
        content = plain({"course": course.pk, "seq": seq, "at": at.isoformat(timespec="microseconds"), "evidence": ""})
        assert isinstance(content, dict)
        link = signed_link(seq, content, before)
        before = link.hash
        yield Entry(
            course=course,
            seq=seq,
            at=at,
            content=content,
            previous_hash=link.previous_hash,
            hash=link.hash,
            key_id=link.key_id,
            signature=link.signature,
        )


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


@pytest.mark.parametrize(
    "change",
    [
        "seq = 9",
        "at = at + interval '1 microsecond'",
        "at = 'infinity'",
        "content = jsonb_set(content, '{person, name}', '\"도윤\"')",
        "content = content || '{\"read\": true}'",
        "content = content - 'body'",
        "content = '[]'",
        "content = 'null'",
        "content = jsonb_set(content, '{step, order}', repeat('9', 5000)::jsonb)",
        'evidence = \'{"credential": "jihun"}\'',
        "evidence = (repeat('[', 3000) || repeat(']', 3000))::jsonb",
        "previous_hash = repeat('0', 64)",
        "hash = upper(hash)",
        "key_id = 'ffffffffffffffff'",
        "signature = left(signature, 40)",
        "signature = '서명'",
        "signature = (SELECT signature FROM approval_entry AS other WHERE other.seq = 1)",
    ],
)
def test_a_change_of_any_column_is_found_where_it_stands(change: str) -> None:
    """An entry in the middle, whose own signature nothing after it covers."""
    course = decided()
    with pgtrigger.ignore(WRITTEN_ONCE), connection.cursor() as cursor:
        cursor.execute(f"UPDATE approval_entry SET {change} WHERE seq = 2")
    (broken,) = sweep_courses().broken
    assert broken.startswith(f"결재 {course.pk}: 2번 기록")


def test_courses_that_changed_places_are_both_broken() -> None:
    first, second = decided(), Desk("2").submit("yunho", "decide doyun").sign("doyun").course
    with pgtrigger.ignore(WRITTEN_ONCE):
        first.entries.update(course=second, seq=F("seq") + 100)
        second.entries.filter(seq__lt=100).update(course=first)
        second.entries.update(seq=F("seq") - 100)
    changed = "1번 기록의 내용이 서명한 뒤에 바뀌었습니다."
    assert sweep_courses().broken == (f"결재 {first.pk}: {changed}", f"결재 {second.pk}: {changed}")


def test_an_entry_put_in_without_the_key_is_found_under_an_honest_deed() -> None:
    """The next deed signs over whatever entry is the last; its signature does not make the forged one good."""
    desk = Desk().submit("yunho", "review seojin", "decide doyun")
    last = desk.course.entries.get()
    content = {**last.content, "seq": 2, "deed": "sign"}
    Entry.objects.create(
        course=desk.course,
        seq=2,
        at=last.at,
        content=content,
        previous_hash=last.hash,
        hash=link_hash(content, last.hash),
        key_id=last.key_id,
        signature=last.signature,
    )
    desk.sign("seojin")
    assert sweep_courses().broken == (f"결재 {desk.course_id}: 2번 기록의 서명이 내용과 맞지 않습니다.",)


def test_many_courses_are_checked_by_several_processes_and_each_place_is_still_named() -> None:
    courses = many_courses(1_500)
    broken = [courses[place] for place in (0, 666, 667, 1_499)]  # the ends of the first share, and of all
    with pgtrigger.ignore(WRITTEN_ONCE):
        Entry.objects.filter(course__in=broken, seq=2).update(key_id="f" * 16)
    swept = sweep_courses()
    assert (swept.chains, swept.entries) == (1_500, 4_500 - 4)  # what follows a break is not looked at
    assert swept.broken == tuple(
        f"결재 {course.pk}: 2번 기록이 모르는 열쇠(ffffffffffffffff)로 서명되었습니다." for course in broken
    )


def test_a_course_without_entries_is_broken_too() -> None:
    course = decided()
    with pgtrigger.ignore(WRITTEN_ONCE):
        course.entries.all().delete()
    assert sweep_courses().broken == (f"결재 {course.pk}: 기록이 하나도 없습니다.",)
