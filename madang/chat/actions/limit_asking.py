"""A flood guard: so many questions a minute from one address, counted without keeping the address."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.utils.crypto import salted_hmac

from madang.chat.models import AskingRate
from madang.core.api import TooMany

_COUNT_ONE = """
    INSERT INTO chat_askingrate (address, minute, count) VALUES (%s, %s, 1)
    ON CONFLICT (address, minute) DO UPDATE SET count = chat_askingrate.count + 1
    RETURNING count
"""


def limit_asking(address: str, now: datetime) -> None:
    """Count one question.

    Raises:
        TooMany: the address has used up this minute.
    """
    minute = now.replace(second=0, microsecond=0)
    hashed = salted_hmac("madang.chat.address", address, algorithm="sha256").hexdigest()
    if _counted(hashed, minute) > settings.CHAT_QUESTIONS_PER_MINUTE:
        wait = 60 - now.second
        raise TooMany("짧은 시간에 질문이 너무 많이 왔어요.", next_step=f"{wait}초 뒤에 다시 물어봐 주세요.")


def _counted(address: str, minute: datetime) -> int:
    """Count one more and return the count, in one statement: two workers never see the same number."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT_ONE, [address, minute])
        (count,) = cursor.fetchone()
    return int(count)


def forget_rates(now: datetime) -> int:
    """Delete the counts that no longer matter; return how many."""
    gone, _ = AskingRate.objects.filter(minute__lt=now - timedelta(minutes=10)).delete()
    return gone
