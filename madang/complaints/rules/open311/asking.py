"""What a caller of Open311 asks for, read from the parameters: requests by their numbers, or of a span of time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

LONGEST_SPAN = timedelta(days=90)
MOST = 1_000
"""Requests of one answer, as the specification says; `page_size` asks for fewer."""

STATUSES = frozenset({"open", "closed"})


class AskedWronglyError(ValueError):
    """A parameter that cannot be read; the message is its sentence in Korean."""


@dataclass(frozen=True)
class Asked:
    """`numbers` override the rest. `since` and `until` are aware; `status` holds "open", "closed" or both."""

    since: datetime
    until: datetime
    numbers: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    status: frozenset[str] = field(default=STATUSES)
    page: int = 1
    page_size: int = MOST


def asked(parameters: Mapping[str, str], now: datetime) -> Asked:
    """Read the query of GET requests. Raises AskedWronglyError with a sentence."""
    since, until = _span(parameters, now)
    return Asked(
        since=since,
        until=until,
        numbers=_list(parameters, "service_request_id"),
        services=_list(parameters, "service_code"),
        status=_status(parameters),
        page=_number(parameters, "page", 1, 1_000_000),
        page_size=_number(parameters, "page_size", MOST, MOST),
    )


def _span(parameters: Mapping[str, str], now: datetime) -> tuple[datetime, datetime]:
    since, until = _moment(parameters, "start_date"), _moment(parameters, "end_date")
    if since is None:
        end = until or now
        return end - LONGEST_SPAN, end
    if until is None:
        return since, min(now, since + LONGEST_SPAN)
    if until < since:
        raise AskedWronglyError("start_date가 end_date보다 뒤예요.")
    if until - since > LONGEST_SPAN:
        raise AskedWronglyError(f"한 번에 {LONGEST_SPAN.days}일까지 물어볼 수 있어요.")
    return since, until


def _moment(parameters: Mapping[str, str], name: str) -> datetime | None:
    if not (text := parameters.get(name, "").strip()):
        return None
    try:
        # "+" of an offset arrives as a space where a caller forgot to encode it.
        moment = datetime.fromisoformat(text.replace(" ", "+") if "T" in text else text)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware if 2000 <= aware.astimezone(UTC).year <= 2100 else _not_a_moment(name)
    except (ValueError, OverflowError) as unreadable:
        raise AskedWronglyError(_MOMENT.format(name)) from unreadable


_MOMENT = "{}: 2026-11-23T09:00:00+09:00처럼 적어 주세요."


def _not_a_moment(name: str) -> datetime:
    raise AskedWronglyError(_MOMENT.format(name))


def _status(parameters: Mapping[str, str]) -> frozenset[str]:
    told = frozenset(_list(parameters, "status")) or STATUSES
    if told - STATUSES:
        raise AskedWronglyError("status는 open과 closed 가운데에서 골라 주세요.")
    return told


def _number(parameters: Mapping[str, str], name: str, usual: int, most: int) -> int:
    text = parameters.get(name, "").strip()
    if not text:
        return usual
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0
    if not 1 <= number <= most:
        raise AskedWronglyError(f"{name}: 1에서 {most:,} 사이의 수로 적어 주세요.")
    return number


def _list(parameters: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in parameters.get(name, "").replace("\x00", "").split(","))))
