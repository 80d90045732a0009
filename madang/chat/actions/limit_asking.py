"""A flood guard: so many questions a minute from one address, counted without keeping the address."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F
from django.utils.crypto import salted_hmac

from madang.chat.models import AskingRate
from madang.core.api import TooMany


def limit_asking(address: str, now: datetime) -> None:
    """Count one question.

    Raises:
        TooMany: the address has used up this minute.
    """
    minute = now.replace(second=0, microsecond=0)
    hashed = salted_hmac("madang.chat.address", address, algorithm="sha256").hexdigest()
    if AskingRate.objects.filter(address=hashed, minute=minute).update(count=F("count") + 1):
        count = AskingRate.objects.values_list("count", flat=True).get(address=hashed, minute=minute)
    else:
        AskingRate.objects.bulk_create([AskingRate(address=hashed, minute=minute)], ignore_conflicts=True)
        count = 1
    if count > settings.CHAT_QUESTIONS_PER_MINUTE:
        wait = 60 - now.second
        raise TooMany("짧은 시간에 질문이 너무 많이 왔어요.", next_step=f"{wait}초 뒤에 다시 물어봐 주세요.")


def forget_rates(now: datetime) -> int:
    """Delete the counts that no longer matter; return how many."""
    gone, _ = AskingRate.objects.filter(minute__lt=now - timedelta(minutes=10)).delete()
    return gone
