"""Keep in a course that a reviewer changed the content (규정 제9조제3항); what is signed from now on is the new one."""

from django.db import transaction

from madang.approval.actions.append import Told, append
from madang.approval.actions.taking import taken
from madang.approval.models import Course
from madang.approval.policy import must_move, person_behind
from madang.approval.queries.subjects import subject_kind
from madang.approval.rules.states import Deed, StepRole
from madang.core.api import Actor, NotAllowed


@transaction.atomic
def note_edit(actor: Actor, step_id: int, reason: str) -> Course:
    """Take the subject's new content into the course. The domain of the subject audits the edit itself.

    Raises NotAllowed for a consulted person, who states an opinion and does not edit (규정 제9조제4항).
    """
    person, step = person_behind(actor), taken(step_id)
    must_move(Deed.SIGN, step, person)
    if step.role == StepRole.CONSULT:
        raise NotAllowed("협조하는 사람은 내용을 고치지 않습니다.", "다른 의견으로 적어 주세요(규정 제9조제4항).")
    content = subject_kind(step.course.subject_label).content(step.course.subject_id)
    step.course.body, step.course.enclosures = content.body, list(content.enclosures)
    step.course.save(update_fields=["body", "enclosures"])
    append(step.course, Deed.EDIT, person, step, Told(reason=reason.strip()))
    return step.course
