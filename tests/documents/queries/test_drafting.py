"""What the page of a draft offers: the line with its reasons, classes, files, templates."""

from datetime import date

import pytest

from madang.documents.models import RecordFile, Template, UnitTask
from madang.documents.queries import drafting
from madang.documents.queries.drafting import LineView
from tests.support.office import away, person
from tests.support.papers import Paper, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

TODAY = date(2026, 11, 23)


def line_of(paper: Paper) -> LineView:
    return drafting.line_view(paper.document, person("haneul"), TODAY)


def told(view: LineView) -> list[str]:
    return [f"{each.role_words} {each.person.name} {each.today}".strip() for each in view.rows]


def test_an_empty_line_is_filled_with_what_the_regulation_proposes() -> None:
    """규정 제10조제2항."""
    view = line_of(Paper().save(line=(), matter="goods", amount=5_000_000))
    assert told(view) == ["검토 오세린", "협조 남윤슬", "결재 문지훈"]
    assert view.proposal is not None
    assert (view.refused, view.shift) == ("", "")


def test_who_is_away_stands_with_who_acts() -> None:
    """규정 제10조제3항."""
    away("jihun", "bora")
    away("serin", None, kind="병가")
    assert told(line_of(Paper().save())) == ["검토 오세린 병가 중", "결재 문지훈 출장 중, 대행 주무관 황보람"]


@pytest.mark.parametrize(("decider", "word"), [("yunho", "높은 사람"), ("serin", "낮은 사람")])
def test_a_raised_or_lowered_decision_is_pointed_out(decider: str, word: str) -> None:
    """규정 제67조."""
    assert word in line_of(Paper().save(line=rows(f"decide {decider}"))).shift


def test_what_the_regulation_cannot_tell_is_said_and_the_chosen_line_stays() -> None:
    view = line_of(Paper().save(matter="goods", amount=None))
    assert "금액에 따라" in view.refused
    assert told(view) == ["검토 오세린", "결재 문지훈"]


def test_somebody_unknown_in_a_line_is_left_out() -> None:
    assert told(line_of(Paper().save(line=rows("review nobody", "decide jihun")))) == ["결재 문지훈"]


def test_only_classes_and_open_files_of_ones_own_department_are_offered() -> None:
    UnitTask.objects.create(id="money", department_id="accounting", name="지출", function="회계", retention="10")
    UnitTask.objects.create(
        id="old", department_id="traffic", name="옛 과제", function="교통", retention="3", withdrawn=True
    )
    for serial, (year, finished) in enumerate(((2026, None), (2026, TODAY), (2025, None)), start=1):
        RecordFile.objects.create(
            unit_task_id="parking-fines", department_id="traffic", year=year, title=f"{serial}", serial=serial,
            retention="5", finished_on=finished,
        )  # fmt: skip
    assert [task.pk for task in drafting.unit_tasks("traffic")] == ["parking-fines"]
    assert [file.title for file in drafting.open_files("traffic")] == ["1"]


def test_templates_of_a_group_stand_together_in_the_order_of_the_pack() -> None:
    groups = [("계획", None), ("알림", None), ("계획", "traffic"), ("회계", "accounting"), ("알림", None)]
    for position, (group, department) in enumerate(groups):
        Template.objects.create(
            id=f"t{position}", name=f"{position}", group=group, form="general", content={}, position=position,
            department_id=department,
        )  # fmt: skip
    found = drafting.templates_for("traffic")
    assert [(template.group, template.name) for template in found] == [
        ("계획", "0"),
        ("계획", "2"),
        ("알림", "1"),
        ("알림", "4"),
    ]
