"""One sender for one document, wherever it is shown (규정 제13조, 제14조)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hwpx import HwpxDocument
from pytest_django.fixtures import Settings

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.documents.actions.load_seals import load_sample_seals
from madang.documents.actions.seal_document import may_seal, seal_document
from madang.documents.actions.send_out import send_out
from madang.documents.adapters.hwpx_printer import to_hwpx
from madang.documents.models import Receipt, Version
from madang.documents.queries.dispatches import to_seal, to_send
from madang.documents.queries.outgoing import package_of
from madang.documents.queries.printing import printed_form
from madang.documents.queries.senders import heads_of, is_with_keeper, sender_of
from madang.documents.rules.kinds import SealKind
from madang.documents.rules.senders import Heads
from madang.organisation.models import Department
from tests.documents.going_out import use_folder
from tests.support.clients import client_of
from tests.support.office import actor, person
from tests.support.papers import Paper, outgoing, to_departments

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> Path:
    return use_folder(settings, tmp_path / "exchange")


def mixed(seal: SealKind = SealKind.SEAL_OMITTED) -> dict[str, Any]:
    inside, outside = to_departments("accounting"), outgoing("여수시장")
    return {**outside, "recipients": inside["recipients"] + outside["recipients"], "seal": seal}


SENDERS: list[tuple[str, Mapping[str, Any], str]] = [
    ("제13조제2항, 한 부서", to_departments("accounting"), "교통관리과장"),
    ("제13조제2항, 여러 부서", to_departments("accounting", "planning"), "교통관리과장"),
    ("제13조제1항, 다른 기관", outgoing("여수시장"), "순천시장"),
    ("제13조제1항, 안팎 함께", mixed(), "순천시장"),
    (
        "제14조제1항, 관인은 시장의 것",
        {**to_departments("accounting"), "seal": SealKind.SEAL_OMITTED},
        "순천시장",
    ),
    ("제13조, 적은 발신명의", outgoing("여수시장", sender="순천시보건소장"), "순천시보건소장"),
]


@pytest.mark.parametrize(("article", "changes", "sender"), SENDERS, ids=[f"규정 {case[0]}" for case in SENDERS])
def test_page_hangul_file_package_register_and_screen_name_the_same_sender(
    article: str, changes: Mapping[str, Any], sender: str
) -> None:
    paper = Paper().decided(**changes)
    form, screen = printed_form(paper.document), client_of("haneul").get(f"/documents/{paper.pk}/send/")
    assert form.sender
    assert (form.sender.name, sender_of(paper.document)) == (sender, sender), article
    assert any(line.startswith(sender) for line in HwpxDocument.open(to_hwpx(form, {})).text.plain().splitlines())
    assert f"<dt>발신명의</dt><dd>{sender}</dd>" in screen.content.decode()
    sent = send_out(actor("haneul"), paper.pk)
    assert {package_of(each, b"", {}).sender for each in sent} == {sender}
    told = sender if sender == "교통관리과장" else f"{sender}(교통관리과장)"
    assert {receipt.sender for receipt in Receipt.objects.all()} <= {told}


def test_an_internal_document_has_no_sender() -> None:
    """규정 제13조제3항."""
    document = Paper().save().document
    assert (sender_of(document), printed_form(document).sender) == ("", None)


def test_the_city_hall_itself_sends_in_the_name_of_the_citys_head() -> None:
    assert heads_of("순천시청") == Heads("순천시장", "순천시장")
    assert heads_of("교통관리과") == Heads("순천시장", "교통관리과장")


def test_the_signature_of_the_citys_head_is_put_on_by_the_keeper_and_is_that_persons() -> None:
    """규정 제14조제1항: never the signature of the department's head at the name of the mayor."""
    load_sample_seals()
    paper = Paper().decided(**outgoing("여수시장", seal=SealKind.SIGNATURE))
    assert list(to_seal()) == [paper.document]
    assert not to_send(person("haneul")).exists()
    with pytest.raises(NotAllowed, match="순천시장의 서명은 관인 관리자"):
        seal_document(actor("haneul"), paper.pk)
    with pytest.raises(Refusal) as refused:
        send_out(actor("haneul"), paper.pk)
    assert refused.value.next_step == "관인 관리자에게 날인을 요청해 주세요."
    assert "관인 관리자가 순천시장의 서명을 넣으면" in page_of_sending(paper)
    sealed = seal_document(actor("yeoreum"), paper.pk)
    assert sealed.seal_image
    assert sealed.seal_image.person_id == "doyun"
    assert list(to_send(person("haneul"))) == [paper.document]


def test_the_signature_of_the_departments_head_stays_in_the_department() -> None:
    load_sample_seals()
    paper = Paper().decided(**{**to_departments("accounting"), "seal": SealKind.SIGNATURE})
    assert not to_seal().exists()
    assert list(to_send(person("haneul"))) == [paper.document]
    with pytest.raises(NotFound):
        seal_document(actor("yeoreum"), paper.pk)


@pytest.mark.parametrize(
    ("changes", "keeper"),
    [
        (outgoing("여수시장", seal=SealKind.SEAL), True),
        (outgoing("여수시장", seal=SealKind.SIGNATURE), True),
        (mixed(SealKind.SIGNATURE), True),
        (outgoing("여수시장", seal=SealKind.SIGNATURE, sender="교통관리과장"), False),
        ({**to_departments("accounting"), "seal": SealKind.SIGNATURE}, False),
        ({**to_departments("accounting"), "seal": SealKind.SIGNATURE, "sender": "순천시장"}, True),
        ({**to_departments("accounting"), "seal": SealKind.SEAL}, True),
    ],
)
def test_the_list_of_the_keeper_and_the_deed_agree(changes: Mapping[str, Any], keeper: bool) -> None:
    document = Paper().decided(**changes).document
    assert is_with_keeper(document) == keeper == may_seal(document, person("yeoreum"))
    assert list(to_seal()) == [document] * keeper
    assert list(to_send(person("haneul"))) == [document] * (not keeper)


def test_nobodys_signature_stands_for_a_sender_whom_nobody_holds() -> None:
    load_sample_seals()
    changes = {**to_departments("accounting"), "seal": SealKind.SIGNATURE, "sender": "문화예술과장"}
    with pytest.raises(Refusal, match="‘문화예술과장’의 서명"):
        seal_document(actor("haneul"), Paper().decided(**changes).pk)


def page_of_sending(paper: Paper) -> str:
    return client_of("haneul").get(f"/documents/{paper.pk}/send/").content.decode()


def test_the_sender_is_signed_and_stays_though_the_department_is_renamed() -> None:
    paper = Paper().save(**to_departments("accounting")).submit()
    assert Version.objects.filter(document=paper.pk).latest("edition").content["sender"] == "교통관리과장"
    paper.sign("serin").sign("jihun")
    Department.objects.filter(id="traffic").update(name="교통행정과")
    assert sender_of(paper.document) == "교통관리과장"


def test_drafted_again_it_follows_the_recipients_again() -> None:
    paper = Paper().save(**to_departments("accounting")).submit().send_back("serin").again()
    assert paper.document.sender == ""
    assert sender_of(paper.save(**outgoing("여수시장")).document) == "순천시장"


def test_what_the_drafter_wrote_is_kept_when_it_is_drafted_again() -> None:
    paper = Paper().save(**outgoing("여수시장"), sender="순천시안전교통국장").submit().send_back("serin").again()
    assert paper.document.sender == "순천시안전교통국장"
