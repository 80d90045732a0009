"""Kept blocks made ready to be shown: names looked up, hours told, addresses filled in."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from urllib.parse import quote, urlsplit

from django.utils import timezone

from madang.core import api as core
from madang.knowledge.models import Article, Picture, Place
from madang.knowledge.rules.blocks import ABOUT_WORDS
from madang.knowledge.rules.shown import ShownBlock
from madang.organisation.api import Contact

Kept = Mapping[str, Any]
Contacts = Mapping[str, Contact]


def departments_of(kept: Sequence[Kept]) -> set[str]:
    """Return the departments whose telephones these blocks show."""
    return {block["department"] for block in kept if block.get("department")}


def shown_blocks(kept: Sequence[Kept], now: datetime, contacts: Contacts) -> list[ShownBlock]:
    """Return the blocks as a page, the API or a plain channel shows them; what has nothing left to show is dropped.

    `contacts` knows at least `departments_of(kept)`.
    """
    return [shown for block in kept if (shown := _shown(block, now, contacts))]


def _shown(block: Kept, now: datetime, contacts: Contacts) -> ShownBlock | None:
    if block["kind"] == "telephone":
        shown: ShownBlock | None = _telephone(block, now, contacts)
    else:
        look_up = _LOOK_UPS.get(block["kind"])
        shown = look_up(block, now) if look_up else {**block}
    if shown and block.get("about"):
        shown |= {"about": block["about"], "about_words": ABOUT_WORDS[block["about"]]}
    return shown


def telephone_block(name: str, number: str, now: datetime, hours: str = "") -> ShownBlock:
    """Return a telephone with whether somebody answers now; `open` is None where the hours are not the office's own."""
    if hours and hours != core.profile().call_center.hours:
        return {"kind": "telephone", "name": name, "number": number, "hours": hours, "open": None, "open_words": ""}
    calendar = core.city_calendar()
    is_open = calendar.is_open(now)
    closes = core.time_words(calendar.close)
    words = f"지금 받아요 · {closes}까지" if is_open else f"지금은 닫혀 있어요 · {_opens(calendar.next_opening(now))}"
    office = f"평일 {calendar.open:%H:%M}~{calendar.close:%H:%M}"
    return {"kind": "telephone", "name": name, "number": number, "hours": office, "open": is_open, "open_words": words}


def call_center_block(now: datetime) -> ShownBlock:
    desk = core.profile().call_center
    return telephone_block(desk.name, desk.telephone, now)


def _opens(moment: datetime) -> str:
    return f"{core.words(moment)}에 열어요"


def _telephone(block: Kept, now: datetime, contacts: Contacts) -> ShownBlock:
    if block.get("number"):
        return telephone_block(block["name"], block["number"], now, block.get("hours") or " ")
    department = contacts.get(block["department"])
    if department and department.telephone:
        return telephone_block(department.name, department.telephone, now)
    shown = call_center_block(now)
    if department and block["department"] != "call-center":
        shown["name"] = f"{department.name} (대표전화로 연결)"
    return shown


def _image(block: Kept, now: datetime) -> ShownBlock | None:
    picture = Picture.objects.filter(name=block["file"]).first()
    if not picture:
        return None
    return {"kind": "image", "address": picture.address, "alt": block["alt"], "caption": block.get("caption", "")}


def _link(block: Kept, now: datetime) -> ShownBlock | None:
    return {**block, "host": urlsplit(block["address"]).hostname or ""}


def _choices(block: Kept, now: datetime) -> ShownBlock | None:
    today = timezone.localdate(now)
    titles = dict(Article.objects.in_force(today).filter(id__in=block["articles"]).values_list("id", "title"))
    choices = [{"label": titles[key], "ask": titles[key]} for key in block["articles"] if key in titles]
    return {"kind": "choices", "title": block["title"], "choices": choices} if choices else None


def _map(block: Kept, now: datetime) -> ShownBlock | None:
    places = Place.objects.filter(id__in=block.get("places", []), withdrawn=False)
    today = timezone.localdate(now)
    cards = (place_card(place, today) for place in places)
    points = sorted(cards, key=lambda card: block["places"].index(card["id"]))
    names = {area.id: area.name for area in core.areas()}
    areas = [{"id": key, "name": names[key]} for key in block.get("areas", []) if key in names]
    return {"kind": "map", "title": block["title"], "points": points, "areas": areas} if points or areas else None


def place_card(place: Place, today: date) -> dict[str, Any]:
    """Return what a list and a map show of a place."""
    return {
        "id": place.id,
        "name": place.name,
        "address": place.address,
        "lat": place.lat,
        "lng": place.lng,
        "telephone": place.telephone,
        "hours": place.hours or hours_words(place.weekly_hours),
        "fees": place.fees,
        "directions": _directions(place),
        "data_date": _date_words(place.data_date),
        "is_old": place.data_date is not None and (today - place.data_date).days > core.profile().data_age_warning_days,
    }


_DAY_WORDS = {"weekday": "평일", "saturday": "토요일", "sunday": "일요일", "weekend": "주말", "holiday": "공휴일"}


def hours_words(weekly: Mapping[str, Sequence[str]]) -> str:
    return ", ".join(f"{word} {weekly[day][0]}~{weekly[day][1]}" for day, word in _DAY_WORDS.items() if day in weekly)


def _date_words(day: date | None) -> str:
    return f"{day.year}년 {day.month}월 {day.day}일 기준" if day else ""


def _directions(place: Place) -> str:
    """Return the address that shows the way on a phone or a desk (KakaoMap link form; a comma would end the name)."""
    if place.lat is None or place.lng is None:
        return ""
    return f"https://map.kakao.com/link/to/{quote(place.name.replace(',', ' '))},{place.lat},{place.lng}"


_LOOK_UPS: Mapping[str, Callable[[Kept, datetime], ShownBlock | None]] = {
    "image": _image,
    "link": _link,
    "choices": _choices,
    "map": _map,
}
