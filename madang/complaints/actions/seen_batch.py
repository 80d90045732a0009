"""One import, for whoever may see it."""

from madang.complaints.models import ImportBatch
from madang.complaints.policy import may_see_import, staff_person
from madang.core.api import Actor, NotFound


def seen_batch(actor: Actor, batch_id: int) -> ImportBatch:
    """Return a batch that the actor may see, else raise NotFound."""
    person = staff_person(actor)
    batch = ImportBatch.objects.select_related("person").filter(pk=batch_id).first()
    if batch is None or not may_see_import(batch, person):
        raise NotFound("가져오기를 찾을 수 없습니다.", "주소가 맞는지 확인해 주세요.")
    return batch


def seen_batch_to_change(actor: Actor, batch_id: int) -> ImportBatch:
    """Return such a batch with its row locked until the transaction ends."""
    ImportBatch.objects.select_for_update().filter(pk=batch_id).first()
    return seen_batch(actor, batch_id)
