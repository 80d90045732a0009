"""The register of seal images: register one, name who keeps it, retire it (관인대장; 규정 제36·37조를 본보기로)."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import SYSTEM, Actor, FileRef, NotFound, Refusal
from madang.documents.models import Document, SealImage
from madang.documents.policy import staff_person
from madang.documents.queries.seals import must_keep_seals, seal_keepers
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

IMAGES = frozenset({"image/png", "image/svg+xml"})
LARGEST_IMAGE, LONGEST_NAME, LONGEST_REASON = 1024 * 1024, 80, 200
"""Bytes of an image, which stands in each PDF that it is put on; characters."""


@transaction.atomic
def register_seal(actor: Actor, name: str, file_name: str, content: bytes) -> SealImage:
    """Register the seal of a sender, such as "순천시장"; who registers it keeps it. Raises NotAllowed, Refusal."""
    keeper, sender = must_keep_seals(staff_person(actor)), name.strip()
    if not sender or len(sender) > LONGEST_NAME:
        raise Refusal(
            f"어느 발신명의의 관인인지 {LONGEST_NAME}자 안에서 적어 주세요.",
            "‘순천시장’처럼 문서에 찍히는 이름을 적습니다.",
        )
    core.hold(f"seal of {sender}")
    if SealImage.objects.filter(kind="seal", name=sender, retired_at=None).exists():
        raise Refusal(f"‘{sender}’ 관인이 이미 있습니다.", "쓰던 것을 폐기한 뒤 등록해 주세요.", status=409)
    image = _kept(actor, file_name, content)
    return _registered(actor, keeper, kind="seal", name=sender, keeper_id=keeper.id, file_id=image.id)


@transaction.atomic
def register_signature(actor: Actor, person_id: str, file_name: str, content: bytes) -> SealImage:
    """Register the signature image of a person. Raises NotAllowed, Refusal."""
    registrar = must_keep_seals(staff_person(actor))
    person = organisation.people([person_id]).get(person_id)
    if person is None or not person.present:
        raise Refusal("그런 직원이 없습니다.", "이름을 확인하고 다시 골라 주세요.")
    core.hold(f"signature of {person.id}")
    if SealImage.objects.filter(kind="signature", person=person_id, retired_at=None).exists():
        raise Refusal(f"{person.name}님의 서명이 이미 있습니다.", "쓰던 것을 폐기한 뒤 등록해 주세요.", status=409)
    image = _kept(actor, file_name, content)
    return _registered(actor, registrar, kind="signature", name=person.name, person_id=person.id, file_id=image.id)


@transaction.atomic
def change_keeper(actor: Actor, seal_id: int, person_id: str) -> SealImage:
    """Hand a seal to another 관인 관리자: who keeps it stands in the register. Raises NotAllowed, NotFound, Refusal."""
    must_keep_seals(staff_person(actor))
    seal = _in_force(seal_id)
    keeper = next((each for each in seal_keepers() if each.id == person_id), None)
    if seal.kind != "seal" or keeper is None:
        raise Refusal("관인은 관인 관리자로 임명된 사람만 보관합니다.", "목록에서 다시 골라 주세요.")
    if seal.keeper_id == keeper.id:
        raise Refusal(f"이미 {keeper.name}님이 보관하는 관인입니다.", "다른 사람을 골라 주세요.", status=409)
    before, seal.keeper_id = seal.keeper_id, keeper.id
    seal.save(update_fields=["keeper"])
    core.record(
        verb="change_seal_keeper",
        subject=("seal", str(seal.pk)),
        actor=actor,
        before={"keeper": before},
        after={"keeper": keeper.id, "name": seal.name},
    )
    return seal


@transaction.atomic
def retire_seal(actor: Actor, seal_id: int, reason: str) -> SealImage:
    """Retire an image: it is never put on again, and deleted unless documents carry it (제37조를 본보기로).

    Raises NotAllowed, NotFound, Refusal.
    """
    must_keep_seals(staff_person(actor))
    found, why = _in_force(seal_id), reason.strip()
    if not why or len(why) > LONGEST_REASON:
        raise Refusal(
            f"폐기하는 까닭을 1자에서 {LONGEST_REASON}자까지 적어 주세요.", "마모, 분실, 명칭 변경처럼 적습니다."
        )
    carried = Document.objects.filter(seal_image=found).count()
    found.retired_at, found.retired_reason = timezone.now(), why
    found.file = found.file if carried else None
    found.save(update_fields=["retired_at", "retired_reason", "file"])
    core.record(
        verb="retire_seal",
        subject=("seal", str(found.pk)),
        actor=actor,
        after={"name": found.name, "kind": found.kind, "reason": why, "carried_by": carried},
    )
    return found


def _in_force(seal_id: int) -> SealImage:
    """Return the image, held: nobody puts it on meanwhile."""
    found = SealImage.objects.select_for_update(of=("self",)).filter(pk=seal_id, retired_at=None).first()
    if found is None:
        raise NotFound("쓰고 있는 관인·서명이 아닙니다.", "목록을 새로 고쳐 주세요.")
    return found


def _kept(actor: Actor, file_name: str, content: bytes) -> FileRef:
    if len(content) > LARGEST_IMAGE:
        raise Refusal("그림이 1MB보다 큽니다.", "크기를 줄여 올려 주세요. 문서마다 함께 들어가는 그림입니다.")
    image = core.store_file(name=file_name, content=content, public=False, actor=SYSTEM)
    if image.media_type not in IMAGES:
        raise Refusal("관인과 서명은 PNG나 SVG 그림이어야 합니다.", "바탕이 투명한 PNG로 바꿔 올려 주세요.")
    return image


def _registered(actor: Actor, registrar: PersonRef, **facts: object) -> SealImage:
    image = SealImage.objects.create(registered_by_id=registrar.id, registered_at=timezone.now(), **facts)
    core.record(
        verb="register_seal",
        subject=("seal", str(image.pk)),
        actor=actor,
        after={"kind": image.kind, "name": image.name, "file": str(image.file_id)},
    )
    return image
