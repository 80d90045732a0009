"""Who may do what with complaints."""

from datetime import datetime

from django.utils import timezone

from madang.complaints.models import Category, Complaint, ImportBatch
from madang.complaints.rules.appointments import COMPLAINT_DESK, TEAM_HEAD
from madang.complaints.rules.states import UNDISTRIBUTED, ComplaintState, Deed, may
from madang.core.api import SYSTEM, Actor, NotAllowed, NotFound
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

_OF_ITS_HANDLER = frozenset(
    {Deed.TAKE_UP, Deed.ASK_SUPPLEMENT, Deed.EXTEND, Deed.ANSWER, Deed.REFUSE, Deed.TRANSFER, Deed.HAND_BACK,
     Deed.MERGE, Deed.PART, Deed.REOPEN, Deed.RECATEGORISE}
)  # fmt: skip


def staff_person(actor: Actor) -> PersonRef:
    """Return the member of staff who acts. Raises NotAllowed for anybody else."""
    person = organisation.person_of(actor.account_id)
    if person is None:
        raise NotAllowed("직원만 할 수 있습니다.", "직원 계정이 조직에 연결되어 있는지 운영자에게 확인해 주세요.")
    return person


def is_at_desk(person: PersonRef) -> bool:
    """Tell whether somebody distributes by hand for the whole city, and keeps the rules."""
    return COMPLAINT_DESK in person.appointments


def may_see(complaint: Complaint, person: PersonRef) -> bool:
    """Tell whether somebody may read a complaint: its officer, the staff of its department, the complaint desk."""
    return is_at_desk(person) or person.department_id == complaint.department_id or person.id == complaint.officer_id


def may_direct(complaint: Complaint, person: PersonRef) -> bool:
    """Tell whether somebody may give a complaint to another officer: who leads its team or department, or the desk."""
    if is_at_desk(person):
        return True
    if complaint.department_id != person.department_id:
        return False
    leads_all = person.team_id is None and person.id == _head(person.department_id)
    return leads_all or (person.post == TEAM_HEAD and person.team_id == complaint.team_id)


def may_handle(complaint: Complaint, person: PersonRef, stands_for: frozenset[str] = frozenset()) -> bool:
    """Tell whether somebody may do the work on a complaint: its officer, who acts for them today, who directs."""
    return complaint.officer_id in {person.id, *stands_for} or may_direct(complaint, person)


def may_import(person: PersonRef) -> bool:
    """Tell whether somebody may take in files: the complaint desk, and departments that a category goes to first."""
    own = Category.objects.filter(withdrawn=False, department_id=person.department_id)
    return is_at_desk(person) or own.exists()


def may_see_import(batch: ImportBatch, person: PersonRef) -> bool:
    """Tell whether somebody may see what became of a file: the complaint desk, and who took it in and their staff."""
    theirs = batch.person is not None and batch.person.department_id == person.department_id
    return is_at_desk(person) or (theirs and may_import(person))


def represented_by(person: PersonRef, now: datetime) -> frozenset[str]:
    """Return those in whose place the person acts today."""
    return frozenset(organisation.stands_for(person.id, timezone.localdate(now)))


def may_read(complaint: Complaint, person: PersonRef, stands_for: frozenset[str]) -> bool:
    """Tell whether somebody may read it, or acts today for its officer or for whoever directs it."""
    return may_see(complaint, person) or handles(complaint, person, stands_for)


def handles(complaint: Complaint, person: PersonRef, stands_for: frozenset[str]) -> bool:
    """Tell whether somebody may do the work: its officer, who directs it, or who acts today for one of them."""
    return may_handle(complaint, person, stands_for) or directs(complaint, person, stands_for)


def directs(complaint: Complaint, person: PersonRef, stands_for: frozenset[str]) -> bool:
    """Tell whether somebody may say who does the work, or acts today for whoever may."""
    represented = organisation.people(stands_for).values() if stands_for else ()
    return may_direct(complaint, person) or any(may_direct(complaint, each) for each in represented)


def in_whose_place(complaint: Complaint, stands_for: frozenset[str]) -> PersonRef | None:
    """Return in whose place somebody may act with it: its officer first, else who directs it; None for nobody's."""
    represented = organisation.people(stands_for).values() if stands_for else ()
    officer = next((each for each in represented if each.id == complaint.officer_id), None)
    return officer or next((each for each in represented if may_direct(complaint, each)), None)


def takes(complaint: Complaint, person: PersonRef, stands_for: frozenset[str]) -> bool:
    """Tell whether somebody may begin the work: who handles it, or a colleague where only the unit holds it."""
    free = complaint.officer_id is None and complaint.department_id == person.department_id
    return handles(complaint, person, stands_for) or (free and complaint.team_id in {None, person.team_id})


def gives(person: PersonRef) -> bool:
    """Tell whether somebody gives complaints to others at all: who leads a team or department, or the desk."""
    return is_at_desk(person) or person.post == TEAM_HEAD or person.id == _head(person.department_id)


def deeds_of(complaint: Complaint, person: PersonRef, now: datetime) -> frozenset[Deed]:
    """Return the deeds that are offered; each asks again when it is done."""
    stands_for, state = represented_by(person, now), ComplaintState(complaint.state)
    deeds = {deed for deed in _OF_ITS_HANDLER if may(deed, state)} if handles(complaint, person, stands_for) else set()
    if may(Deed.TAKE_UP, state) and takes(complaint, person, stands_for):
        deeds.add(Deed.TAKE_UP)
    if directs(complaint, person, stands_for):
        giving = Deed.DISTRIBUTE if state in UNDISTRIBUTED else Deed.REDISTRIBUTE
        deeds |= {giving} if may(giving, state) else set()
    return frozenset(deeds)


def no_such_complaint() -> NotFound:
    return NotFound("민원을 찾을 수 없습니다.", "주소가 맞는지 확인해 주세요. 볼 권한이 없는 민원일 수도 있습니다.")


def _head(department_id: str) -> str | None:
    head = organisation.head_of(department_id)
    return head.id if head else None


def may_keep_officer(officer: PersonRef, person: PersonRef) -> bool:
    """Tell whether somebody may say how much an officer takes: the complaint desk, and who leads them."""
    if not officer.present or is_at_desk(person):
        return officer.present
    if officer.department_id != person.department_id:
        return False
    leads_all = person.team_id is None and person.id == _head(person.department_id)
    return leads_all or (person.post == TEAM_HEAD and person.team_id == officer.team_id)


def must_keep_rules(actor: Actor) -> None:
    """Raise NotAllowed for anybody but the complaint desk and the house itself."""
    if actor == SYSTEM:
        return
    if not is_at_desk(staff_person(actor)):
        raise NotAllowed(
            "배부 규칙은 민원 배부 담당만 고칠 수 있습니다.", "고칠 것이 있으면 민원 배부 담당에게 말해 주세요."
        )
