"""Who may do what in a report, as a table; for those who stand in, on the day of the absence and after it."""

import pytest

from madang.core.api import NotAllowed, NotFound
from madang.documents.actions.make_document_of_memo import make_document_of_memo
from madang.documents.actions.open_memo import open_memo, open_memo_file
from madang.documents.actions.recall_memo import recall_memo
from madang.documents.models import Memo, MemoMessage
from madang.documents.rules.memo import MemoDeed
from tests.documents.memos.conftest import Clock
from tests.documents.memos.reports import photo, read, report, say, told
from tests.support.office import actor, away

READ, REPLY, OPINION, INSTRUCT = MemoDeed.READ, MemoDeed.REPLY, MemoDeed.GIVE_OPINION, MemoDeed.INSTRUCT
RECALL, DOCUMENT = MemoDeed.RECALL, MemoDeed.MAKE_DOCUMENT
TABLE: tuple[tuple[str, str, set[MemoDeed]], ...] = (
    ("writer", "haneul", {READ, REPLY, RECALL, DOCUMENT}),
    ("reader", "yunho", {READ, REPLY, OPINION, INSTRUCT}),
    ("substitute of a reader", "serin", {READ, REPLY, OPINION, INSTRUCT}),
    ("reference", "bora", {READ, REPLY, OPINION}),
    ("substitute of a reference", "daon", {READ, REPLY, OPINION}),
    ("colleague of the department", "jihun", {READ, REPLY, OPINION, INSTRUCT}),
    ("stranger", "garam", set()),
)


def do(deed: MemoDeed, who: str, memo: Memo) -> None:
    deeds = {READ: open_memo, RECALL: recall_memo, DOCUMENT: make_document_of_memo}
    if deed in deeds:
        deeds[deed](actor(who), memo.pk)
    else:
        say(who, memo, deed)


@pytest.mark.parametrize("deed", MemoDeed)
@pytest.mark.parametrize(("part", "who", "allowed"), TABLE)
def test_each_part_may_do_its_own_deeds(
    office: Clock, part: str, who: str, allowed: set[MemoDeed], deed: MemoDeed
) -> None:
    away("jihun", "serin")
    away("yunseul", "daon")
    memo = report("yunho", "jihun", copies=("bora", "yunseul"))
    if deed in allowed:
        do(deed, who, memo)
        return
    with pytest.raises(NotFound if not allowed else NotAllowed):
        do(deed, who, memo)
    assert not MemoMessage.objects.exists()


def test_a_substitutes_words_carry_both_names(office: Clock) -> None:
    away("jihun", "serin")
    message = say("serin", report("jihun"), INSTRUCT)
    assert (message.author_id, message.on_behalf_of_id) == ("serin", "jihun")


def test_after_the_absence_a_substitute_who_wrote_may_read_but_not_instruct(office: Clock) -> None:
    away("jihun", "serin")
    memo = report("jihun")
    say("serin", memo, INSTRUCT)
    office.turn(days=1)
    read("serin", memo)
    for deed in (INSTRUCT, OPINION, REPLY):
        with pytest.raises(NotAllowed):
            say("serin", memo, deed)


def test_after_the_absence_a_substitute_who_only_read_sees_nothing_more(office: Clock) -> None:
    away("jihun", "serin")
    memo = report("jihun")
    read("serin", memo)
    office.turn(days=1)
    with pytest.raises(NotFound):
        read("serin", memo)


def test_who_does_a_task_of_it_sees_the_report_and_may_answer(office: Clock) -> None:
    task = told(handler="garam")
    assert task.message is not None
    memo = read("garam", task.message.memo)
    say("garam", memo, REPLY)
    with pytest.raises(NotAllowed):
        say("garam", memo, OPINION)


def test_the_files_are_as_closed_as_the_report(office: Clock) -> None:
    memo = report(uploads=(photo(),))
    open_memo_file(actor("jihun"), memo.pk, "현장.png")
    with pytest.raises(NotFound):
        open_memo_file(actor("garam"), memo.pk, "현장.png")
