"""What a message asks of places, read from its words alone. Whether the words left over name an area or a place, the
database says (`queries/place_names.py`).

Every word must be accounted for: a kind of place, a wish (near, open, free, a day), a side (fee, hours, way there), or
one that means nothing by itself. What is left is a name, or another matter altogether ("도서관 회원증").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from madang.knowledge.rules.day_ways import days_named
from madang.knowledge.rules.days import Days, HolidayName
from madang.knowledge.rules.hour_said import ROUND_THE_CLOCK, Hour, hour_said
from madang.knowledge.rules.place_patterns import (
    ALL_DAY,
    FEE,
    FILLERS,
    FREE,
    HERE,
    HOURS,
    NEAR,
    NEAR_WORDS,
    OPEN_NOW,
    OPENS,
    PARTICLES,
    SIDES,
    TAKEN,
    WHERE,
    WORKS,
)
from madang.knowledge.rules.place_words import KindWord, kind_said
from madang.knowledge.rules.text import letters

EVENTS = frozenset({"festival", "performance"})
"""Kinds that are there on some days only."""


@dataclass(frozen=True)
class PlaceQuestion:
    """`kind` is None where no kind is said, so that only a place's own name can be meant."""

    kind: KindWord | None = None
    near: bool = False
    here: bool = False
    """Near where the person is."""
    where: bool = False
    open_now: bool = False
    opens: bool = False
    """Open, now, on the `days` or at the `hour`."""
    free: bool = False
    days: Days | None = None
    hour: Hour | None = None
    asks_hours: bool = False
    """Asks when it is open, without a wish when it should be."""
    rest: tuple[str, ...] = ()
    """Words left over, in order."""
    beside: str = ""
    """The word left over that stands right before "near"."""

    @property
    def asks_for_events(self) -> bool:
        return self.kind is not None and bool(EVENTS.intersection(self.kind.kinds))

    @property
    def wishes(self) -> bool:
        """Whether it says which of the kind are wanted, so that places are meant and not a rule about them."""
        on_a_day = self.days is not None and (self.opens or self.asks_for_events)
        return self.near or self.here or self.free or self.opens or on_a_day

    @property
    def opens_when(self) -> str:
        """Say when it is to be open, with its dates: "지금", "오늘(11월 23일) 밤 9시에"."""
        if self.hour:
            return f"{self.days.words()} {self.hour.when()}" if self.days else self.hour.when()
        return self.days.when() if self.days else "지금"

    @property
    def opens_when_asked(self) -> str:
        """Say the same as a question does, which is read again: "지금 문 연", "오늘 밤 9시에 여는"."""
        said = (self.days.said if self.days else "", self.hour.when() if self.hour else "")
        return " ".join([*(part for part in said if part), "여는"]) if any(said) else "지금 문 연"


def read_place_question(text: str, today: date, holiday_name: HolidayName, city: str) -> PlaceQuestion:
    """Read a message that was cleaned (`rules/text.clean`). `city` is the city's own name, which says nothing here."""
    asked = PlaceQuestion()
    text = re.sub(
        rf"(?<![가-힣]){re.escape(city)}(?:에서|에|의|은|는|내)?(?=\s|$)|(?<![가-힣]){re.escape(city[:-1])}(?:에서|에|의)?(?=\s|$)",
        " ",
        text,
    )
    text = re.sub(r"[^\w\s~·.]|(?<!\d)[.~]|[.~](?!\d)", " ", text)
    if said := kind_said(text):
        asked = replace(asked, kind=said.kind)
        text = f"{text[: said.start]} {TAKEN} {text[said.end :]}"
    text, here = _take(HERE, text)
    text, open_now = _take(OPEN_NOW, text)
    if named := days_named(text, today, holiday_name):
        asked = replace(asked, days=named.days)
        text = f"{text[: named.start]} {TAKEN} {text[named.end :]}"
    text, opens, hour = _take_opening(text)
    opens = opens or _is_visit(asked.days, text)
    text, near = _take(NEAR_WORDS, text, f" {NEAR} ")
    text, free = _take(FREE, text)
    text, where = _take(WHERE, text)
    asks_hours = HOURS.search(text) is not None and not opens
    text, _ = _take(SIDES, text)
    rest, beside = _left_over(text.split())
    return replace(
        asked,
        near=near,
        here=here or (near and not rest),
        where=where,
        open_now=open_now,
        opens=opens or open_now,
        free=free,
        hour=hour,
        asks_hours=asks_hours,
        rest=rest,
        beside=beside,
    )


def _is_visit(days: Days | None, text: str) -> bool:
    """Tell whether somebody asks for a day just ahead: "토요일에도 하나요" asks for a rule instead."""
    return days is not None and days.said in {"오늘", "내일", "모레"} and WORKS.search(text) is not None


def _take_opening(text: str) -> tuple[str, bool, Hour | None]:
    """Take out what asks for places that are open; an hour counts only with it (not "밤에 공영주차장 무료인가요")."""
    if ALL_DAY.search(text) and not FEE.search(text):
        taken, _ = _take(OPENS, ALL_DAY.sub(f" {TAKEN} ", text))
        return taken, True, ROUND_THE_CLOCK
    if said := hour_said(text):
        taken, opens = _take(OPENS, f"{text[: said.start]} {TAKEN} {text[said.end :]}")
        if opens:
            return taken, opens, said.hour
    return *_take(OPENS, text), None


def _take(pattern: re.Pattern[str], text: str, mark: str = f" {TAKEN} ") -> tuple[str, bool]:
    """Put a mark in the place of every match; tell whether there was one."""
    taken, count = pattern.subn(mark, text)
    return taken, count > 0


def _left_over(tokens: Iterable[str]) -> tuple[tuple[str, ...], str]:
    rest: list[str] = []
    beside = before = ""
    for token in tokens:
        if token == NEAR:
            beside = before
        elif token == TAKEN or FILLERS.fullmatch(token):
            continue
        else:
            rest.append(token)
        before = token if token not in {NEAR, TAKEN} else ""
    return tuple(rest), beside


def without_name(message: str, name: str) -> str:
    """Take a name (letters only) out of a cleaned message that holds it, however the message spaces it."""
    start, at, kept = letters(message).index(name), 0, []
    for letter in message:
        inside = bool(letters(letter)) and start <= at < start + len(name)
        at += bool(letters(letter))
        kept.append("" if inside else letter)
    return "".join(kept)


def without_particle(word: str) -> str:
    """Return the word without the particle that may stand at its end; a word of two letters stays whole."""
    bare = PARTICLES.sub("", word)
    return bare if len(bare) >= 2 else word
