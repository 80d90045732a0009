"""The pages of memo reports and tasks: plain forms, in place where scripts run, and closed to whom they are not for."""

import csv
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

from madang.core.models import Account
from madang.documents.actions.give_task import GivenTask
from madang.documents.actions.recall_memo import recall_memo
from madang.documents.models import Memo, MemoMessage, Task
from madang.documents.rules.memo import MemoDeed
from madang.documents.web.memo_desk import desk_items
from madang.documents.web.memo_live import may_hear_memo, may_hear_task
from tests.documents.memos.conftest import Clock
from tests.documents.memos.reports import photo, picture, read, report, say, told, voice
from tests.support.office import actor, away, hire

WRITTEN = {
    "title": "가로등 고장",
    "text": "연향동 사거리",
    "readers": ["jihun"],
    "openness": "open",
    "access": "participants",
}


def browser(who: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(login=who))
    return client


def page(response: Any) -> str:
    """Return what the test client's answer says."""
    return str(response.content.decode())


def test_a_report_is_written_with_a_photo_and_read(office: Clock) -> None:
    files = [SimpleUploadedFile("현장.png", picture(), "image/png")]
    response = browser("haneul").post("/memos/write/", {**WRITTEN, "files": files})
    memo = Memo.objects.get()
    assert response.headers["Location"] == f"/memos/{memo.pk}/?sent=1"
    shown = page(browser("jihun").get(f"/memos/{memo.pk}/"))
    assert 'alt="사진: 현장.png"' in shown
    assert "11월 23일 10:" in page(browser("haneul").get(f"/memos/{memo.pk}/"))


def test_what_was_typed_stays_when_something_is_wrong(office: Clock) -> None:
    empty = SimpleUploadedFile("빈.txt", b"")
    response = browser("haneul").post("/memos/write/", {**WRITTEN, "files": [empty]})
    shown = page(response)
    assert response.status_code == 400
    assert "‘빈.txt’: 빈 파일이에요." in shown
    assert "연향동 사거리" in shown
    assert 'value="jihun" checked' in shown
    assert "data-restore " not in shown


def test_a_script_gets_the_faults_alone_or_where_to_go(office: Clock) -> None:
    client, asked = browser("haneul"), {"HX-Request": "true"}
    faults = client.post("/memos/write/", {**WRITTEN, "title": ""}, headers=asked)
    assert (faults.status_code, "제목을 적어 주세요." in page(faults), "<html" in page(faults)) == (200, True, False)
    sent = client.post("/memos/write/", WRITTEN, headers=asked)
    assert sent.headers["HX-Redirect"] == f"/memos/{Memo.objects.get().pk}/?sent=1"


def test_people_are_found_without_scripts_and_nothing_is_sent(office: Clock) -> None:
    shown = page(browser("haneul").post("/memos/write/", {**WRITTEN, "find": "copies", "copies_words": "황보"}))
    assert 'name="copies" value="bora"' in shown
    assert not Memo.objects.exists()


def test_the_grounds_of_an_open_report_are_not_meant(office: Clock) -> None:
    browser("haneul").post("/memos/write/", {**WRITTEN, "grounds": ["5"]})
    assert Memo.objects.get().grounds == []


@pytest.mark.parametrize(
    "address", ["//elsewhere.example/", "https://elsewhere.example/", "javascript:alert(1)", "/\\x"]
)
def test_a_report_is_about_something_inside_alone(office: Clock, address: str) -> None:
    browser("haneul").post("/memos/write/", {**WRITTEN, "about": address})
    assert Memo.objects.get().about == ""


def test_people_are_found_as_a_fragment_with_who_is_away(office: Clock) -> None:
    away("jihun", "serin")
    shown = page(browser("haneul").get("/people/find/?q=교통관리과 과장&name=readers"))
    assert "출장 중, 대행 오세린" in shown
    assert '<input type="checkbox" name="readers" value="jihun"' in shown
    assert "<html" not in shown
    assert "맞는 직원이 없습니다" in page(browser("haneul").get("/people/find/?q=없는사람"))


def test_who_finds_too_many_people_is_told_to_say_more(office: Clock) -> None:
    for number in range(31):
        hire(f"clerk-{number}", f"나주무{number}", "planning", "officer")
    client, more = browser("haneul"), "이름이나 부서를 더 적어 찾아 주세요."
    assert more in page(client.get("/people/find/?q=나주무&name=readers"))
    assert more not in page(client.get("/people/find/?q=나주무 30&name=readers"))
    assert more in page(client.post("/memos/write/", {**WRITTEN, "find": "copies", "copies_words": "나주무"}))


def test_a_strange_field_name_is_not_echoed(office: Clock) -> None:
    assert "onx" not in page(browser("haneul").get('/people/find/?q=오세린&name="onx=1'))


def test_an_instruction_becomes_a_task_at_once(office: Clock) -> None:
    memo = report()
    said = {"kind": "instruction", "text": "전등을 바꿔 주세요.", "as_task": "1", "handler": ["haneul", "bora"],
            "due_on": "2026-12-01"}  # fmt: skip
    response = browser("jihun").post(f"/memos/{memo.pk}/say/", said)
    message = MemoMessage.objects.get()
    assert response.headers["Location"] == f"/memos/{memo.pk}/?said={message.pk}#message-{message.pk}"
    task = Task.objects.get()
    assert (task.handler_id, str(task.due_on)) == ("bora", "2026-12-01")


@pytest.mark.parametrize("text", ["표지판을 바꿔 주세요.", "표지판을 바꿔 주세요.\n이번 주 안에요."])
def test_an_instruction_is_not_said_again_by_its_task(office: Clock, text: str) -> None:
    memo = report()
    say("jihun", memo, MemoDeed.INSTRUCT, text, task=GivenTask())
    shown = page(browser("jihun").get(f"/memos/{memo.pk}/"))
    assert (shown.count("표지판을 바꿔 주세요."), "<b>할 일</b>" in shown) == (1, True)


def test_a_task_with_a_name_of_its_own_shows_it(office: Clock) -> None:
    memo = report()
    say("jihun", memo, MemoDeed.INSTRUCT, task=GivenTask("나무 옮기기"))
    assert "<b>나무 옮기기</b>" in page(browser("jihun").get(f"/memos/{memo.pk}/"))


def test_or_later_on_a_page_of_its_own(office: Clock) -> None:
    memo = report()
    message = say("jihun", memo, MemoDeed.INSTRUCT)
    address = f"/memos/{memo.pk}/messages/{message.pk}/task/"
    assert "표지판을 바꿔 주세요." in page(browser("jihun").get(address))
    wrong = browser("jihun").post(address, {"due_on": "내일"})
    assert (wrong.status_code, "날짜를 읽지 못했습니다" in page(wrong)) == (400, True)
    browser("jihun").post(address, {"task_title": "표지판", "handler": "haneul"})
    assert Task.objects.get().title == "표지판"
    assert browser("jihun").get(address).status_code == 302


def test_a_reference_is_offered_no_instruction_and_refused_one(office: Clock) -> None:
    memo = report("jihun", copies=("bora",))
    client = browser("bora")
    assert 'value="instruction"' not in page(client.get(f"/memos/{memo.pk}/"))
    assert client.post(f"/memos/{memo.pk}/say/", {"kind": "instruction", "text": "하세요"}).status_code == 403


def test_what_the_thread_lacks_is_said_beside_it(office: Clock) -> None:
    memo = report()
    response = browser("jihun").post(f"/memos/{memo.pk}/say/", {"kind": "opinion", "text": ""})
    assert (response.status_code, "내용을 적거나" in page(response)) == (400, True)


@pytest.mark.parametrize(
    "address", ["/memos/{0}/", "/memos/{0}/thread/", "/memos/{0}/files/{1}/현장.png", "/memos/{0}/messages/{2}/task/"]
)
def test_for_a_stranger_no_page_of_it_exists(office: Clock, address: str) -> None:
    memo = report(uploads=(photo(),))
    file, message = memo.files.get(), say("jihun", memo, MemoDeed.INSTRUCT)
    assert browser("garam").get(address.format(memo.pk, file.pk, message.pk)).status_code == 404


def test_the_news_of_a_page_are_the_thread_and_the_marks(office: Clock) -> None:
    memo = report()
    say("jihun", memo, MemoDeed.GIVE_OPINION, "좋습니다.")
    shown = page(browser("haneul").get(f"/memos/{memo.pk}/thread/"))
    assert ("좋습니다." in shown, 'id="marks"' in shown, "<html" in shown) == (True, True, False)


def test_sound_is_played_in_parts_and_a_page_only_downloaded(office: Clock) -> None:
    memo = report(uploads=(voice(),))
    file = memo.files.get()
    address = f"/memos/{memo.pk}/files/{file.pk}/{file.file_name}"
    whole = browser("jihun").get(address)
    assert (whole.status_code, whole.headers["Content-Type"]) == (200, "audio/webm")
    part = browser("jihun").get(address, headers={"Range": "bytes=0-9"})
    assert (part.status_code, len(part.content)) == (206, 10)
    assert part.headers["Content-Range"] == f"bytes 0-9/{file.size}"
    assert browser("jihun").get(address, headers={"Range": "bytes=9999-"}).status_code == 416


def test_it_is_recalled_and_written_again(office: Clock) -> None:
    memo = report("jihun", copies=("bora",))
    client = browser("haneul")
    client.post(f"/memos/{memo.pk}/recall/")
    assert browser("jihun").get(f"/memos/{memo.pk}/").status_code == 404
    again = page(client.get(f"/memos/write/?again={memo.pk}"))
    assert (memo.title in again, 'value="jihun" checked' in again, 'value="bora" checked' in again) == (True,) * 3
    assert memo.title not in page(browser("bora").get(f"/memos/write/?again={memo.pk}"))


def test_the_boxes_list_unread_first_and_are_searched(office: Clock) -> None:
    first, second = report(title="첫 보고"), report(title="둘째 보고", urgent=True)
    read("jihun", second)
    client = browser("jihun")
    shown = page(client.get("/memos/"))
    assert shown.index("첫 보고") < shown.index("둘째 보고")
    assert "둘째 보고" not in page(client.get("/memos/?show=unread"))
    assert "첫 보고" not in page(client.get("/memos/?q=둘째 하늘"))
    assert "맞는 보고가 없습니다" in page(client.get("/memos/?q=없는말"))
    assert "아직 보낸 보고가 없습니다" in page(client.get("/memos/?box=sent"))
    assert "읽음 0/1" in page(browser("haneul").get("/memos/?box=sent"))
    assert first.title not in page(browser("garam").get("/memos/"))


def test_a_substitute_finds_the_absent_readers_reports(office: Clock) -> None:
    away("jihun", "serin")
    report("jihun", title="대신 읽을 보고")
    shown = page(browser("serin").get("/memos/"))
    assert ("대신 읽을 보고" in shown, "문지훈 대행" in shown) == (True, True)


def test_a_list_taken_away_computes_nothing(office: Clock) -> None:
    report(title="=HYPERLINK(1)")
    response = browser("jihun").get("/memos/?format=csv")
    rows = list(csv.reader(io.StringIO(page(response).removeprefix("\ufeff"))))
    assert rows[1][1:] == ["'=HYPERLINK(1)", "주무관 김하늘", "", "0/1", "", ""]
    told()
    assert "표지판을 바꿔 주세요." in page(browser("haneul").get("/tasks/?format=csv"))


def test_a_task_is_handed_on_on_its_page(office: Clock) -> None:
    address = f"/tasks/{told().pk}/"
    handler = browser("haneul")
    assert 'value="bora"' in page(handler.get(address))
    nobody = handler.post(f"{address}step/", {"deed": "hand_on", "text": "다른 일이 급합니다."})
    assert (nobody.status_code, "넘겨받을 사람을 골라 주세요." in page(nobody)) == (400, True)
    gone = handler.post(f"{address}step/", {"deed": "hand_on", "text": "다른 일이 급합니다.", "handler": "bora"})
    assert gone.headers["Location"] == "/tasks/"
    shown = page(handler.get(address))
    assert ("황보람" in shown, 'value="hand_on"' in shown) == (True, False)
    assert "다른 일이 급합니다." in page(browser("bora").get(address))


def test_a_task_goes_from_report_to_end(office: Clock) -> None:
    task = told()
    address = f"/tasks/{task.pk}/"
    handler, giver = browser("haneul"), browser("jihun")
    half = handler.post(f"{address}step/", {"deed": "progress", "percent": "50", "text": "주문했습니다."}, follow=True)
    assert "주문했습니다." in page(half)
    wrong = handler.post(f"{address}step/", {"deed": "report", "text": ""})
    assert (wrong.status_code, "내용을 적어 주세요." in page(wrong)) == (400, True)
    handler.post(f"{address}step/", {"deed": "report", "text": "바꿨습니다."})
    assert 'value="accept"' not in page(handler.get(address))
    giver.post(f"{address}step/", {"deed": "accept"})
    assert "끝냄" in page(giver.get(address))
    assert browser("garam").get(address).status_code == 404
    assert handler.post(f"{address}step/", {"deed": "fly"}).status_code == 400


def test_a_report_becomes_a_document_and_both_are_linked(office: Clock) -> None:
    memo = report()
    response = browser("haneul").post(f"/memos/{memo.pk}/document/")
    memo.refresh_from_db()
    assert response.headers["Location"] == f"/documents/{memo.document_id}/edit/"
    assert f"/documents/{memo.document_id}/" in page(browser("haneul").get(f"/memos/{memo.pk}/"))


def test_a_document_says_which_files_did_not_come_along(office: Clock) -> None:
    memo = report(uploads=tuple(photo(f"{tint}.png", tint) for tint in range(20)))
    for tints in (range(20, 35), range(10, 25)):  # the second are there already
        say("jihun", memo, MemoDeed.REPLY, uploads=tuple(photo(f"{tint}.png", tint) for tint in tints))
    shown = page(browser("haneul").post(f"/memos/{memo.pk}/document/", follow=True))
    assert "파일이 많아 5개는 붙이지 않았습니다." in shown


def test_the_news_are_heard_by_those_who_have_part(office: Clock) -> None:
    task = told()
    assert task.message is not None
    topic = f"memo:{task.message.memo_id}"
    heard = {who: (_hears(who, topic), _hears(who, f"task:{task.pk}")) for who in ("jihun", "haneul", "garam")}
    assert heard == {"jihun": (True, True), "haneul": (True, True), "garam": (False, False)}
    assert not _hears("jihun", "memo:99999999999999999999")


def test_the_desk_tells_what_waits(office: Clock) -> None:
    report("jihun", urgent=True)
    task = told()
    items = desk_items(office.now(), actor("jihun"))
    assert [(item.kind, item.urgent) for item in items] == [("메모보고", True)]
    (work,) = desk_items(office.now(), actor("haneul"))
    assert (work.kind, work.due) == ("지시사항", task.due_on)


def test_a_recalled_report_tells_nobody(office: Clock) -> None:
    memo = report()
    recall_memo(actor("haneul"), memo.pk)
    assert (_hears("jihun", f"memo:{memo.pk}"), _hears("haneul", f"memo:{memo.pk}")) == (False, True)


def _hears(who: str, topic: str) -> bool:
    request = RequestFactory().get("/live/")
    request.user = Account.objects.get(login=who)
    check = may_hear_memo if topic.startswith("memo") else may_hear_task
    return check(request, topic)
