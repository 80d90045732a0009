"""The register of seals: registered once, kept by somebody, retired for ever (규정 제36조, 제37조를 본보기로)."""

import pytest

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents.actions.load_seals import load_sample_seals
from madang.documents.actions.register_seal import (
    LARGEST_IMAGE,
    change_keeper,
    register_seal,
    register_signature,
    retire_seal,
)
from madang.documents.actions.seal_document import seal_document
from madang.documents.models import SealImage
from madang.documents.queries.printing import printed_form
from madang.documents.rules import sample_seal
from madang.documents.rules.kinds import SealKind
from madang.organisation.models import Person
from tests.support.office import actor
from tests.support.papers import Paper, outgoing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


@pytest.fixture
def seal(office: object) -> SealImage:
    load_sample_seals()
    return SealImage.objects.get(kind="seal")


def to_be_sealed() -> Paper:
    return Paper().decided(**outgoing("여수시장", seal=SealKind.SEAL))


def test_a_retired_seal_that_nothing_carries_is_deleted_at_once_and_its_row_stays(seal: SealImage) -> None:
    with pytest.raises(NotAllowed):
        retire_seal(actor("haneul"), seal.pk, "마모")
    with pytest.raises(Refusal, match="까닭"):
        retire_seal(actor("yeoreum"), seal.pk, " ")
    retire_seal(actor("yeoreum"), seal.pk, "마모")
    seal.refresh_from_db()
    assert (seal.file, seal.retired_reason) == (None, "마모")
    with pytest.raises(NotFound):
        retire_seal(actor("yeoreum"), seal.pk, "마모")


def test_what_was_sealed_is_printed_as_it_was_sent_after_the_seal_is_retired(seal: SealImage) -> None:
    paper = to_be_sealed()
    seal_document(actor("yeoreum"), paper.pk)
    before = printed_form(paper.document)
    assert before.sender
    assert before.sender.image == sample_seal.seal(f"{seal.name}의인")
    retire_seal(actor("yeoreum"), seal.pk, "마모")
    assert printed_form(paper.document) == before


def test_a_retired_seal_is_never_put_on_again(seal: SealImage) -> None:
    seal_document(actor("yeoreum"), to_be_sealed().pk)
    retire_seal(actor("yeoreum"), seal.pk, "마모")
    paper = to_be_sealed()
    with pytest.raises(Refusal, match="등록된"):
        seal_document(actor("yeoreum"), paper.pk)
    register_seal(actor("yeoreum"), seal.name, "새 관인.svg", sample_seal.seal("순천시장인"))
    assert seal_document(actor("yeoreum"), paper.pk).seal_image != seal


def test_one_seal_in_force_for_one_sender_and_only_a_small_picture() -> None:
    register_seal(actor("yeoreum"), "순천시의회의장", "관인.svg", sample_seal.seal("의장인"))
    with pytest.raises(Refusal, match="이미 있습니다"):
        register_seal(actor("yeoreum"), " 순천시의회의장 ", "관인2.svg", sample_seal.seal("의장의인"))
    with pytest.raises(Refusal, match="PNG나 SVG"):
        register_seal(actor("yeoreum"), "다른 이름", "관인.txt", b"text")
    with pytest.raises(Refusal, match="1MB"):
        register_seal(actor("yeoreum"), "다른 이름", "관인.png", bytes(LARGEST_IMAGE + 1))
    with pytest.raises(Refusal, match="80자"):
        register_seal(actor("yeoreum"), "긴" * 81, "관인.svg", sample_seal.seal("인"))
    with pytest.raises(NotAllowed, match="관인 관리자"):
        register_seal(actor("bora"), "다른 이름", "관인.svg", sample_seal.seal("인"))


def test_a_signature_is_of_somebody_who_works_here_and_one_each() -> None:
    made = register_signature(actor("yeoreum"), "jihun", "서명.svg", sample_seal.signature("문지훈"))
    assert (made.person_id, made.keeper) == ("jihun", None)
    with pytest.raises(Refusal, match="이미 있습니다"):
        register_signature(actor("yeoreum"), "jihun", "서명.svg", sample_seal.signature("문지훈"))
    with pytest.raises(Refusal, match="그런 직원"):
        register_signature(actor("yeoreum"), "nobody", "서명.svg", sample_seal.signature("없음"))


def test_a_seal_is_kept_by_who_registered_it_until_it_is_handed_to_another_keeper() -> None:
    seal = register_seal(actor("yeoreum"), "순천시의회의장", "관인.svg", sample_seal.seal("의장인"))
    assert seal.keeper_id == "yeoreum"
    with pytest.raises(Refusal, match="임명된 사람"):
        change_keeper(actor("yeoreum"), seal.pk, "ideun")
    Person.objects.filter(id="ideun").update(appointments=["seal-keeper"])
    with pytest.raises(NotAllowed, match="관인 관리자"):
        change_keeper(actor("haneul"), seal.pk, "ideun")
    assert change_keeper(actor("yeoreum"), seal.pk, "ideun").keeper_id == "ideun"
    with pytest.raises(Refusal, match="이미 강이든님"):
        change_keeper(actor("ideun"), seal.pk, "ideun")
    kept = AuditEntry.objects.get(verb="change_seal_keeper")
    assert (kept.before, kept.after) == ({"keeper": "yeoreum"}, {"keeper": "ideun", "name": seal.name})


def test_a_signature_has_no_keeper_to_be_changed() -> None:
    made = register_signature(actor("yeoreum"), "jihun", "서명.svg", sample_seal.signature("문지훈"))
    with pytest.raises(Refusal, match="관인은"):
        change_keeper(actor("yeoreum"), made.pk, "yeoreum")


def test_samples_are_drawn_once_and_never_in_the_place_of_a_retired_one(seal: SealImage) -> None:
    assert seal.keeper_id == "yeoreum"
    assert all(SealImage.objects.values_list("sample", flat=True))
    retire_seal(actor("yeoreum"), seal.pk, "진짜 관인을 등록함")
    assert load_sample_seals().added == 0


def test_without_a_keeper_no_sample_is_drawn() -> None:
    Person.objects.filter(id="yeoreum").update(appointments=[])
    assert load_sample_seals().added == 0
