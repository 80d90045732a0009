"""How what somebody types is read at a step, as the fields that a form of that step would have sent."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from madang.chat.rules.filing.commands import is_yes
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.kinds import Kind, Option
from madang.chat.rules.filing.steps import (
    CATEGORY,
    CODE,
    CONTACT,
    PLACE,
    PLATE,
    SIMILAR,
    TEXT,
    VIOLATION,
    WHEN,
    own_question,
)
from madang.chat.rules.picked import picked

Values = Mapping[str, tuple[str, ...]]
"""Fields by name, each with what was filled in or chosen."""

GO_ON_ANYWAY, NOW, TAKEN = "go_on", "now", "taken"

FREE = frozenset({TEXT, PLACE})
"""Steps at which any words are an answer; so are a category's own questions without options."""

_PLATE = re.compile(r"(?=(?:.*\d){4}).{5,20}")
_PHONE = re.compile(r"(?:\+82[\s-]?|0)1?\d(?:[\s.-]?\d){6,9}")
_CODE = re.compile(r"\d{3}\s?\d{3}")
_CALLED = re.compile(
    r"(?:제?\s?(?:이름|성함|번호|연락처|전화번호|전화)(?:은|는|이|가)?|이고요?|입니다|이에요|예요|요|[,.:/])"
)
_ENDS_ASKING = re.compile(
    r"(?:[?？]|나요|을까요?|을까|은가요|인가요|는지요?|습니까|얼마\S{0,3}|어디\S{0,3}|언제\S{0,3}"
    r"|(?:뭐|무엇)\S{0,3}|어떻게 \S{1,4}|알려 ?(?:줘|주세|주시)\S*|궁금\S*)$"
)
_NOW = re.compile(r"(?:바로)?(?:지금|방금|막)(?:이요|요|이에요|예요)?")
_BARE = re.compile(r"[\s·.,()/‘’'\"]")


def read(step: str, text: str, filing: Filing, kind: Kind | None, kinds: Mapping[str, Kind]) -> Values | None:
    """Return the answer that a message gives to a step; None where it gives none."""
    own = own_question(step, kind)
    if own and own.options:
        return _answer(_several(text, own.options) if own.several else _one(text, own.options))
    if own:
        return {"answer": (text,)}
    if step == CATEGORY:
        return _category(text, filing, kinds)
    if step == VIOLATION and kind:
        return _field("violation", _one(text, kind.violations))
    reader = _READERS.get(step)
    return reader(text) if reader else None


def is_free(step: str, kind: Kind | None) -> bool:
    """Tell whether any words answer a step, so that a question in between must be told apart by its form."""
    own = own_question(step, kind)
    return step in FREE or (own is not None and not own.options)


def is_question(text: str) -> bool:
    """Tell whether words end as a question does: "수수료가 얼마예요", and not "위치는 조례동이에요"."""
    return _ENDS_ASKING.search(text.strip(" .!~,")) is not None


def chosen(text: str, options: Sequence[Option]) -> Option | None:
    """Return the option that a message names: by its words, a part of them that no other has, or its place."""
    said = _bare(text)
    exact = [each for each in options if _bare(each.name) == said]
    held = exact or [each for each in options if _bare(each.name) in said] or _naming(said, options)
    if len(held) == 1:
        return held[0]
    place = picked(text)
    return options[place] if not held and place is not None and place < len(options) else None


def _naming(said: str, options: Iterable[Option]) -> list[Option]:
    return [each for each in options if len(said) > 1 and said in _bare(each.name)]


def _one(text: str, options: Sequence[Option]) -> tuple[str, ...]:
    found = chosen(text, options)
    return (found.key,) if found else ()


def _several(text: str, options: Sequence[Option]) -> tuple[str, ...]:
    """Return everything that a message names: "걷는 사람이랑 운전자"."""
    said = _bare(text)
    return tuple(each.key for each in options if _bare(each.name) in said) or _one(text, options)


def _category(text: str, filing: Filing, kinds: Mapping[str, Kind]) -> Values | None:
    if filing.is_guess_sure and is_yes(text):
        return {"category": (filing.guessed[0],)}
    near = [Option(key, kinds[key].name) for key in filing.guessed if key in kinds]
    every = [Option(each.id, each.name) for each in kinds.values()]
    return _field("category", _one(text, near) or _one_by_words(text, every))


def _one_by_words(text: str, options: Sequence[Option]) -> tuple[str, ...]:
    """Return the one that is named by words; among all categories nobody counts which is the third."""
    return _one(text, options) if picked(text) is None else ()


def _answer(keys: tuple[str, ...]) -> Values | None:
    return _field("answer", keys)


def _field(name: str, keys: tuple[str, ...]) -> Values | None:
    return {name: keys} if keys else None


def _contact(text: str) -> Values | None:
    found = _PHONE.search(text)
    if not found:
        return None
    rest = _CALLED.sub(" ", text[: found.start()] + " " + text[found.end() :])
    return {"phone": (found[0],), "name": (" ".join(rest.split()),)}


def _similar(text: str) -> Values | None:
    closed = _bare(text)
    goes_on = any(word in closed for word in ("저도", "그래도", "알릴게", "다른일", "아니"))
    return {"similar": (GO_ON_ANYWAY,)} if goes_on else None


def _when(text: str) -> Values | None:
    closed = _bare(text)
    if _NOW.fullmatch(closed):
        return {"when": (NOW,)}
    return {"when": (TAKEN,)} if closed.startswith("사진찍") else None


_READERS: Mapping[str, Callable[[str], Values | None]] = {
    TEXT: lambda text: {"text": (text,)},
    PLATE: lambda text: {"plate": (text,)} if _PLATE.fullmatch(text) else None,
    PLACE: lambda text: {"place_words": (text,)},
    SIMILAR: _similar,
    WHEN: _when,
    CONTACT: _contact,
    CODE: lambda text: {"code": (text,)} if _CODE.fullmatch(text) else None,
}


def _bare(text: str) -> str:
    return _BARE.sub("", text)
