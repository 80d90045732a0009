"""Keep the filters of a list under a name, or drop them: one's own convenience, so that the audit log knows nothing."""

from django.db import transaction

from madang.core import api as core
from madang.core.api import Actor, NotFound, Refusal
from madang.documents.models import SavedView
from madang.documents.policy import staff_person
from madang.documents.rules.saved_views import LONGEST_NAME, MOST_VIEWS, SavedList, filters_in


@transaction.atomic
def save_view(actor: Actor, of: SavedList, name: str, query: str) -> SavedView:
    """Keep the filters that an address names; a name given again takes the new ones. Raises NotAllowed, Refusal."""
    person, called, filters = staff_person(actor), " ".join(name.split()), filters_in(of, query)
    if not called or len(called) > LONGEST_NAME:
        raise Refusal(f"보기 이름을 1자에서 {LONGEST_NAME}자까지 적어 주세요.", "‘우리 부서 접수’처럼 짧게 적습니다.")
    if not filters:
        raise Refusal("저장할 조건이 없습니다.", "부서나 찾는 말을 고른 뒤 저장해 주세요.")
    core.hold(f"views of {person.id}")
    others = SavedView.objects.filter(person=person.id, list=of).exclude(name=called)
    if others.count() >= MOST_VIEWS:
        raise Refusal(f"보기는 목록마다 {MOST_VIEWS}개까지 저장할 수 있습니다.", "쓰지 않는 보기를 지워 주세요.")
    saved, _ = SavedView.objects.update_or_create(
        person_id=person.id, list=of, name=called, defaults={"filters": filters}
    )
    return saved


@transaction.atomic
def drop_view(actor: Actor, view_id: int) -> SavedView:
    """Drop one of one's own. Raises NotAllowed, NotFound."""
    found = SavedView.objects.select_for_update().filter(pk=view_id, person=staff_person(actor).id).first()
    if found is None:
        raise NotFound("저장한 보기를 찾을 수 없습니다.", "화면을 새로 고쳐 확인해 주세요.")
    SavedView.objects.filter(pk=found.pk).delete()
    return found
