"""Who may do what with documents (공공기록물 관리에 관한 법률 시행령 제28조제2항)."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from madang.approval import api as approval
from madang.core.api import Actor, NotAllowed, NotFound, Refusal
from madang.documents.models import Circulation, Document, Receipt
from madang.documents.rules.appointments import RECORDS_OFFICER
from madang.documents.rules.kinds import Access
from madang.documents.rules.states import DocumentState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


def staff_person(actor: Actor) -> PersonRef:
    """Return the member of staff who acts. Raises NotAllowed for anybody else."""
    person = organisation.person_of(actor.account_id)
    if person is None:
        raise NotAllowed("직원만 할 수 있습니다.", "직원 계정이 조직에 연결되어 있는지 운영자에게 확인해 주세요.")
    return person


def must_be_own_draft(document: Document, person: PersonRef) -> None:
    """Raise NotFound for somebody else's draft: it does not exist for others.

    Raises NotAllowed once it is on its way, Refusal once it is thrown away: another window may not know of it.
    """
    if document.drafter_id != person.id:
        raise no_such_document()
    if document.state == DocumentState.DISCARDED:
        raise Refusal("버린 문서라 고칠 수 없습니다.", "내 문서의 ‘버림’에서 되돌린 뒤 이어서 쓰세요.", status=409)
    if document.state != DocumentState.DRAFT:
        raise NotAllowed(
            f"{document.get_state_display()} 문서는 고칠 수 없습니다.",
            "고쳐야 하면 다시 기안해 결재를 받아 주세요(규정 제17조).",
        )


def may_read(document: Document, person: PersonRef) -> bool:
    """Tell whether somebody may read the content of a document."""
    if document.drafter_id == person.id or _is_concerned(document, person):
        return True
    if document.state != DocumentState.REGISTERED:
        return False
    return _reaches(document.content_access, person, _departments_of(document))


def listed_for(person: PersonRef) -> Q:
    """Return what the register shows to a person: by the list access of each line."""
    own = Q(department_id=person.department_id)
    return Q(list_access=Access.CITY) | (own & Q(list_access=Access.DEPARTMENT)) | (own & _officer(person))


def is_records_officer(person: PersonRef, department_id: str) -> bool:
    return RECORDS_OFFICER in person.appointments and person.department_id == department_id


def must_be_records_officer(person: PersonRef, department_id: str) -> None:
    """Raise NotAllowed for anybody but the 기록물관리책임자 of the department (시행령 제20조제2항, 시행규칙 제15조)."""
    if not is_records_officer(person, department_id):
        officers = ", ".join(p.name for p in organisation.appointed(RECORDS_OFFICER, department_id))
        raise NotAllowed(
            "그 부서의 기록물관리책임자만 고칠 수 있습니다.",
            f"{officers or '기록물관리책임자'}님에게 정정을 요청해 주세요.",
        )


def no_such_document() -> NotFound:
    return NotFound("문서를 찾을 수 없습니다.", "주소가 맞는지 확인해 주세요. 볼 권한이 없는 문서일 수도 있습니다.")


def _is_concerned(document: Document, person: PersonRef) -> bool:
    course = approval.course_of("document", str(document.pk))
    if course and approval.takes_part(course, person):
        return True
    readers = [person.id, *organisation.stands_for(person.id, timezone.localdate())]
    if Circulation.objects.filter(_of(document), reader__in=readers).exists():
        return True
    return Receipt.objects.filter(document=document, handler=person.id).exists()


def _of(document: Document) -> Q:
    return Q(document=document) | Q(receipt__document=document)


def _departments_of(document: Document) -> set[str]:
    received = Receipt.objects.filter(document=document).values_list("department_id", flat=True)
    return {document.department_id, *received}


def _reaches(access: str, person: PersonRef, departments: Iterable[str]) -> bool:
    if access == Access.CITY:
        return True
    return access == Access.DEPARTMENT and person.department_id in set(departments)


def _officer(person: PersonRef) -> Q:
    return Q() if RECORDS_OFFICER in person.appointments else Q(pk__isnull=True)
