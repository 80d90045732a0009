"""Keep which column means what under a name (열 맞춤), so that the next file of the same kind needs no hand."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from madang.complaints.models import ColumnMapping
from madang.complaints.policy import may_import, staff_person
from madang.complaints.rules.importing.columns import Column
from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal

LONGEST_NAME = 80


@transaction.atomic
def keep_mapping(actor: Actor, name: str, columns: Mapping[Column, str], channel: str = "") -> ColumnMapping:
    """Keep a mapping; one of the same name is replaced."""
    person = staff_person(actor)
    if not may_import(person):
        raise NotAllowed("민원을 받는 부서의 직원만 열 맞춤을 저장할 수 있습니다.", "민원 배부 담당에게 부탁해 주세요.")
    plain = name.strip()
    if not plain or len(plain) > LONGEST_NAME:
        raise Refusal(f"열 맞춤의 이름을 {LONGEST_NAME}자까지 적어 주세요.", "예: 안전신문고 내려받기")
    kept = {column.value: heading for column, heading in columns.items()}
    facts = {"columns": kept, "channel": channel, "created_by": person.name, "created_at": timezone.now()}
    mapping, _ = ColumnMapping.objects.update_or_create(name=plain, defaults=facts)
    core.record(verb="keep_mapping", subject=("column_mapping", plain), actor=actor, after={"columns": kept})
    return mapping
