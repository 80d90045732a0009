"""Sealing and sending out (규정 제6조, 제12조~제16조)."""

from pathlib import Path

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.fixtures import Settings

from madang.core.api import NotAllowed, NotFound, Refusal, verify_audit
from madang.core.models import AuditEntry
from madang.documents import records_tasks
from madang.documents.actions.load_seals import load_sample_seals
from madang.documents.actions.seal_document import open_to_seal, seal_document
from madang.documents.actions.send_out import JOB, send_out
from madang.documents.models import AccessEntry, Dispatch, Receipt
from madang.documents.queries.printing import printed_form
from madang.documents.rules import sample_seal
from madang.documents.rules.kinds import Access, SealKind
from madang.documents.rules.states import DispatchState, ReceiptState
from madang.organisation.models import Person
from tests.documents.going_out import use_folder
from tests.support.office import actor, hire
from tests.support.papers import Paper, each_with_a_name, outgoing, to_departments

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
assert records_tasks.deliver


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> Path:
    return use_folder(settings, tmp_path / "exchange")


def waiting_jobs() -> list[dict[str, object]]:
    return list(ProcrastinateJob.objects.filter(task_name=JOB).values_list("args", flat=True))


def test_to_our_departments_it_arrives_at_once_and_takes_effect() -> None:
    """규정 제6조제2항."""
    paper = Paper().decided(**to_departments("accounting", "planning"))
    sent = send_out(actor("haneul"), paper.pk)
    assert {dispatch.state for dispatch in sent} == {DispatchState.ARRIVED}
    assert all(dispatch.arrived_at for dispatch in sent)
    receipts = Receipt.objects.order_by("id")
    assert [(receipt.department_id, receipt.state) for receipt in receipts] == [
        ("accounting", ReceiptState.ARRIVED),
        ("planning", ReceiptState.ARRIVED),
    ]
    assert receipts[0].sender_number == "교통관리과-1"
    assert not waiting_jobs()
    assert AuditEntry.objects.filter(verb="send_out").count() == 1
    assert verify_audit().intact


def test_to_others_it_waits_for_the_job() -> None:
    paper = Paper().decided(**outgoing("여수시장", "순천교육지원청교육장"))
    sent = send_out(actor("haneul"), paper.pk)
    assert {dispatch.state for dispatch in sent} == {DispatchState.WAITING}
    assert waiting_jobs() == [{"dispatch_id": dispatch.pk} for dispatch in sent]


def test_a_colleague_of_the_unit_may_send_it() -> None:
    paper = Paper().decided(**to_departments("accounting"))
    assert send_out(actor("bora"), paper.pk)


@pytest.mark.parametrize("who", ["garam", "yeoreum", "doyun"])
def test_for_others_it_does_not_exist(who: str) -> None:
    paper = Paper().decided(**to_departments("accounting"))
    with pytest.raises(NotFound):
        send_out(actor(who), paper.pk)
    assert not Dispatch.objects.exists()


def test_who_may_read_it_all_the_same_may_not_send_it() -> None:
    paper = Paper().decided(**to_departments("accounting"), content_access=Access.CITY)
    with pytest.raises(NotAllowed):
        send_out(actor("garam"), paper.pk)


def test_it_goes_out_once() -> None:
    paper = Paper().decided(**to_departments("accounting"))
    send_out(actor("haneul"), paper.pk)
    with pytest.raises(Refusal, match="이미 발송"):
        send_out(actor("haneul"), paper.pk)
    assert Dispatch.objects.count() == Receipt.objects.count() == 1


def test_an_internal_one_and_an_undecided_one_stay() -> None:
    """규정 제12조, 제13조."""
    with pytest.raises(Refusal, match="내부결재"):
        send_out(actor("haneul"), Paper().decided().pk)
    with pytest.raises(Refusal, match="결재가 끝나"):
        send_out(actor("haneul"), Paper().save(**to_departments("accounting")).submit().pk)


def test_what_wants_a_seal_waits_for_it() -> None:
    """규정 제14조."""
    load_sample_seals()
    paper = Paper().decided(**outgoing("여수시장", seal=SealKind.SEAL))
    with pytest.raises(Refusal, match="관인이 아직"):
        send_out(actor("haneul"), paper.pk)
    seal_document(actor("yeoreum"), paper.pk)
    assert paper.document.sealed_by_id == "yeoreum"
    assert send_out(actor("haneul"), paper.pk)


def test_the_seal_stands_on_the_page_once_it_is_put_on() -> None:
    load_sample_seals()
    paper = Paper().decided(**outgoing("여수시장", seal=SealKind.SEAL))
    before = printed_form(paper.document).sender
    seal_document(actor("yeoreum"), paper.pk)
    after = printed_form(paper.document).sender
    assert before
    assert after
    assert before.image is None
    assert after.image == sample_seal.seal(f"{after.name}의인")


@pytest.mark.parametrize("who", ["haneul", "jihun"])
def test_only_the_keeper_puts_the_seal_on(who: str) -> None:
    load_sample_seals()
    paper = Paper().decided(**outgoing("여수시장", seal=SealKind.SEAL))
    with pytest.raises(NotAllowed, match="관인 관리자"):
        seal_document(actor(who), paper.pk)
    with pytest.raises(NotFound):
        seal_document(actor("garam"), paper.pk)


def test_the_keeper_looks_at_what_is_sealed_and_is_logged() -> None:
    load_sample_seals()
    paper = Paper().decided(**outgoing("여수시장", seal=SealKind.SEAL))
    assert open_to_seal(actor("yeoreum"), paper.pk)
    assert open_to_seal(actor("garam"), paper.pk) is None
    assert AccessEntry.objects.filter(subject_id=paper.pk, person="yeoreum", detail="날인").count() == 1
    seal_document(actor("yeoreum"), paper.pk)
    assert open_to_seal(actor("yeoreum"), paper.pk) is None


def test_a_signature_is_the_heads_own_and_of_nobody_else() -> None:
    """규정 제14조제2항."""
    paper = Paper().decided(**{**to_departments("accounting"), "seal": SealKind.SIGNATURE})
    with pytest.raises(Refusal, match="문지훈님의 서명 이미지가 없습니다"):
        seal_document(actor("haneul"), paper.pk)
    load_sample_seals()
    with pytest.raises(NotFound):
        seal_document(actor("yeoreum"), paper.pk)
    sealed = seal_document(actor("haneul"), paper.pk)
    assert sealed.seal_image
    assert sealed.seal_image.person_id == "jihun"


def test_it_is_sealed_once_and_only_where_it_asks_for_it() -> None:
    load_sample_seals()
    paper = Paper().decided(**outgoing("여수시장", seal=SealKind.SEAL))
    seal_document(actor("yeoreum"), paper.pk)
    with pytest.raises(Refusal, match="이미"):
        seal_document(actor("yeoreum"), paper.pk)
    omitted = Paper().decided(**outgoing("여수시장"))
    with pytest.raises(Refusal, match="관인생략"):
        seal_document(actor("haneul"), omitted.pk)


def test_a_field_without_a_value_stops_the_whole_sending() -> None:
    """규정 제12조: one each."""
    body = {"blocks": [{"kind": "item", "level": 1, "text": "{{성명}} 님의 과태료를 줄입니다."}]}
    paper = Paper().decided(**each_with_a_name("김하늘", "박순심", body=body))
    paper.document.recipients.filter(name="박순심").update(values={})
    with pytest.raises(Refusal, match=r"박순심.*성명"):
        send_out(actor("haneul"), paper.pk)
    assert not Dispatch.objects.exists()


def test_somebody_without_a_post_may_do_nothing() -> None:
    paper = Paper().decided(**to_departments("accounting"))
    person = hire("gone", "나간이", "traffic", "officer")
    Person.objects.filter(id=person.id).update(withdrawn=True)
    with pytest.raises(NotAllowed, match="직원만"):
        send_out(actor("gone"), paper.pk)
