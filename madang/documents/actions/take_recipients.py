"""Whom a draft goes to (수신), as its page sends it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from madang.core.api import Refusal
from madang.documents.models import Document, Recipient
from madang.documents.rules.kinds import RecipientKind
from madang.documents.rules.unit_heads import head_of
from madang.organisation import api as organisation

MOST_RECIPIENTS, LONGEST_EMAIL = 500, 254


@dataclass(frozen=True)
class GivenRecipient:
    """Whom it goes to: one of our departments by id, or another body or person by printed name and e-mail."""

    kind: RecipientKind
    name: str = ""
    department: str = ""
    email: str = ""
    values: dict[str, str] = field(default_factory=dict)


def take_recipients(document: Document, given: Sequence[GivenRecipient]) -> None:
    """Write the recipients of a draft in the place of the former ones. Raises Refusal for too many or unknown ones."""
    if len(given) > MOST_RECIPIENTS:
        raise Refusal(f"수신자는 {MOST_RECIPIENTS}명까지 적을 수 있습니다.", "나누어 보내 주세요.")
    names = organisation.department_names()
    document.recipients.all().delete()
    Recipient.objects.bulk_create(_recipient(document, each, names, position) for position, each in enumerate(given))


def _recipient(document: Document, given: GivenRecipient, names: dict[str, str], position: int) -> Recipient:
    if given.kind is RecipientKind.DEPARTMENT and given.department not in names:
        raise Refusal("수신 부서를 찾을 수 없습니다.", "부서를 다시 골라 주세요.")
    if len(given.email) > LONGEST_EMAIL:
        raise Refusal(f"메일 주소가 너무 깁니다({given.email[:40]}…).", "주소를 다시 확인해 주세요.")
    return Recipient(
        document=document,
        kind=given.kind,
        department_id=given.department or None,
        name=printed_name(given, names)[:120],
        email=given.email.strip(),
        values=given.values,
        position=position,
    )


def printed_name(given: GivenRecipient, departments: Mapping[str, str]) -> str:
    """Return how a recipient stands on the page; one of our departments is addressed by its head."""
    return given.name.strip() or head_of(departments.get(given.department, ""))
