"""Personal data is masked before anything is stored, indexed or logged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from madang.core.rules.fold import Folded, fold
from madang.core.rules.personal_data import LABELS, SHAPES, PersonalData, Shape
from madang.core.rules.plain_json import Json

_NAMES = re.compile("|".join(map(re.escape, LABELS.values())))
_NEAR = 15
"""Characters before and after a number within which a word such as 은행 tells what it is."""


@dataclass(frozen=True)
class Masked:
    """`text` with each piece of personal data replaced by its name in brackets, and the kinds found."""

    text: str
    kinds: frozenset[PersonalData]

    @property
    def rest(self) -> str:
        """What else was said: the text without the names in brackets, which nobody typed and nobody looks for."""
        return " ".join(_NAMES.sub(" ", self.text).split())


@dataclass(frozen=True)
class _Find:
    start: int
    end: int
    kind: PersonalData


def mask(text: str, keep: frozenset[str] = frozenset()) -> Masked:
    """Mask the personal data in `text`; never raises.

    `keep` holds telephone numbers that are no secret (the city's own offices), in any spelling. Dates,
    amounts, ordinance numbers, helplines such as 1355 and nation-wide numbers such as 1588-0000 stay.
    """
    kept = frozenset(map(_national_digits, keep))
    kinds: set[PersonalData] = set()
    # A label can make its neighbour look new, so look until nothing is left; each round has fewer digits.
    while finds := _finds(text, kept):
        kinds.update(find.kind for find in finds)
        text = _replaced(text, finds)
    return Masked(text, frozenset(kinds))


def find_personal_data(text: str, keep: frozenset[str] = frozenset()) -> list[tuple[int, int, str]]:
    """Return where personal data stands in `text`: (start, end, its Korean name), in the order of the text."""
    finds = sorted(_finds(text, frozenset(map(_national_digits, keep))), key=lambda each: each.start)
    return [(find.start, find.end, LABELS[find.kind].strip("[]")) for find in finds]


def mask_json(value: Json, keep: frozenset[str] = frozenset()) -> Json:
    """Mask every text inside plain JSON; keys stay as they are."""
    if isinstance(value, str):
        return mask(value, keep).text
    if isinstance(value, list):
        return [mask_json(item, keep) for item in value]
    if isinstance(value, dict):
        return {key: mask_json(item, keep) for key, item in value.items()}
    return value


def _finds(text: str, kept: frozenset[str]) -> list[_Find]:
    folded = fold(text)
    taken = bytearray(len(folded.text))
    finds: list[_Find] = []
    for shape in SHAPES:
        for start, end in _matches(shape, folded):
            if any(taken[start:end]):
                continue
            taken[start:end] = b"\1" * (end - start)
            if not _is_kept(shape, folded.text[start:end], kept):
                finds.append(_Find(*folded.original_span(start, end), shape.kind))
    return finds


def _matches(shape: Shape, folded: Folded) -> Iterator[tuple[int, int]]:
    for match in shape.pattern.finditer(folded.text):
        if shape.also(_digits(match.group())) and _is_near(shape, folded.text, match):
            yield match.span()


def _is_near(shape: Shape, text: str, match: re.Match[str]) -> bool:
    if shape.near is None:
        return True
    before = text[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + _NEAR].partition("\n")[0]
    # The digit lets a word that must stand right before the number (국민 123-…) see it.
    return bool(shape.near.search(before + "0") or shape.near.search(after))


def _is_kept(shape: Shape, found: str, kept: frozenset[str]) -> bool:
    return shape.kind is PersonalData.TELEPHONE and _national_digits(found) in kept


def _national_digits(number: str) -> str:
    return re.sub(r"^(?:00)?820?", "0", _digits(fold(number).text))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _replaced(text: str, finds: list[_Find]) -> str:
    parts, done = [], 0
    for find in sorted(finds, key=lambda each: each.start):
        parts += [text[done : find.start], LABELS[find.kind]]
        done = find.end
    return "".join([*parts, text[done:]])
