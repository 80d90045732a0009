"""Report a duty of the records clock as done (시행령 제24조, 제32조, 제33조)."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.models import RecordsDuty
from madang.documents.policy import must_be_records_officer, staff_person
from madang.documents.queries.records import checklist, unit_duties
from madang.documents.rules.records_clock import Duty

TIDY_UP = "tidy-up"


@transaction.atomic
def finish_duty(actor: Actor, duty_id: str, about: int, note: str = "") -> RecordsDuty:
    """Note that the department has done it, as its 기록물관리책임자.

    Raises NotAllowed, Refusal (no such duty now, done already, the tidy-up while the checks still find something).
    """
    person = staff_person(actor)
    must_be_records_officer(person, person.department_id)
    duty = _duty(person.department_id, duty_id, about)
    if duty.id == TIDY_UP:
        _must_be_tidy(person.department_id, about)
    done, is_new = RecordsDuty.objects.get_or_create(
        department_id=person.department_id,
        duty=duty.id,
        about=about,
        defaults={"done_by_id": person.id, "done_at": timezone.now(), "note": note.strip()[:300]},
    )
    if not is_new:
        raise Refusal("이미 마친 일입니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)
    core.record(
        verb="finish_duty",
        subject=("records_duty", str(done.pk)),
        actor=actor,
        after={"duty": duty.id, "about": about, "department": person.department_id, "note": done.note},
    )
    return done


def _duty(department_id: str, duty_id: str, about: int) -> Duty:
    """Return the duty, once it is shown as due: what lies ahead cannot be done yet."""
    today = timezone.localdate()
    shown = [row.duty for row in unit_duties(department_id, today)]
    found = next((duty for duty in shown if duty.key == (duty_id, about) and duty.notice <= today), None)
    if found is None:
        raise Refusal("지금 할 일이 아닙니다.", "기록 관리 화면에서 할 때가 된 일을 골라 주세요.", status=409)
    return found


def _must_be_tidy(department_id: str, year: int) -> None:
    if wrong := [check for check in checklist(department_id, year) if check.wrong]:
        told = ", ".join(f"{check.name} {check.wrong}건" for check in wrong)
        raise Refusal(
            f"정리할 것이 남아 있습니다({told}).", "표시된 것을 바로잡은 뒤 마쳐 주세요(시행규칙 제14조).", status=409
        )
