"""Taking a list of questions out of the house; who took how many is audited."""

from django.db import transaction
from django.db.models import QuerySet

from madang.chat.models import Question
from madang.core import api as core
from madang.core.api import NotAllowed

MOST = 10_000
COLUMNS = ("asked_at", "text", "outcome", "heading", "field_name", "took_ms")
"""What a list shows; the answers themselves would be a hundred megabytes."""


@transaction.atomic
def export_questions(found: QuerySet[Question], actor: core.Actor) -> list[Question]:
    """Return the first `MOST` of the questions found, their `COLUMNS` only. Raises NotAllowed unless staff asks."""
    if not actor.is_staff:
        raise NotAllowed("질문 기록은 직원만 받을 수 있어요.", "직원 계정으로 로그인해 주세요.")
    rows = list(found.only(*COLUMNS)[:MOST])
    core.record(verb="export_questions", subject=("question", "list"), actor=actor, after={"rows": len(rows)})
    return rows
