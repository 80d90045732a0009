"""Take away the refused rows of an import. They hold names and telephones, so it is written down who did."""

from django.db import transaction

from madang.complaints.actions.seen_batch import seen_batch
from madang.complaints.queries.imports import refused_rows
from madang.core import api as core
from madang.core.api import Actor, Refusal


@transaction.atomic
def take_refused_rows(actor: Actor, batch_id: int) -> tuple[list[str], list[list[str]]]:
    """Return the headings and the rows as they stood in the file, the reason last."""
    batch = seen_batch(actor, batch_id)
    headings, rows = refused_rows(batch)
    if not rows:
        raise Refusal("내려받을 거절된 줄이 없습니다.", "원본 파일은 가져온 날부터 30일 동안만 보관합니다.")
    core.record(verb="take_refused_rows", subject=("import", str(batch.pk)), actor=actor, after={"rows": len(rows)})
    return headings, rows
