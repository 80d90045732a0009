"""Whatever people try in whatever order: a step only moves as the table says, and every deed stands in the chain."""

from contextlib import suppress
from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as some

from madang.approval.api import CourseState, StepRole, StepState
from madang.approval.models import Step
from madang.approval.rules.states import MOVES
from madang.core.api import Refusal, public_keys
from madang.core.rules.signed_chain import check
from tests.approval.desk import Desk
from tests.support.office import away

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

INSIDE = ("serin", "yunseul", "ideun", "jihun")
PEOPLE = (*INSIDE, "haneul", "bora", "garam", "yunho")
DEEDS = some.tuples(
    some.sampled_from(["sign", "send_back", "skip", "recall", "withdraw", "edit", "see"]),
    some.sampled_from(PEOPLE),
    some.sampled_from(INSIDE),
)
BY_THE_HOUSE = {
    (StepState.WAITING, StepState.OPEN),
    (StepState.WAITING, StepState.SKIPPED),
    (StepState.OPEN, StepState.WAITING),
    (StepState.SKIPPED, StepState.WAITING),
    (StepState.WAITING, StepState.CANCELLED),
    (StepState.OPEN, StepState.CANCELLED),
}
"""What follows by itself: a stage opens, a recall closes it again, an end cancels the rest."""


@examples(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=some.lists(DEEDS, min_size=3, max_size=14), is_away=some.booleans())
def test_no_sequence_of_deeds_leaves_the_table(deeds: list[tuple[str, str, str]], is_away: bool) -> None:
    with transaction.atomic():
        if is_away:
            away("jihun", "bora")
        desk = Desk().submit("haneul", "review serin", "consult yunseul + consult ideun", "decide jihun", matter="fine")
        seen = [_states(desk)]
        for deed in deeds:
            _try(desk, *deed)
            seen.append(_states(desk))
        for before, after in pairwise(seen):
            _must_be_in_the_table(before, after)
        _must_be_sound(desk)
        transaction.set_rollback(True)


def _try(desk: Desk, deed: str, who: str, of: str) -> None:
    with suppress(Refusal), transaction.atomic():
        match deed:
            case "withdraw" | "see":
                getattr(desk, deed)(who)
            case "skip":
                desk.skip(who, of)
            case _:
                getattr(desk, deed)(who, of=of)


def _states(desk: Desk) -> list[tuple[StepRole, StepState]]:
    return [(StepRole(step.role), StepState(step.state)) for step in Step.objects.filter(course=desk.course_id)]


def _must_be_in_the_table(before: list[tuple[StepRole, StepState]], after: list[tuple[StepRole, StepState]]) -> None:
    for (role, was), (_, now) in zip(before, after, strict=True):
        rows = {(row.before, row.after) for row in MOVES if role in row.roles}
        assert was == now or (was, now) in rows | BY_THE_HOUSE, (role, was, now)


def _must_be_sound(desk: Desk) -> None:
    course = desk.course
    states = [state for _, state in _states(desk)]
    assert check(course.entries.all(), public_keys()).intact
    assert (course.state == CourseState.IN_PROGRESS) == (StepState.OPEN in states)
    decided = desk.step("jihun").state == StepState.SIGNED
    assert decided == (course.state == CourseState.DECIDED)
    assert all(step.person_id != "haneul" or step.role == StepRole.DRAFT for step in course.steps.all())
    assert not Step.objects.filter(course=desk.course_id, signer="haneul").exclude(role=StepRole.DRAFT).exists()
