"""Sample seals and signatures of a first run, so that a document can go out on the first day."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import SYSTEM, LoadReport
from madang.documents.models import SealImage
from madang.documents.rules import sample_seal
from madang.documents.rules.appointments import SEAL_KEEPER
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@transaction.atomic
def load_sample_seals() -> LoadReport:
    """Draw the seal of the city's head and the signatures of the heads of departments, where none ever was registered.

    Nothing is done without a seal keeper to register them. Running it again changes nothing.
    """
    keepers = organisation.appointed(SEAL_KEEPER)
    added, same = 0, 0
    for kind, name, person in _wanted() if keepers else ():
        owner = {"person_id": person.id} if person else {"name": name}
        if SealImage.objects.filter(kind=kind, **owner).exists():
            same += 1
            continue
        _draw(keepers[0], kind, name, person)
        added += 1
    return core.record_load("seal", LoadReport("관인·서명 표본", added, 0, same, 0))


def _wanted() -> list[tuple[str, str, PersonRef | None]]:
    heads = [organisation.head_of(department) for department in organisation.department_names()]
    signatures = [("signature", head.name, head) for head in heads if head is not None]
    return [("seal", core.profile().head, None), *signatures]


def _draw(keeper: PersonRef, kind: str, name: str, person: PersonRef | None) -> None:
    content = sample_seal.seal(f"{name}의인") if person is None else sample_seal.signature(name)
    words = "관인" if person is None else "서명"
    file = core.store_file(name=f"{name} {words} 표본.svg", content=content, public=False, actor=SYSTEM)
    SealImage.objects.create(
        kind=kind,
        name=name,
        person_id=person.id if person else None,
        keeper_id=None if person else keeper.id,
        file_id=file.id,
        registered_by_id=keeper.id,
        registered_at=timezone.now(),
        sample=True,
    )
