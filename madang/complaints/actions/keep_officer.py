"""Keep who handles complaints: somebody added or changed, set aside, and brought back."""

from decimal import Decimal

from django.db import transaction

from madang.complaints.models import Officer
from madang.complaints.policy import may_keep_officer, staff_person
from madang.complaints.rules.officer import GivenOfficer, officer_faults
from madang.core import api as core
from madang.core.api import Actor, NotAllowed, NotFound, Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


class MisfitOfficer(Refusal):
    """Values that do not fit; `faults` stand beside their fields."""

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(next(iter(faults.values())), "표시한 칸을 고쳐서 다시 저장하세요.")
        self.faults = faults


@transaction.atomic
def keep_officer(actor: Actor, person_id: str, given: GivenOfficer) -> PersonRef:
    """Say how much somebody takes; who was no officer becomes one. Raises MisfitOfficer, NotAllowed, NotFound."""
    person = _must_keep(actor, person_id)
    unknown = set(given.areas) - {area.id for area in core.areas()}
    faults = officer_faults(given) | ({"areas": "목록에 없는 읍면동입니다. 다시 고르세요."} if unknown else {})
    if faults:
        raise MisfitOfficer(faults)
    kept = Officer.objects.select_for_update().filter(person=person.id).first()
    before = facts(kept) if kept else None
    officer = kept or Officer(person_id=person.id)
    officer.capacity, officer.daily_cap = given.capacity.quantize(Decimal("0.01")), given.daily_cap
    officer.skills, officer.areas, officer.active = list(given.skills), list(given.areas), True
    officer.save()
    _record("keep_officer" if kept else "add_officer", actor, officer, before)
    return person


@transaction.atomic
def set_officer_active(actor: Actor, person_id: str, *, active: bool) -> PersonRef:
    """Let somebody get new complaints, or no more; what they hold stays. Raises NotAllowed, NotFound."""
    person = _must_keep(actor, person_id)
    officer = Officer.objects.select_for_update().filter(person=person.id).first()
    if officer is None:
        raise NotFound("민원 담당자가 아닌 분입니다.", "먼저 담당자로 넣어 주세요.")
    before = facts(officer)
    officer.active = active
    officer.save(update_fields=["active"])
    _record("resume_officer" if active else "rest_officer", actor, officer, before)
    return person


def _must_keep(actor: Actor, person_id: str) -> PersonRef:
    keeper = staff_person(actor)
    person = organisation.people([person_id]).get(person_id)
    if person is None or not person.present:
        raise NotFound("그런 직원이 없습니다.", "담당자 목록에서 다시 골라 주세요.")
    if not may_keep_officer(person, keeper):
        raise NotAllowed(
            "이분의 담당은 바꿀 수 없습니다.", "그 팀의 팀장이나 과장, 또는 민원 배부 담당에게 말해 주세요."
        )
    return person


def facts(officer: Officer) -> dict[str, object]:
    """Return an officer as audit keeps it."""
    return {
        "capacity": str(officer.capacity),
        "daily_cap": officer.daily_cap,
        "skills": officer.skills,
        "areas": officer.areas,
        "active": officer.active,
    }


def _record(verb: str, actor: Actor, officer: Officer, before: dict[str, object] | None) -> None:
    core.record(verb=verb, subject=("officer", officer.person_id), actor=actor, before=before, after=facts(officer))
