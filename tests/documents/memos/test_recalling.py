"""A report can be taken back until somebody has read it."""

import pytest

from madang.core.api import NotAllowed, NotFound
from madang.documents.actions.recall_memo import AlreadyRead, recall_memo
from madang.documents.queries.memos import Box, Show, memos
from madang.documents.rules.memo import MemoDeed
from madang.documents.rules.states import MemoState
from tests.documents.memos.conftest import MORNING, Clock
from tests.documents.memos.reports import read, report, say, verbs
from tests.support.office import actor, person


def test_a_recalled_report_is_gone_for_all_but_its_writer(office: Clock) -> None:
    memo = report("jihun", access="city")
    recall_memo(actor("haneul"), memo.pk)
    for who in ("jihun", "garam"):
        with pytest.raises(NotFound):
            read(who, memo)
    assert read("haneul", memo).state == MemoState.RECALLED
    assert verbs() == ["send_memo", "recall_memo"]


def test_nothing_more_is_done_with_a_recalled_report(office: Clock) -> None:
    memo = report()
    recall_memo(actor("haneul"), memo.pk)
    with pytest.raises(NotAllowed, match="거둔"):
        say("haneul", memo, MemoDeed.REPLY)
    with pytest.raises(NotAllowed):
        recall_memo(actor("haneul"), memo.pk)


def test_what_even_a_reference_has_read_stays(office: Clock) -> None:
    memo = report("jihun", copies=("bora",))
    read("bora", memo)
    with pytest.raises(AlreadyRead, match="황보람"):
        recall_memo(actor("haneul"), memo.pk)


def test_a_recalled_report_waits_for_no_reader(office: Clock) -> None:
    memo, waiting = report(), report()
    recall_memo(actor("haneul"), memo.pk)
    assert list(memos(person("haneul"), Box.SENT, MORNING.date(), show=Show.UNREAD)) == [waiting]
