"""Take a kept mapping of columns (열 맞춤) away; the files that were read by it stay as they are."""

from django.db import transaction

from madang.complaints.models import ColumnMapping
from madang.complaints.policy import may_import, staff_person
from madang.core import api as core
from madang.core.api import Actor, NotAllowed, NotFound


@transaction.atomic
def remove_mapping(actor: Actor, mapping_id: int) -> ColumnMapping:
    """Remove a mapping; return what it was, so that it can be kept once more."""
    if not may_import(staff_person(actor)):
        raise NotAllowed("민원을 받는 부서의 직원만 열 맞춤을 지울 수 있습니다.", "민원 배부 담당에게 부탁해 주세요.")
    mapping = ColumnMapping.objects.select_for_update().filter(pk=mapping_id).first()
    if mapping is None:
        raise NotFound("저장한 열 맞춤을 찾을 수 없습니다.", "다른 직원이 이미 지웠을 수 있습니다.")
    mapping.delete()
    before = {"columns": mapping.columns, "channel": mapping.channel, "created_by": mapping.created_by}
    core.record(verb="remove_mapping", subject=("column_mapping", mapping.name), actor=actor, before=before)
    return mapping
