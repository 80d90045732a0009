"""Several at once: each stands or falls by itself."""

import pytest

from madang.complaints.actions.many import MOST, Chosen, do_to_many
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint
from madang.core.api import Refusal
from tests.complaints.desk import again
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def take(one: Chosen) -> Complaint:
    return take_up(actor("haneul"), one.number, NOW, seen=one.seen)


def test_one_that_fails_keeps_no_other_from_being_done() -> None:
    mine, anothers = assigned("haneul"), assigned("boram")
    fates = do_to_many([Chosen(mine.number), Chosen(anothers.number), Chosen("2026-999999")], take)
    assert [bool(fate.sentence) for fate in fates] == [False, True, True]
    assert (again(mine).state, again(anothers).state) == ("in_progress", "assigned")


def test_nothing_or_too_much_is_refused_whole() -> None:
    with pytest.raises(Refusal, match="고른 민원이 없습니다"):
        do_to_many([], take)
    with pytest.raises(Refusal, match="200건까지"):
        do_to_many([Chosen(str(at)) for at in range(MOST + 1)], take)
