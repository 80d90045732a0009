"""Places as an answer shows them: open or not at the moment, in words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from madang.core import api as core
from madang.knowledge.models import Place
from madang.knowledge.queries.blocks import place_card
from madang.knowledge.rules.article import CERTAINTY_WORDS
from madang.knowledge.rules.days import Days, span_words
from madang.knowledge.rules.hour_said import Hour
from madang.knowledge.rules.opening import Hours, Opening, State, opening_at, opening_at_hour, opening_on
from madang.knowledge.rules.place_links import search_on_map
from madang.knowledge.rules.place_question import EVENTS, PlaceQuestion
from madang.knowledge.rules.shown import ShownSource
from madang.organisation import api as organisation
from madang.organisation.api import Contact

CHARGED = frozenset({"car-park"})
"""Kinds whose hours are those in which one pays: outside them they are not closed."""

_WEEK = timedelta(days=6)


def opening_of(place: Place, now: datetime, question: PlaceQuestion) -> Opening:
    """Tell whether the place is open now, or on the days and at the hour asked for."""
    hours, holiday_name = Hours(place.weekly_hours, place.closed), core.city_calendar().holiday_name
    moment, days = timezone.localtime(now), question.days
    if question.hour:
        first, last = _days_of_hour(question, moment)
        found = opening_at_hour(hours, first, last, question.hour.moment, moment, holiday_name)
    elif days:
        found = opening_on(hours, days.first, days.last, moment, holiday_name)
    else:
        found = opening_at(hours, moment, holiday_name)
    if place.kind in CHARGED and found.state is State.CLOSED:
        return Opening(State.UNKNOWN)
    return found


def _days_of_hour(question: PlaceQuestion, moment: datetime) -> tuple[date, date]:
    """Return the days asked for; where only an hour was said, the week from the next time that it strikes."""
    if question.days:
        return question.days.first, question.days.last
    is_over = question.hour is not None and moment.hour * 60 + moment.minute > question.hour.moment
    first = moment.date() + timedelta(days=is_over)
    return first, first + _WEEK


def cards(places: Sequence[Place], now: datetime, question: PlaceQuestion) -> list[dict[str, Any]]:
    """Return places as a list shows them."""
    contacts = organisation.contacts({place.department_id for place in places if place.department_id})
    areas = {area.id: area.name for area in core.areas()}
    return [
        _card(place, now, question, contacts) | {"area_words": areas.get(place.area_id or "", "")} for place in places
    ]


def _card(place: Place, now: datetime, question: PlaceQuestion, contacts: Mapping[str, Contact]) -> dict[str, Any]:
    today = timezone.localdate(now)
    department = contacts.get(place.department_id or "")
    shown = place_card(place, today)
    site = str(place.facts.get("장소", ""))
    return shown | {
        "telephone": shown["telephone"] or (department.telephone if department else ""),
        "directions": shown["directions"] or search_on_map(place.name, core.profile().name),
        "site": site if site != place.name else "",
        "closed": place.closed,
        "dates": _dates(place, today),
        "distance_words": "",
        **_state(place, now, question),
    }


def sources(places: Iterable[Place]) -> tuple[ShownSource, ...]:
    """Return where the places are from, each source once, with the newest day of its data."""
    newest: dict[str, Place] = {}
    for place in places:
        name = str(place.source.get("name", ""))
        known = newest.get(name)
        if name and (known is None or (place.data_date or date.min) > (known.data_date or date.min)):
            newest[name] = place
    return tuple(_source(name, place) for name, place in newest.items())


def takes_place(place: Place, days: Days | None, today: date) -> bool:
    """Tell whether an event is on one of the days, or, where none were asked for, from today on."""
    first, last = (days.first, days.last) if days else (today, date.max)
    begins = place.starts_on or place.ends_on
    ends = place.ends_on or place.starts_on
    return begins is not None and ends is not None and begins <= last and ends >= first


def _state(place: Place, now: datetime, question: PlaceQuestion) -> dict[str, Any]:
    if place.kind in EVENTS:
        return {"open": None, "open_words": ""}
    opening = opening_of(place, now, question)
    is_open = {State.OPEN: True, State.CLOSED: False}.get(opening.state)
    return {"open": is_open, "open_words": _open_words(place, opening, question, now)}


def _open_words(place: Place, opening: Opening, question: PlaceQuestion, now: datetime) -> str:
    if opening.state is State.UNKNOWN:
        if place.kind in CHARGED and place.weekly_hours:
            return "자료에 적힌 운영 시간이 아니에요"
        return "" if place.hours or place.weekly_hours else "여는 시간은 자료에 없어요"
    if question.days or question.hour:
        return _words_on(opening, question)
    if opening.state is State.OPEN:
        return f"지금 열려 있어요 · {core.time_words(opening.until)}까지" if opening.until else "하루 종일 열어요"
    return "지금은 닫혀 있어요" + (f" · {_moment_words(opening.next, now)}에 열어요" if opening.next else "")


def _words_on(opening: Opening, question: PlaceQuestion) -> str:
    if opening.state is State.CLOSED or not opening.next or not opening.until:
        return _closed_at(question.hour) if question.hour else _closed_on(question.days)
    return f"{core.words(opening.next)}~{core.time_words(opening.until)}"


def _closed_at(hour: Hour) -> str:
    return "24시간 열지는 않아요" if hour.is_all_day else f"{hour.said}에는 닫혀 있어요"


def _closed_on(days: Days | None) -> str:
    return f"{days.words()}에는 쉬어요" if days else ""


def _moment_words(moment: datetime, now: datetime) -> str:
    """Say a moment to come: the day by its name where it is today or tomorrow."""
    ahead = (timezone.localdate(moment) - timezone.localdate(now)).days
    return f"{('오늘', '내일')[ahead]} {core.time_words(moment)}" if ahead in {0, 1} else core.words(moment)


def _dates(place: Place, today: date) -> str:
    """Say when an event is, with its year where that is another, and whether it is over."""
    begins, ends = place.starts_on or place.ends_on, place.ends_on or place.starts_on
    if begins is None or ends is None:
        return ""
    year = "" if begins.year == today.year else f"{begins.year}년 "
    over = " · 이미 끝났어요" if ends < today else " · 오늘 열려요" if begins <= today else ""
    return f"{year}{span_words(begins, ends)}{over}"


def _source(name: str, place: Place) -> ShownSource:
    certainty = str(place.source.get("certainty", "single"))
    published = place.data_date.isoformat() if place.data_date else ""
    return ShownSource(
        name, "", "", published, "", certainty, CERTAINTY_WORDS[certainty], str(place.source.get("checked") or "")
    )
