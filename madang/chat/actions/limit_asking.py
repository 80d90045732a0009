"""A flood guard: so many questions a minute and a day, of one person and of one address, neither of them kept."""

import math
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from madang.chat.actions.whom_to_call import otherwise_call
from madang.chat.models import AskingRate
from madang.chat.rules.rates import LASTS, Counter, Side, Span, begin_of, counters, wait_of
from madang.core import api as core
from madang.core.api import TooMany

_COUNT = """
    WITH wanted AS (
        SELECT * FROM unnest(%s::text[], %s::text[], %s::timestamptz[], %s::int[]) AS one (asker, span, begins, most)
    ), full_ones AS (
        SELECT span FROM wanted JOIN chat_askingrate AS kept USING (asker, span, begins) WHERE kept.count >= most
    ), counted AS (
        INSERT INTO chat_askingrate (asker, span, begins, count)
        SELECT asker, span, begins, 1 FROM wanted WHERE NOT EXISTS (SELECT FROM full_ones) ORDER BY asker, span
        ON CONFLICT (asker, span, begins) DO UPDATE SET count = chat_askingrate.count + 1
        RETURNING asker, span, count
    )
    SELECT span FROM full_ones
    UNION SELECT span FROM counted JOIN wanted USING (asker, span) WHERE counted.count > most
"""
"""Counts one question against every counter, and returns the spans that are used up. One statement: two workers never
see the same number; in one order, so that they never wait for each other. A refused question uses up nothing, so that
waiting helps."""


class AskedTooOften(TooMany):
    """So many questions came that the next one has to wait; `wait` tells for how long."""

    def __init__(self, span: Span, now: datetime) -> None:
        self.wait = wait_of(span, now)
        sentence = "짧은 시간에" if span is Span.MINUTE else "오늘은"
        super().__init__(f"{sentence} 질문이 너무 많이 왔어요.", f"{_when(span, now)} {otherwise_call()}")


def limit_asking(address: str, now: datetime, person: str = "") -> None:
    """Count one question; `person` tells who asks, as long as that is known, in any form that stays the same.

    Raises:
        AskedTooOften: the person or the address has used up this minute or this day.
    """
    local = timezone.localtime(now)
    known = {Side.PERSON: person, Side.ADDRESS: address}
    askers = {side: _hashed(side, asker) for side, asker in known.items() if asker}
    used_up = _count(list(counters(askers, _most(), local)))
    if used_up:
        raise AskedTooOften(max(used_up, key=LASTS.__getitem__), local)


def forget_rates(now: datetime) -> int:
    """Delete the counts that no longer matter; return how many."""
    local = timezone.localtime(now)
    old_minutes = Q(span=Span.MINUTE, begins__lt=begin_of(Span.MINUTE, local))
    old_days = Q(span=Span.DAY, begins__lt=begin_of(Span.DAY, local))
    gone, _ = AskingRate.objects.filter(old_minutes | old_days).delete()
    return gone


def _count(wanted: Sequence[Counter]) -> list[Span]:
    columns = [[getattr(one, name) for one in wanted] for name in ("asker", "span", "begins", "most")]
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, columns)
        return [Span(span) for (span,) in cursor.fetchall()]


def _most() -> dict[tuple[Side, Span], int]:
    return {
        (Side.PERSON, Span.MINUTE): settings.CHAT_PERSON_PER_MINUTE,
        (Side.PERSON, Span.DAY): settings.CHAT_PERSON_PER_DAY,
        (Side.ADDRESS, Span.MINUTE): settings.CHAT_ADDRESS_PER_MINUTE,
        (Side.ADDRESS, Span.DAY): settings.CHAT_ADDRESS_PER_DAY,
    }


def _hashed(side: Side, asker: str) -> str:
    return salted_hmac(f"madang.chat.{side}", asker, algorithm="sha256").hexdigest()


def _when(span: Span, now: datetime) -> str:
    wait = wait_of(span, now)
    if span is Span.DAY:
        return f"{core.words(now + wait)}부터 다시 물어볼 수 있어요."
    return f"{math.ceil(wait / timedelta(seconds=1))}초 뒤에 다시 물어봐 주세요."
