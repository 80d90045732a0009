"""`madang approval propose` at a terminal: the line with its reasons, and who or what was meant."""

import json

import pytest
from click.testing import CliRunner

from madang.approval.commands import approval
from madang.core.api import Refusal
from madang.core.models import Account

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def propose(drafter: str, matter: str = "fine", *more: str) -> object:
    by = ["--drafter", drafter] if drafter else []
    done = CliRunner().invoke(approval, ["propose", "--matter", matter, *by, "--json", *more])
    if done.exception is not None:
        raise done.exception
    return json.loads(done.output)


def test_the_line_comes_with_its_reasons() -> None:
    told = propose("haneul")
    assert isinstance(told, dict)
    assert told["matter"] == "fine"
    assert told["reasons"]
    assert [step["role"] for step in told["line"]][-1] == "decide"


def test_the_drafter_may_be_named_by_id_name_or_login() -> None:
    Account.objects.filter(login="haneul").update(login="kim1988")
    assert propose("김하늘") == propose("haneul") == propose("kim1988")


@pytest.mark.parametrize(
    ("matter", "drafter"), [("goods", "bora"), ("contract", "garam")], ids=["of anybody", "of one department"]
)
def test_without_a_drafter_somebody_stands_for_all_whom_the_matter_may_come_from(matter: str, drafter: str) -> None:
    told = propose("", matter, "--amount", "30000000")
    assert isinstance(told, dict)
    assert told == {**propose(drafter, matter, "--amount", "30000000"), "reasons": told["reasons"]}  # type: ignore[dict-item]  # read back from JSON
    assert "기안하는 사람을 적지 않아" in told["reasons"][-1]


@pytest.mark.parametrize(
    ("drafter", "matter", "told"),
    [
        ("nobody", "fine", "그런 직원이 없어요"),
        ("주무관", "fine", "직원이 여럿이에요"),
        ("haneul", "달나라", "그런 전결 사항이 없어요"),
    ],
)
def test_what_is_not_one_is_refused_with_what_there_is(drafter: str, matter: str, told: str) -> None:
    with pytest.raises(Refusal, match=told) as refused:
        propose(drafter, matter)
    assert refused.value.next_step
