"""What takes the answer of each step: it is written into the filing, or a sentence says what speaks against it."""

import re
from collections.abc import Callable, Mapping

from madang.chat.rules.filing.editing import forget, undo
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.kinds import Kind
from madang.chat.rules.filing.reading import Values
from madang.chat.rules.filing.steps import (
    ANSWER,
    CATEGORY,
    CODE,
    CONTACT,
    PHOTOS,
    PLACE,
    PLATE,
    SIMILAR,
    TEXT,
    VIOLATION,
    WHEN,
    own_question,
)

Kinds = Mapping[str, Kind]
Taker = Callable[[Filing, Values, Kinds], str]

LONGEST_PLACE, LONGEST_ANSWER, LONGEST_NAME, LONGEST_PLATE, LONGEST_PHONE = 200, 300, 60, 20, 20
"""Characters, as the complaints take them."""

_PHONE = re.compile(r"(?:82)?0?\d{8,10}")
_CHOOSE = "보기 가운데에서 골라 주세요."
NEEDED = "이 물음에는 꼭 답해 주세요."


def one(values: Values, name: str) -> str:
    """Return what one field holds, "" where nothing."""
    return next(iter(values.get(name, ())), "").strip()


def _text(filing: Filing, values: Values, kinds: Kinds) -> str:
    filing.text = one(values, "text") or filing.text
    return "" if filing.text else "무엇이 불편한지 적어 주세요."


def _category(filing: Filing, values: Values, kinds: Kinds) -> str:
    found = one(values, "category")
    if found and found not in kinds:
        return "그런 종류가 없어요. 다시 골라 주세요."
    if found != filing.category:  # what another category asked, this one did not
        filing.violation, filing.answers = "", {}
        undo(filing, lambda step: step in {VIOLATION, SIMILAR} or step.startswith(ANSWER))
    filing.category = found
    return ""


def _violation(filing: Filing, values: Values, kinds: Kinds) -> str:
    kind, found = kinds.get(filing.category), one(values, "violation")
    known = {each.key for each in kind.violations} if kind else set()
    if found and found not in known:
        return _CHOOSE
    filing.violation = found
    return ""


def _plate(filing: Filing, values: Values, kinds: Kinds) -> str:
    found = one(values, "plate")
    if len(found) > LONGEST_PLATE:
        return f"차량번호는 {LONGEST_PLATE}자까지예요. 예: 12가3456"
    filing.plate = found
    return ""


def _photos(filing: Filing, values: Values, kinds: Kinds) -> str:
    filing.photos = list(dict.fromkeys(key for key in values.get("photo_key", ()) if key))
    filing.taken = one(values, "taken")
    return ""


def _place(filing: Filing, values: Values, kinds: Kinds) -> str:
    """Take a place whose point, where there is one, was found to lie in the city."""
    words, point = one(values, "place_words"), (one(values, "lat"), one(values, "lng"))
    if len(words) > LONGEST_PLACE:
        return f"위치는 {LONGEST_PLACE}자까지 적을 수 있어요."
    if not words and not all(point):
        return "어디인지 지도에서 고르거나 말로 적어 주세요."
    if point != (filing.lat, filing.lng):
        undo(filing, lambda step: step == SIMILAR)
    filing.place_words, (filing.lat, filing.lng) = words, point
    return ""


def _when(filing: Filing, values: Values, kinds: Kinds) -> str:
    filing.happened_at = one(values, "happened_at")
    return ""


def _similar(filing: Filing, values: Values, kinds: Kinds) -> str:
    return "" if one(values, "similar") else _CHOOSE


def _contact(filing: Filing, values: Values, kinds: Kinds) -> str:
    name, phone = one(values, "name"), one(values, "phone")
    forget(filing, CODE)
    undo(filing, lambda step: step in {CONTACT, CODE})
    # What was typed stands in the form again, also where something speaks against it.
    filing.name, filing.phone = name[:LONGEST_NAME], phone[:LONGEST_PHONE]
    filing.wants_texts = bool(phone and one(values, "wants_texts"))
    if phone and not _PHONE.fullmatch(re.sub(r"\D", "", phone)):
        return "전화번호를 다시 확인해 주세요. 예: 010-1234-5678"
    if len(name) > LONGEST_NAME:
        return f"이름은 {LONGEST_NAME}자까지 적을 수 있어요."
    return ""


def _code(filing: Filing, values: Values, kinds: Kinds) -> str:
    """Take the proof of a code that was found right."""
    filing.verified_at = one(values, "verified_at")
    return "" if filing.verified_at else "문자로 받은 여섯 자리를 적어 주세요."


def own_taker(step: str) -> Taker:
    """Return what takes the answer to one of the category's own questions."""

    def taker(filing: Filing, values: Values, kinds: Kinds) -> str:
        own = own_question(step, kinds.get(filing.category))
        if own is None:
            return ""  # of a category that was changed meanwhile
        given = [each.strip() for each in values.get("answer", ()) if each.strip()]
        if not given:
            return NEEDED
        if own.options and not {each.key for each in own.options}.issuperset(given):
            return _CHOOSE
        if len(given[0]) > LONGEST_ANSWER:
            return f"{LONGEST_ANSWER}자까지 적을 수 있어요."
        filing.answers = filing.answers | {own.key: ",".join(given)}
        return ""

    return taker


TAKERS: Mapping[str, Taker] = {
    TEXT: _text,
    CATEGORY: _category,
    VIOLATION: _violation,
    PLATE: _plate,
    PHOTOS: _photos,
    PLACE: _place,
    WHEN: _when,
    SIMILAR: _similar,
    CONTACT: _contact,
    CODE: _code,
}
