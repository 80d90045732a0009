"""What a place's words on its fee say about having to pay."""

import re

_FREE = re.compile(
    r"(?:입장|관람|이용|사용|참가)?료?\s*(?:는|:)?\s*무료(?!\s*\d)|.*(?:관람료|입장료|이용료|요금)가? 없어요|0원"
)
_FREE_AT_FIRST = re.compile(r"무료")


def is_free(fees: str) -> bool:
    """Tell whether nothing is paid: only where the words begin with it, so that "처음 60분 무료" does not count."""
    return _FREE.match(fees.strip()) is not None


def is_partly_free(fees: str) -> bool:
    """Tell whether some of it is free: the first hour, a day, some people."""
    return not is_free(fees) and _FREE_AT_FIRST.search(fees) is not None
