"""Follow-ups: a message that names only a side of the matter ("수수료는?") is about what was just answered."""

import re
from collections.abc import Iterable, Mapping

from madang.chat.rules.follow_up_words import (
    KNOWN,
    MATTERS_OF_PEOPLE,
    NARROW_FIRST,
    NEAR_SIDES,
    ONESELF,
    PEOPLE,
    PRECISE,
    PRICE,
    SIDES,
    TOGETHER,
)

_POLITE = re.compile(r"(?<=[가-힣][은는도])요(?=[\s?.!~]*$)")

PENALTY = "penalty"
_UNDONE = re.compile(r"안\s?(?:하|내|지키|갚)\S{0,3}면")

_NUMBERS = re.compile(r"\d[\d,.]*")


def side_asked(words: Iterable[str]) -> str:
    """Return the side that these content words ask for, or "" when they name a matter of their own.

    The narrower side wins: "얼마나 걸려요" and "언제까지" ask for the period, not for the fee or the day.
    """
    said = frozenset(word for word in words if not _NUMBERS.fullmatch(word))
    if _is_own_matter(said):
        return ""
    asked = set(sides_in(said))
    if not asked and len(said & PEOPLE) == 1:  # two sorts together name a matter: 청소년부모
        return "who"
    return next((side for side in NARROW_FIRST if side in asked), "")


def sides_in(words: Iterable[str]) -> tuple[str, ...]:
    """Return the sides that words ask for, whatever else they name; the narrowest first."""
    said = frozenset(words)
    asked = {side for side, names in SIDES.items() if said & names}
    asked |= {side for side, together in TOGETHER if together <= said}
    return tuple(side for side in NARROW_FIRST if side in asked or (side == "fee" and len(said) > 1 and said & PRICE))


def precise(words: Iterable[str]) -> frozenset[str]:
    """Return the words that say exactly what of a side, or who, is asked for: 토요일, 대신, 사진, 아이."""
    return frozenset(words) & (PRECISE | PEOPLE - ONESELF)


def leaves_undone(message: str, words: Iterable[str]) -> bool:
    """Tell whether a message asks what comes of not doing it: 안 하면? 안 내면요?"""
    return _UNDONE.search(message) is not None and not _is_own_matter(frozenset(words))


def aspects(words: Iterable[str]) -> frozenset[str]:
    """Return the things that words name, without numbers and without what makes a thing a price."""
    said = matters(words)
    things = said - PRICE if len(said) > 1 else said
    return frozenset(thing for thing in things if not _NUMBERS.fullmatch(thing))


MOST_WORDS = 6
"""Words of a message that may still lean on what was said before."""

_LEANS = re.compile(
    r"(있|없)(어|나|을|는|습|죠|지|당|으)\S*$|(되|돼|될)\S{0,3}$|(가능|필요|괜찮)\S{0,5}$|(주|줘|줄)\S{0,3}$|[가-힣](은|는|도)(요)?$"
)


_TURNS = re.compile(r"[가-힣](은|는)(요)?$")


def without_politeness(message: str) -> str:
    """Return the message without a 요 that only makes a fragment polite (여권은요?), as it hides the word before."""
    return _POLITE.sub("", message)


def leans(message: str) -> bool:
    """Tell whether a message leans on what was said before by its end: 있어요? 돼요? …은요? …도요?"""
    return _LEANS.search(message.rstrip(" .?!~^ㅋㅎㅠㅜ")) is not None


def turns(message: str) -> bool:
    """Tell whether a message turns to another thing by its end: 부모급여는? 신분증은요?"""
    return _TURNS.search(message.rstrip(" .?!~^ㅋㅎㅠㅜ")) is not None


_ENDS_BARE = re.compile(r"(?<=[가-힣])(?<![예에])(?:이요|요)[\s.?!~]*$")
_BARE = re.compile(
    r"(?<![어아여해가나까세네데게래서고니죠지워와줘돼봐예에래])(?:이요|이에요|예요|요|이여|이라|은|는|인데)[\s.?!~]*$"
)
_LEAVE = re.compile(r"도\s?(?:되|돼|될|괜찮|가능|하나요|받나요)")


def is_bare(message: str) -> bool:
    """Tell whether a message is a fragment that only goes on from what was said: 트럭이요, 엽산이요, 경차는요."""
    return _BARE.search(message) is not None


def without_bare_end(message: str) -> str:
    """Return a fragment without the 요 that makes a noun polite: 자전거요."""
    return _ENDS_BARE.sub("", message) if is_bare(message) else message


def asks_leave(message: str) -> bool:
    """Tell whether a message asks leave for something: 데려가도 돼요? 먹어도 괜찮아요?"""
    return _LEAVE.search(message) is not None


def tells_side(block: Mapping[str, object], side: str) -> bool:
    """Tell whether a shown block is on this side of the matter."""
    return block.get("about") in NEAR_SIDES.get(side, {side}) or (side == "contact" and block["kind"] == "telephone")


def matters(words: Iterable[str]) -> frozenset[str]:
    """Return the words that name something of their own."""
    return frozenset(words) - KNOWN


def names_a_matter(words: Iterable[str]) -> bool:
    """Tell whether the words name a matter of their own, not only a side of one."""
    return _is_own_matter(frozenset(words))


def _is_own_matter(said: frozenset[str]) -> bool:
    return bool(said - KNOWN) or (bool(said & PEOPLE) and bool(said & MATTERS_OF_PEOPLE))
