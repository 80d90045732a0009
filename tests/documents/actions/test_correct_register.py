"""The register is corrected by the 기록물관리책임자 alone, and what stood before stays (기록령 제20조제2항)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents.actions.correct_register import GivenCorrection, correct_register
from madang.documents.models import RecordFile, RegisterCorrection, RegisterEntry, UnitTask
from madang.documents.models.register import CORRECTING
from madang.documents.rules.kinds import Access
from madang.documents.rules.openness import Openness
from tests.support.office import actor
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def as_it_stands(entry: RegisterEntry) -> GivenCorrection:
    return GivenCorrection(
        title=entry.title,
        person=entry.person,
        decider=entry.decider,
        counterpart=entry.counterpart,
        extra_number=entry.extra_number,
        openness=Openness(entry.openness),
        grounds=tuple(entry.grounds),
        retention=entry.retention,
        list_access=entry.list_access,
        unit_task=entry.unit_task_id or "",
    )


@pytest.fixture
def entry(office: object) -> RegisterEntry:
    Paper().decided()
    return RegisterEntry.objects.get()


def test_what_differs_is_written_and_what_stood_before_stays(entry: RegisterEntry) -> None:
    given = replace(as_it_stands(entry), title="과태료 감경 결정", openness=Openness.PARTIAL, grounds=(6,))
    correction = correct_register(actor("bora"), entry.pk, given, "제목에 오타가 있음")
    entry.refresh_from_db()
    assert (entry.title, entry.openness, entry.grounds) == ("과태료 감경 결정", "partial", [6])
    assert correction.before == {"title": "주정차 과태료 감경", "openness": "open", "grounds": []}
    assert (correction.by_id, correction.reason) == ("bora", "제목에 오타가 있음")
    assert AuditEntry.objects.filter(verb="correct_register", subject_id=str(entry.pk)).count() == 1


@pytest.mark.parametrize("who", ["haneul", "jihun", "garam", "doyun"])
def test_nobody_else_corrects(entry: RegisterEntry, who: str) -> None:
    with pytest.raises(NotAllowed, match="기록물관리책임자"):
        correct_register(actor(who), entry.pk, replace(as_it_stands(entry), title="바꿈"), "까닭")
    assert not RegisterCorrection.objects.exists()


def test_for_whom_it_is_not_listed_it_does_not_exist(entry: RegisterEntry) -> None:
    given = replace(as_it_stands(entry), list_access=Access.DEPARTMENT)
    correct_register(actor("bora"), entry.pk, given, "개인정보가 있는 제목")
    with pytest.raises(NotFound):
        correct_register(actor("garam"), entry.pk, given, "까닭")


@pytest.mark.parametrize(
    ("changes", "reason", "told"),
    [
        ({"title": "바꿈"}, " ", "까닭"),
        ({}, "까닭", "바뀐 것이 없습니다"),
        ({"title": " "}, "까닭", "제목"),
        ({"retention": "7"}, "까닭", "보존기간"),
        ({"list_access": "world"}, "까닭", "열람 범위"),
        ({"openness": Openness.CLOSED}, "까닭", "근거 번호"),
        ({"grounds": (3,)}, "까닭", "근거 번호"),
        ({"unit_task": "nobody"}, "까닭", "단위과제"),
        ({"counterpart": "가" * 301}, "까닭", "300자"),
    ],
)
def test_what_cannot_stand_is_refused(entry: RegisterEntry, changes: dict[str, Any], reason: str, told: str) -> None:
    with pytest.raises(Refusal, match=told):
        correct_register(actor("bora"), entry.pk, replace(as_it_stands(entry), **changes), reason)


@pytest.mark.parametrize("field", ["year", "serial", "department_id"])
def test_number_year_and_department_stand_even_against_the_database_itself(entry: RegisterEntry, field: str) -> None:
    """기록령 제20조제2항."""
    changed = {"year": 2025, "serial": 99, "department_id": "accounting"}
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [CORRECTING, str(entry.pk)])
    with pytest.raises(DatabaseError, match="correction"), transaction.atomic():
        RegisterEntry.objects.filter(pk=entry.pk).update(**{field: changed[field]})


def test_after_a_correction_the_line_is_closed_again(entry: RegisterEntry) -> None:
    correct_register(actor("bora"), entry.pk, replace(as_it_stands(entry), title="바꿈"), "까닭")
    with pytest.raises(DatabaseError, match="correction"), transaction.atomic():
        RegisterEntry.objects.update(title="몰래")
    with pytest.raises(DatabaseError), transaction.atomic():
        RegisterCorrection.objects.update(reason="몰래")
    with pytest.raises(DatabaseError), transaction.atomic():
        RegisterEntry.objects.all().delete()


def another_task() -> UnitTask:
    return UnitTask.objects.create(id="parking-lots", department_id="traffic", name="주차장 관리", retention="10")


def test_a_line_of_another_task_goes_to_its_file(entry: RegisterEntry) -> None:
    """기록령 제23조제1항."""
    former = entry.record_file
    given = replace(as_it_stands(entry), unit_task=another_task().pk)
    correction = correct_register(actor("bora"), entry.pk, given, "다른 과제의 문서임")
    entry.refresh_from_db()
    assert entry.record_file
    assert (entry.record_file.unit_task_id, entry.record_file.title) == ("parking-lots", "주차장 관리(2026)")
    assert former
    assert correction.before == {"unit_task": "parking-fines", "record_file": former.pk}
    assert correction.after == {"unit_task": "parking-lots", "record_file": entry.record_file_id}


def test_a_line_of_no_task_lies_in_no_file(entry: RegisterEntry) -> None:
    correct_register(actor("bora"), entry.pk, replace(as_it_stands(entry), unit_task=""), "과제를 다시 정함")
    entry.refresh_from_db()
    assert (entry.unit_task, entry.record_file) == (None, None)


def test_what_was_handed_over_is_filed_anew_nowhere(entry: RegisterEntry) -> None:
    day = date(2027, 3, 2)
    RecordFile.objects.update(finished_on=date(2026, 11, 23), handed_over_on=day, handed_over_to="순천시 기록관")
    with pytest.raises(Refusal, match="옮긴 철"):
        correct_register(actor("bora"), entry.pk, replace(as_it_stands(entry), unit_task=another_task().pk), "잘못")
    correct_register(actor("bora"), entry.pk, replace(as_it_stands(entry), title="과태료 감경 결정"), "오타")
