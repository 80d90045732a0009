"""Deleting what the retention period no longer allows to be kept."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from madang.chat.models import Conversation, KeptFiling, Question
from madang.chat.queries import FILING_LASTS
from madang.core import api as core


@transaction.atomic
def forget_old_questions(now: datetime) -> int:
    """Delete questions older than the retention period, and conversations left empty; return how many questions."""
    too_old = now - timedelta(days=settings.CHAT_RETENTION_DAYS)
    questions, _ = Question.objects.filter(asked_at__lt=too_old).delete()
    Conversation.objects.filter(questions=None, began_at__lt=too_old).delete()
    if questions:
        core.record(
            verb="forget_questions",
            subject=("question", f"before {timezone.localdate(too_old)}"),
            actor=core.SYSTEM,
            after={"count": questions},
        )
    return questions


def forget_filings(now: datetime) -> int:
    """Delete what was remembered of complaints in the making and not touched for a day; return how many."""
    gone, _ = KeptFiling.objects.filter(updated_at__lte=now - FILING_LASTS).delete()
    return gone
