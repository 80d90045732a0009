"""Who stands as the sender of a document, whose image goes on the name, and who puts it on (규정 제13조, 제14조)."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from madang.core import api as core
from madang.documents.models import Document, Recipient, SealImage
from madang.documents.rules.kinds import RecipientKind, SealKind
from madang.documents.rules.own_units import City
from madang.documents.rules.senders import Heads, Reach, as_counterpart, reach_of, sender_name
from madang.documents.rules.unit_heads import head_of
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class WantedImage:
    """What a sender's name wants: `words` such as "‘순천시장’ 관인", and the images in force that would do."""

    words: str
    found: QuerySet[SealImage]


def city() -> City:
    profile = core.profile()
    return City(profile.name, profile.head)


def heads_of(unit: str) -> Heads:
    """Return who may stand as the sender of what a unit makes; the city hall itself has no head but the city's."""
    ours = city()
    return Heads(ours.head, ours.head if unit == f"{ours.name}청" else head_of(unit))


def reach(document: Document) -> Reach:
    return reach_of(document.internal, [each.kind for each in document.recipients.all()])


def sender_of(document: Document) -> str:
    """Return the 발신명의 of a document as printed, "" where it has none."""
    return sender_name(reach(document), document.seal, heads_of(document.department.name), document.sender)


def is_of_the_unit(document: Document) -> bool:
    """Tell whether it goes out in the name of a department's head, and not of the city's."""
    heads = heads_of(document.department.name)
    return sender_of(document) == heads.unit != heads.agency


def sender_proposed(document: Document) -> str:
    """Return the 발신명의 that follows from the recipients alone, whatever the drafter wrote."""
    return sender_name(reach(document), document.seal, heads_of(document.department.name))


def counterpart_of(document: Document) -> str:
    """Return a document's sender as the register of those who receive it names it."""
    return as_counterpart(sender_of(document), heads_of(document.department.name))


def is_with_keeper(document: Document) -> bool:
    """Tell whether the 관인 관리자 puts on what stands at the name: the city's seal, or its head's signature.

    The signature of a department's head is put on in the department.
    """
    by_hand = document.seal == SealKind.SIGNATURE and sender_of(document) == core.profile().head
    return document.seal == SealKind.SEAL or by_hand


def with_keeper() -> Q:
    """Return the documents of `is_with_keeper`."""
    beyond = Recipient.objects.filter(document=OuterRef("pk")).exclude(kind=RecipientKind.DEPARTMENT)
    by_head = Q(sender=core.profile().head) | Q(Exists(beyond), sender="")
    return Q(seal=SealKind.SEAL) | Q(by_head, seal=SealKind.SIGNATURE)


def wanted_image(seal: SealKind, sender: str, department_id: str, heads: Heads) -> WantedImage:
    """Return the image of this very sender; one of somebody else never does."""
    in_force = SealImage.objects.filter(retired_at=None, file__isnull=False)
    if seal == SealKind.SEAL:
        return WantedImage(f"‘{sender}’ 관인", in_force.filter(kind="seal", name=sender))
    signer = _signer(sender, department_id, heads)
    if signer is None:
        return WantedImage(f"‘{sender}’의 서명", in_force.none())
    words = f"{signer.position} {signer.name}님의 서명"
    return WantedImage(words, in_force.filter(kind="signature", person=signer.id))


def _signer(sender: str, department_id: str, heads: Heads) -> PersonRef | None:
    """Return who holds the sender's post."""
    head = organisation.head_of(department_id)
    if head is None or sender not in {heads.unit, heads.agency}:
        return None
    return ([head, *organisation.superiors(head)])[-1] if sender == heads.agency else head
