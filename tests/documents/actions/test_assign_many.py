"""Several receipts go to one handler; each stands or falls by itself."""

from datetime import date

import pytest

from madang.core.api import Refusal
from madang.documents.actions.assign import assign
from madang.documents.actions.assign_many import MOST, assign_many
from madang.documents.models import Receipt
from tests.documents.going_out import arrived_in, received_in
from tests.support.office import actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def test_each_is_assigned_with_the_same_day_and_way() -> None:
    chosen = [received_in("accounting", "garam").pk for _ in range(2)]
    told = assign_many(actor("garam"), [*chosen, chosen[0]], "yunseul", date(2026, 11, 30), "회신할 것")
    assert [each.sentence for each in told] == ["", ""]
    given = set(Receipt.objects.values_list("handler", "due_on", "instruction"))
    assert given == {("yunseul", date(2026, 11, 30), "회신할 것")}


def test_what_cannot_be_assigned_is_told_and_the_others_go_on() -> None:
    unnumbered, received = arrived_in("accounting"), received_in("accounting", "garam")
    heads = received_in("accounting", "garam")
    assign(actor("yunseul"), heads.pk, "yunseul")
    strange = received_in("planning", "yeoreum")
    told = assign_many(actor("garam"), [unnumbered.pk, received.pk, heads.pk, strange.pk], "garam")
    assert [bool(each.sentence) for each in told] == [True, False, True, True]
    assert (told[2].title, told[3].title) == ("주정차 과태료 감경", "")  # no title for who may not know of it
    assert Receipt.objects.filter(handler="garam").get() == received


def test_what_is_late_changes_hands_with_its_day_and_its_way() -> None:
    late = received_in("accounting", "garam")
    assign(actor("garam"), late.pk, "garam", date(2026, 11, 25), "회신할 것")
    Receipt.objects.update(due_on=date(2026, 11, 20))
    (told,) = assign_many(actor("garam"), [late.pk], "yunseul")
    late.refresh_from_db()
    assert (told.sentence, late.handler_id) == ("", "yunseul")
    assert (late.due_on, late.instruction) == (date(2026, 11, 20), "회신할 것")


@pytest.mark.parametrize("chosen", [[], list(range(1, MOST + 2))])
def test_some_are_chosen_and_not_too_many(chosen: list[int]) -> None:
    with pytest.raises(Refusal):
        assign_many(actor("garam"), chosen, "garam")
