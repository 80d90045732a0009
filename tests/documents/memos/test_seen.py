"""What somebody has not seen stands first and is told: unread reports, and new words in those that are known."""

from madang.core.api import DeskItem
from madang.documents.actions.follow_memo import follow_memo
from madang.documents.actions.open_memo import open_memo
from madang.documents.models import AccessEntry, Memo
from madang.documents.queries.memos import Box, Order, Show, count_unseen, memos, unread_beside
from madang.documents.rules.memo import MemoDeed
from madang.documents.web.memo_desk import desk_items
from tests.documents.memos.conftest import MORNING, Clock
from tests.documents.memos.reports import read, report, say, told
from tests.support.clients import client_of
from tests.support.office import actor, away, person

TODAY = MORNING.date()


def news(who: str, box: Box = Box.RECEIVED) -> list[Memo]:
    return list(memos(person(who), box, TODAY, show=Show.NEWS))


def on_the_desk(who: str) -> list[DeskItem]:
    return [item for item in desk_items(MORNING, actor(who)) if item.kind == "새 글"]


def looks(who: str) -> int:
    return AccessEntry.objects.filter(subject_label="memo", person=who).count()


def test_the_writer_is_told_of_an_answer_until_she_looks(office: Clock) -> None:
    memo = report()
    read("haneul", memo)
    say("jihun", memo, MemoDeed.GIVE_OPINION)
    assert news("haneul", Box.SENT) == [memo]
    (item,) = on_the_desk("haneul")
    assert (item.title, item.address) == (memo.title, f"/memos/{memo.pk}/#new-words")
    assert item.note == "보낸 보고에 새 글 · 교통관리과장 문지훈"
    read("haneul", memo)
    assert (news("haneul", Box.SENT), on_the_desk("haneul")) == ([], [])


def test_who_never_looked_since_sending_is_told_too(office: Clock) -> None:
    memo = report()
    say("jihun", memo, MemoDeed.INSTRUCT)
    assert news("haneul", Box.SENT) == [memo]


def test_ones_own_words_are_no_news(office: Clock) -> None:
    memo = report()
    say("haneul", memo, MemoDeed.REPLY)
    assert news("haneul", Box.SENT) == []
    read("jihun", memo)
    say("jihun", memo, MemoDeed.REPLY)
    assert news("jihun") == []


def test_a_reader_is_told_of_the_writers_answer(office: Clock) -> None:
    memo = report()
    read("jihun", memo)
    say("haneul", memo, MemoDeed.REPLY)
    assert news("jihun") == [memo]
    assert [item.note for item in on_the_desk("jihun")] == ["받은 보고에 새 글 · 주무관 김하늘"]


def test_words_in_what_one_has_a_copy_of_are_listed_and_no_work(office: Clock) -> None:
    memo = report("jihun", copies=("bora",))
    read("bora", memo)
    say("jihun", memo, MemoDeed.GIVE_OPINION)
    assert (news("bora"), on_the_desk("bora")) == ([memo], [])


def test_an_instruction_that_is_a_task_stands_on_the_desk_once(office: Clock) -> None:
    task = told()
    assert task.message is not None
    assert on_the_desk("haneul") == []
    say("jihun", task.message.memo, MemoDeed.GIVE_OPINION, "사진도 붙여 주세요.")
    assert len(on_the_desk("haneul")) == 1


def test_a_substitute_is_told_what_the_absent_reader_has_not_seen(office: Clock) -> None:
    memo = report("jihun")
    read("jihun", memo)
    say("haneul", memo, MemoDeed.REPLY)
    away("jihun", "serin")
    assert news("serin") == [memo]


def test_an_unread_report_is_not_counted_as_news(office: Clock) -> None:
    memo = report()
    say("haneul", memo, MemoDeed.REPLY)
    assert (news("jihun"), count_unseen(person("jihun"), Box.RECEIVED, TODAY)) == ([], 1)


def test_what_is_to_be_seen_stands_first_unless_another_order_is_asked_for(office: Clock) -> None:
    answered, seen, unread = report(title="답이 온 것"), report(title="본 것"), report(title="읽지 않은 것")
    read("jihun", answered)
    say("haneul", answered, MemoDeed.REPLY)
    read("jihun", seen)
    say("jihun", seen, MemoDeed.REPLY)
    box = person("jihun"), Box.RECEIVED, TODAY
    assert list(memos(*box)) == [answered, unread, seen]
    assert list(memos(*box, order=Order.NEWEST)) == [seen, answered, unread]
    assert list(memos(*box, order=Order.OLDEST)) == [unread, answered, seen]
    assert count_unseen(*box) == 2


def test_from_one_report_the_next_unread_one_is_a_press_away(office: Clock) -> None:
    first, second, third = report(title="하나"), report(title="둘"), report(title="셋")
    read("jihun", third)
    assert unread_beside(person("jihun"), third, TODAY) == (second, 2)
    shown = client_of("jihun").get(f"/memos/{second.pk}/").content.decode()
    assert f'href="/memos/{first.pk}/" data-key="n"' in shown
    assert 'data-key="n"' not in client_of("jihun").get(f"/memos/{first.pk}/").content.decode()


def test_the_thread_says_where_the_new_words_begin(office: Clock) -> None:
    memo = report()
    client = client_of("jihun")
    assert "new-words" not in client.get(f"/memos/{memo.pk}/").content.decode()
    for text in ("첫 답", "둘째 답"):
        say("haneul", memo, MemoDeed.REPLY, text)
    shown = client.get(f"/memos/{memo.pk}/").content.decode()
    assert "여기부터 새 글 2개" in shown
    assert shown.index('id="new-words"') < shown.index("첫 답")
    assert "new-words" not in client.get(f"/memos/{memo.pk}/").content.decode()


def test_words_that_come_into_an_open_page_are_seen_and_logged_once(office: Clock) -> None:
    memo = report("jihun", "yunho")
    for who in ("haneul", "jihun"):
        read(who, memo)
    say("jihun", memo, MemoDeed.GIVE_OPINION)
    for _ in range(2):
        follow_memo(actor("haneul"), memo.pk)
    assert (news("haneul", Box.SENT), looks("haneul")) == ([], 2)
    say("haneul", memo, MemoDeed.REPLY)
    follow_memo(actor("jihun"), memo.pk)
    assert (news("jihun"), looks("jihun")) == ([], 2)


def test_a_reading_mark_alone_leaves_no_trace_of_the_others_who_have_the_page_open(office: Clock) -> None:
    memo = report("jihun", "yunho")
    read("jihun", memo)
    read("yunho", memo)
    follow_memo(actor("jihun"), memo.pk)
    assert looks("jihun") == 1


def test_opening_tells_up_to_when_the_thread_was_known(office: Clock) -> None:
    memo = report()
    assert open_memo(actor("jihun"), memo.pk).seen_until is None
    known = open_memo(actor("jihun"), memo.pk).seen_until
    word = say("haneul", memo, MemoDeed.REPLY)
    assert known is not None
    assert known < word.at
