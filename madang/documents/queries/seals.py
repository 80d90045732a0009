"""The register of seals: what is in force, what was retired, and who keeps them."""

from django.db.models import QuerySet

from madang.core import api as core
from madang.core.api import NotAllowed, NotFound
from madang.documents.models import SealImage
from madang.documents.rules.appointments import SEAL_KEEPER
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

MOST_RETIRED = 200


def seal_keepers() -> list[PersonRef]:
    """Return who may keep a seal and put it on: the 관인 관리자."""
    return organisation.appointed(SEAL_KEEPER)


def must_keep_seals(person: PersonRef) -> PersonRef:
    """Return the person, a 관인 관리자. Raises NotAllowed for anybody else."""
    if SEAL_KEEPER not in person.appointments:
        named = ", ".join(f"{each.name}님" for each in seal_keepers()) or "관인 관리자"
        raise NotAllowed("관인 관리자만 관인과 서명 이미지를 다룰 수 있습니다.", f"{named}에게 요청해 주세요.")
    return person


def seals_in_force() -> list[SealImage]:
    """Return the seals, then the signatures, by name."""
    return list(_shown().filter(retired_at=None).order_by("kind", "name"))


def retired_seals() -> list[SealImage]:
    """Return what was retired, the newest first, at most `MOST_RETIRED`."""
    return list(_shown().filter(retired_at__isnull=False).order_by("-retired_at")[:MOST_RETIRED])


def seal_picture(seal_id: int) -> tuple[bytes, str]:
    """Return the image in force and its media type; a retired one is seen on documents alone. Raises NotFound."""
    found = _shown().filter(pk=seal_id, retired_at=None).first()
    if found is None or found.file is None:
        raise NotFound("쓰고 있는 관인·서명이 아닙니다.", "관인대장을 새로 고쳐 주세요.")
    return core.file_content(found.file.pk, core.SYSTEM), found.file.media_type


def _shown() -> QuerySet[SealImage]:
    return SealImage.objects.select_related("file", "person__department", "keeper__department", "registered_by")
