"""The register of seal images: register one, retire one (관인대장; 규정 제36조, 제37조를 본보기로 한다)."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import SYSTEM, Actor, FileRef, NotAllowed, Refusal
from madang.documents.models import SealImage
from madang.documents.policy import SEAL_KEEPER, staff_person
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

IMAGES = frozenset({"image/png", "image/svg+xml"})


@transaction.atomic
def register_seal(actor: Actor, name: str, file_name: str, content: bytes) -> SealImage:
    """Register the seal of a sender, such as "순천시장". Raises NotAllowed, Refusal."""
    keeper = _keeper(actor)
    if not name.strip():
        raise Refusal("어느 발신명의의 관인인지 적어 주세요.", "‘순천시장’처럼 문서에 찍히는 이름을 적습니다.")
    if SealImage.objects.filter(kind="seal", name=name.strip(), retired_at=None).exists():
        raise Refusal(f"‘{name.strip()}’ 관인이 이미 있습니다.", "쓰던 것을 폐기한 뒤 등록해 주세요.", status=409)
    image = _kept(actor, file_name, content)
    return _registered(actor, keeper, kind="seal", name=name.strip()[:80], file_id=image.id)


@transaction.atomic
def register_signature(actor: Actor, person_id: str, file_name: str, content: bytes) -> SealImage:
    """Register the signature image of a person. Raises NotAllowed, Refusal."""
    keeper = _keeper(actor)
    person = organisation.people([person_id]).get(person_id)
    if person is None or not person.present:
        raise Refusal("그런 직원이 없습니다.", "이름을 확인하고 다시 골라 주세요.")
    if SealImage.objects.filter(kind="signature", person=person_id, retired_at=None).exists():
        raise Refusal(f"{person.name}님의 서명이 이미 있습니다.", "쓰던 것을 폐기한 뒤 등록해 주세요.", status=409)
    image = _kept(actor, file_name, content)
    return _registered(actor, keeper, kind="signature", name=person.name, person_id=person.id, file_id=image.id)


@transaction.atomic
def retire_seal(actor: Actor, seal_id: int, reason: str) -> SealImage:
    """Retire an image: it is taken out of the register at once, its row stays with the reason (제37조를 본보기로).

    Raises NotAllowed, Refusal.
    """
    _keeper(actor)
    found = SealImage.objects.select_for_update().filter(pk=seal_id, retired_at=None).first()
    if found is None:
        raise Refusal("쓰고 있는 관인·서명이 아닙니다.", "목록을 새로 고쳐 주세요.", status=404)
    if not reason.strip():
        raise Refusal("폐기하는 까닭을 적어 주세요.", "마모, 분실, 명칭 변경처럼 적습니다.")
    found.retired_at, found.retired_reason, found.file = timezone.now(), reason.strip()[:200], None
    found.save(update_fields=["retired_at", "retired_reason", "file"])
    core.record(
        verb="retire_seal",
        subject=("seal", str(found.pk)),
        actor=actor,
        after={"name": found.name, "kind": found.kind, "reason": found.retired_reason},
    )
    return found


def _keeper(actor: Actor) -> PersonRef:
    person = staff_person(actor)
    if SEAL_KEEPER not in person.appointments:
        raise NotAllowed("관인 관리자만 관인과 서명 이미지를 다룰 수 있습니다.", "관인 관리자에게 요청해 주세요.")
    return person


def _kept(actor: Actor, file_name: str, content: bytes) -> FileRef:
    image = core.store_file(name=file_name, content=content, public=False, actor=SYSTEM)
    if image.media_type not in IMAGES:
        raise Refusal("관인과 서명은 PNG나 SVG 그림이어야 합니다.", "바탕이 투명한 PNG로 바꿔 올려 주세요.")
    return image


def _registered(actor: Actor, keeper: PersonRef, **facts: object) -> SealImage:
    image = SealImage.objects.create(registered_by_id=keeper.id, registered_at=timezone.now(), **facts)
    core.record(
        verb="register_seal",
        subject=("seal", str(image.pk)),
        actor=actor,
        after={"kind": image.kind, "name": image.name, "file": str(image.file_id)},
    )
    return image
