"""The filters of a list are kept under a name, for oneself."""

import pytest

from madang.core.api import NotFound, Refusal
from madang.documents.actions.save_view import drop_view, save_view
from madang.documents.models import SavedView
from madang.documents.rules.saved_views import MOST_VIEWS, SavedList
from tests.support.office import actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def save(name: str = "올해 접수", query: str = "kind=received&year=2026&after=7", who: str = "haneul") -> SavedView:
    return save_view(actor(who), SavedList.REGISTER, name, query)


def test_the_filters_are_kept_without_the_place_in_the_list() -> None:
    assert save("  올해   접수 ").filters == {"kind": "received", "year": "2026"}
    assert SavedView.objects.get().name == "올해 접수"


def test_a_name_given_again_takes_the_new_filters() -> None:
    save()
    save(query="kind=produced")
    assert SavedView.objects.get().filters == {"kind": "produced"}


@pytest.mark.parametrize(
    ("name", "query", "told"),
    [("", "kind=received", "이름"), ("긴" * 41, "kind=received", "이름"), ("아무것도", "after=7&nonsense=1", "조건")],
)
def test_a_view_has_a_short_name_and_some_filter(name: str, query: str, told: str) -> None:
    with pytest.raises(Refusal, match=told):
        save(name, query)


def test_a_list_holds_so_many_and_no_more() -> None:
    for number in range(MOST_VIEWS):
        save(f"보기 {number}")
    with pytest.raises(Refusal, match="20개까지"):
        save("하나 더")
    save("보기 0", "kind=produced")


def test_nobody_drops_a_view_of_somebody_else() -> None:
    kept = save()
    with pytest.raises(NotFound):
        drop_view(actor("bora"), kept.pk)
    drop_view(actor("haneul"), kept.pk)
    assert not SavedView.objects.exists()
