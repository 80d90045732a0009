"""The pages of what arrives and of what goes out, and what they tell the first screen."""

import gzip
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from pytest_django.fixtures import Settings

from madang.core.models import Account
from madang.documents import records_tasks
from madang.documents.actions.assign import assign
from madang.documents.actions.deliver import deliver
from madang.documents.actions.load_seals import load_sample_seals
from madang.documents.actions.receive import GivenClass, receive
from madang.documents.models import AccessEntry, Circulation, Dispatch, Document, Receipt
from madang.documents.rules.kinds import Access, Opened, SealKind
from madang.documents.rules.states import DispatchState, ReceiptState
from madang.documents.web.receipts_desk import desk_items
from tests.documents.going_out import arrived_in, entered, received_in, use_email, use_folder
from tests.documents.web.test_register import browser, page
from tests.support.office import actor, away
from tests.support.papers import Paper, outgoing, to_departments

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
assert records_tasks.deliver


@pytest.fixture(autouse=True)
def _folder(settings: Settings, tmp_path: Path) -> None:
    use_folder(settings, tmp_path / "exchange")


def desk(who: str) -> list[tuple[str, str]]:
    return [(item.kind, item.title) for item in desk_items(timezone.now(), actor(who))]


def post(who: str, address: str, status: int = 302, **data: Any) -> str:
    """Post and return the page that follows, or the one that says what is wrong."""
    client = browser(who)
    response = client.post(address, data)
    assert response.status_code == status, response.content.decode()[:1500]
    return (client.get(response.headers["Location"]) if status == 302 else response).content.decode()


def test_the_trays_say_what_will_lie_in_them() -> None:
    for tray, told in (("arrived", "접수할 문서가 없습니다"), ("mine", "담당하는 문서가 없습니다"),
                       ("read", "공람할 문서가 없습니다"), ("all", "접수한 문서가 없습니다")):  # fmt: skip
        assert told in page("garam", f"/receipts/?tray={tray}")
    assert "맞는 문서가 없습니다" in page("garam", "/receipts/?q=없는말&order=x&state=y&tray=z")


def test_from_arrival_to_the_end_on_the_pages() -> None:
    arrived = arrived_in("accounting")
    assert desk("garam") == [("접수", "주정차 과태료 감경")]
    assert "접수하기" in page("garam", f"/receipts/{arrived.pk}/")
    assert "회계과-1로 접수했습니다" in post("garam", f"/receipts/{arrived.pk}/receive/")
    told = post(
        "garam", f"/receipts/{arrived.pk}/assign/", handler="garam", due_on="2026-11-30", instruction="회신할 것"
    )
    assert "담당자를 정했습니다" in told
    assert desk("garam") == [("담당", "주정차 과태료 감경")]
    assert "2명에게 공람" in post("garam", f"/receipts/{arrived.pk}/circulate/", readers=["yunseul", "ideun"])
    assert ("공람", "주정차 과태료 감경") in desk("ideun")
    assert "회계과-1" in page("ideun", f"/receipts/{arrived.pk}/")
    assert desk("ideun") == []
    assert "읽음" in page("garam", f"/receipts/{arrived.pk}/")
    assert "처리를 끝냈습니다" in post("garam", f"/receipts/{arrived.pk}/finish/", result="회신함")
    for tray in ("mine", "all"):
        assert "처리 끝" in page("garam", f"/receipts/?tray={tray}")
    assert "주정차 과태료 감경" in page("ideun", "/receipts/?tray=read")


def test_a_strangers_post_finds_nothing() -> None:
    arrived = arrived_in("accounting")
    for deed in ("receive", "distribute", "assign", "circulate", "finish", "send-back", "refuse"):
        assert browser("haneul").post(f"/receipts/{arrived.pk}/{deed}/").status_code == 404
    page("haneul", f"/receipts/{arrived.pk}/", 404)


def test_what_is_entered_wrong_keeps_what_was_typed() -> None:
    typed: dict[str, Any] = {"title": "가로수 정비", "sender": "박순심", "sent_on": "2026-12-24", "channel": "paper"}
    shown = post("yeoreum", "/receipts/new/", 400, **typed)
    assert "보낸 날이 오늘보다 뒤입니다" in shown
    assert 'value="가로수 정비"' in shown
    file = SimpleUploadedFile("요청.txt", "가로수가 신호를 가립니다.".encode())
    assert "가로수 정비" in post("yeoreum", "/receipts/new/", **{**typed, "sent_on": "2026-11-20", "files": [file]})
    kept = Receipt.objects.get().files.get()
    assert browser("yeoreum").get(f"/receipts/{kept.receipt_id}/files/{kept.pk}/").status_code == 200
    assert browser("garam").get(f"/receipts/{kept.receipt_id}/files/{kept.pk}/").status_code == 404
    logged = AccessEntry.objects.filter(subject_label="receipt", detail="요청.txt").order_by("id")
    assert [entry.what for entry in logged] == [Opened.FILE, Opened.REFUSED]


def test_the_document_office_hands_on_and_comes_back_to_its_tray() -> None:
    arrived = entered()
    assert "배부하기" in page("yeoreum", f"/receipts/{arrived.pk}/")
    assert "배부하기" not in page("ideun", f"/receipts/{arrived.pk}/")
    assert "회계과에 배부했습니다" in post("yeoreum", f"/receipts/{arrived.pk}/distribute/", department="accounting")
    assert desk("yeoreum") == []
    assert desk("garam") == [("접수", "가로수 정비 요청")]
    assert "되돌렸습니다" in post("garam", f"/receipts/{arrived.pk}/send-back/", reason="교통관리과 일")


def test_a_letter_of_an_unclear_sender_is_refused_on_the_page() -> None:
    arrived = entered(from_citizen=True, sender_address="")
    assert "접수하지 않기" in page("yeoreum", f"/receipts/{arrived.pk}/")
    assert "접수하지 않았습니다" in post("yeoreum", f"/receipts/{arrived.pk}/refuse/", reason="주소 없음")
    assert Receipt.objects.get().state == ReceiptState.SENT_BACK


def test_what_is_kept_to_those_concerned_shows_its_register_data_alone() -> None:
    arrived = arrived_in("accounting")
    Document.objects.update(content_access=Access.PARTICIPANTS)
    shown = page("garam", f"/receipts/{arrived.pk}/")
    assert "담당자와 공람자만" in shown
    assert 'class="sheet"' not in shown


def test_an_absent_readers_substitute_finds_it_on_the_desk() -> None:
    received = received_in("accounting", "garam")
    post("garam", f"/receipts/{received.pk}/circulate/", readers=["ideun"])
    away("ideun", "yeoreum")
    assert ("공람", "주정차 과태료 감경") in desk("yeoreum")
    page("yeoreum", f"/receipts/{received.pk}/")
    assert Circulation.objects.get().read_by_id == "yeoreum"


def test_who_reads_for_somebody_absent_too_finds_it_once_as_their_own() -> None:
    received = received_in("accounting", "garam")
    post("garam", f"/receipts/{received.pk}/circulate/", readers=["ideun", "yeoreum"])
    away("ideun", "yeoreum")
    (item,) = [item for item in desk_items(timezone.now(), actor("yeoreum")) if item.kind == "공람"]
    assert "대신" not in item.note


def test_sealing_and_sending_on_the_page() -> None:
    load_sample_seals()
    paper = Paper().decided(**outgoing("여수시장", seal=SealKind.SEAL))
    address = f"/documents/{paper.pk}/send/"
    assert "관인 관리자가 관인을 찍으면" in page("haneul", address)
    assert ("관인", "주정차 과태료 감경") in desk("yeoreum")
    assert "관인 찍기" in page("yeoreum", address)
    assert browser("haneul").post(f"{address}seal/").status_code == 403
    assert browser("yeoreum").post(f"{address}seal/").status_code == 302
    assert "발송하기" in page("haneul", address)
    assert "1곳에 발송했습니다" in post("haneul", f"{address}out/")
    page("garam", address, 404)


def test_what_failed_stands_on_the_senders_desk_and_is_retried(settings: Settings) -> None:
    use_email(settings)
    paper = Paper().decided(**outgoing("여수시장"))
    post("bora", f"/documents/{paper.pk}/send/out/")
    dispatch = Dispatch.objects.get()
    deliver(dispatch.pk)
    for who in ("haneul", "bora"):
        assert ("발송 실패", "주정차 과태료 감경") in desk(who)
    assert "다시 보내기" in page("haneul", f"/documents/{paper.pk}/send/")
    assert "다시 보냅니다" in post("haneul", f"/dispatches/{dispatch.pk}/retry/", email="docs@yeosu.example")
    deliver(dispatch.pk)
    dispatch.refresh_from_db()
    assert dispatch.state == DispatchState.SENT
    assert desk("haneul") == []


def test_sending_again_is_asked_and_allowed_on_the_pages() -> None:
    paper = Paper().decided(**to_departments("accounting"))
    post("haneul", f"/documents/{paper.pk}/send/out/")
    again: dict[str, Any] = {"ground": "mistaken", "reason": "빠뜨림", "places": "기획과"}
    assert "승인을 요청했습니다" in post("haneul", f"/documents/{paper.pk}/send/again/", **again)
    assert ("재발송 승인", "주정차 과태료 감경 → 기획과장") in desk("jihun")
    asked = Dispatch.objects.get(ground="mistaken")
    assert "재발송 승인" in page("jihun", f"/documents/{paper.pk}/send/")
    assert "승인했습니다" in post("jihun", f"/dispatches/{asked.pk}/allow/")
    assert Receipt.objects.filter(department="planning").count() == 1
    post("haneul", f"/documents/{paper.pk}/send/again/", **again)
    declined = Dispatch.objects.order_by("-id")[0]
    assert "승인하지 않았습니다" in post("jihun", f"/dispatches/{declined.pk}/decline/", reason="이미 보냄")


def test_a_refused_further_sending_keeps_what_was_typed() -> None:
    paper = Paper().decided(**to_departments("accounting"))
    post("haneul", f"/documents/{paper.pk}/send/out/")
    typed: dict[str, Any] = {"ground": "renamed", "reason": "이름이 바뀜", "places": "가" * 130}
    shown = post("haneul", f"/documents/{paper.pk}/send/again/", 400, **typed)
    assert "120자까지" in shown
    for kept in ('value="renamed" required checked', 'value="이름이 바뀜"', "가" * 130):
        assert kept in shown


def test_an_undecided_document_has_no_sending_yet() -> None:
    paper = Paper().save().submit()
    assert browser("haneul").get(f"/documents/{paper.pk}/send/").status_code == 409


def test_an_enclosure_is_read_through_the_receipt() -> None:
    paper = (
        Paper()
        .enclose("계획서.txt")
        .decided(
            **to_departments("accounting"),
            body={"blocks": [{"kind": "item", "level": 1, "text": "붙임과 같이 알려드립니다."}]},
        )
    )
    post("haneul", f"/documents/{paper.pk}/send/out/")
    receipt, enclosure = Receipt.objects.get(), paper.document.enclosures.get()
    address = f"/receipts/{receipt.pk}/enclosures/{enclosure.pk}/"
    assert browser("garam").get(address).content.decode() == "추진 계획의 줄거리"
    assert browser("ideun").get(address).status_code == 404
    assert browser("garam").get(f"/receipts/{receipt.pk}/enclosures/987654/").status_code == 404


def test_arrivals_stand_with_who_receives_and_not_with_everybody() -> None:
    arrived_in("accounting")
    assert desk("yunseul") == []
    assert Account.objects.filter(login="yunseul").exists()
    receive(actor("yunseul"), Receipt.objects.get().pk, GivenClass())
    assert desk("garam") == [("담당 지정", "주정차 과태료 감경")]
    assign(actor("garam"), Receipt.objects.get().pk, "yunseul")
    assert (desk("garam"), desk("yunseul")) == ([], [("담당", "주정차 과태료 감경")])


def test_what_was_decided_stands_on_its_drafters_desk_until_it_is_sent() -> None:
    paper = Paper().decided(**to_departments("accounting"))
    assert desk("haneul") == [("발송", "주정차 과태료 감경")]
    post("haneul", f"/documents/{paper.pk}/send/out/")
    assert desk("haneul") == []


def test_what_waits_for_the_seal_does_not_wait_for_its_drafter() -> None:
    load_sample_seals()
    paper = Paper().decided(**outgoing("여수시장", seal=SealKind.SEAL))
    assert desk("haneul") == []
    post("yeoreum", f"/documents/{paper.pk}/send/seal/")
    assert desk("haneul") == [("발송", "주정차 과태료 감경")]


def test_what_came_back_leaves_the_desk_once_its_sender_has_seen_to_it() -> None:
    arrived = arrived_in("accounting")
    post("garam", f"/receipts/{arrived.pk}/send-back/", reason="기획과 일")
    assert ("발송 실패", "주정차 과태료 감경") in desk("haneul")
    shown = page("haneul", f"/documents/{arrived.document_id}/send/")
    assert "이곳에는 보내지 않기" in shown
    assert "다시 보내기" not in shown
    dispatch = Dispatch.objects.get()
    assert "더 보내지 않습니다" in post("haneul", f"/dispatches/{dispatch.pk}/give-up/")
    assert desk("haneul") == []
    assert browser("garam").post(f"/dispatches/{dispatch.pk}/give-up/").status_code == 403
    assert browser("haneul").post(f"/dispatches/{dispatch.pk}/give-up/").status_code == 409


def test_several_are_given_to_one_handler_and_the_list_stays_as_it_was() -> None:
    first, second = received_in("accounting", "garam"), received_in("accounting", "garam")
    shown = page("garam", "/receipts/?tray=unassigned&order=oldest")
    assert shown.count('name="receipt"') == 2
    told: dict[str, Any] = {"receipt": [first.pk, second.pk, 987_654], "handler": "garam", "due_on": "2026-11-30",
                            "back": "tray=unassigned&order=oldest&page=3"}  # fmt: skip
    response = browser("garam").post("/receipts/assign/", told)
    assert response.headers["Location"] == "/receipts/?tray=unassigned&order=oldest"
    shown = page("garam", "/receipts/?tray=mine")
    assert shown.count("담당 도가람") == 2
    assert "담당을 정할 문서가 없습니다" in page("garam", "/receipts/?tray=unassigned")
    assert browser("garam").post("/receipts/assign/", {"handler": "garam"}).status_code == 400


def test_who_may_not_say_who_handles_it_is_offered_no_ticks() -> None:
    received = received_in("accounting", "garam")
    assign(actor("yunseul"), received.pk, "yunseul")
    assert 'name="receipt"' not in page("garam", "/receipts/?tray=all")
    assert 'name="receipt"' in page("yunseul", "/receipts/?tray=all")


def test_without_scripts_readers_are_found_by_going_back_to_the_page() -> None:
    received = received_in("accounting", "garam")
    address = f"/receipts/{received.pk}/"
    sought: dict[str, Any] = {"find": "readers", "readers_words": "강이든", "readers": ["yunseul"]}
    shown = post("garam", f"{address}circulate/", **sought)
    assert "강이든" in shown
    assert 'value="yunseul" checked' in shown
    assert not Circulation.objects.exists()


def test_the_pages_of_what_arrived_come_alone_compressed_and_without_anything_secret() -> None:
    """A compressed answer tells by its length what stands in it: no token may (BREACH)."""
    arrived, garam = arrived_in("accounting"), browser("garam")
    address = f"/receipts/{arrived.pk}/"
    page = garam.get(address).content.decode()
    answer = garam.get(f"{address}pages/", headers={"accept-encoding": "gzip"})
    drawn = gzip.decompress(answer.content).decode()
    assert answer.headers["Content-Encoding"] == "gzip"
    assert (page.count('<figure class="sheet"'), drawn.count('<figure class="sheet"')) == (0, 1)
    assert f'data-address="{address}pages/"' in page
    assert not any(secret in drawn for secret in ("csrf", "nonce", "token"))


def test_the_pages_of_what_arrived_belong_to_the_reading_that_fetches_them() -> None:
    arrived, garam = arrived_in("accounting"), browser("garam")
    opened = AccessEntry.objects.filter(subject_label="receipt", subject_id=arrived.pk)
    garam.get(f"/receipts/{arrived.pk}/pages/")
    assert opened.count() == 1
    garam.get(f"/receipts/{arrived.pk}/")
    garam.get(f"/receipts/{arrived.pk}/pages/")
    assert opened.count() == 2
    assert browser("ideun").get(f"/receipts/{arrived.pk}/pages/").status_code == 404
    assert opened.filter(what=Opened.REFUSED, person="ideun").count() == 1


def test_what_came_from_outside_has_no_page_to_draw() -> None:
    letter, yeoreum = entered(), browser("yeoreum")
    assert "documents/drawn_pages" not in yeoreum.get(f"/receipts/{letter.pk}/").content.decode()
    assert "sheet" not in yeoreum.get(f"/receipts/{letter.pk}/pages/").content.decode()
