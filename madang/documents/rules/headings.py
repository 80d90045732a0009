"""The signs of headings (항목 기호): eight levels, counted anew under each parent (시행규칙 제2조제1항).

A run of one item has no sign. Text, tables and pictures between items neither count nor part the run.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from madang.documents.rules.body import Block, Item

_INITIALS = (0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18)
"""Places of ㄱ ㄴ ㄷ … ㅎ, without the doubled ones, in Unicode's order of initial consonants."""
_VOWELS = (0, 4, 8, 13, 18, 20)
"""Places of ㅏ ㅓ ㅗ ㅜ ㅡ ㅣ: after 하 come 거 너 … 허, then 고 노 … (the ministry's handbook)."""

LETTERS = tuple(chr(0xAC00 + (initial * 21 + vowel) * 28) for vowel in _VOWELS for initial in _INITIALS)
CIRCLED_NUMBERS = "".join(map(chr, (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))))
CIRCLED_LETTERS = "".join(map(chr, range(0x326E, 0x327C)))


def signs(blocks: Sequence[Block]) -> list[str]:
    """Return the sign of each block; "" where none stands."""
    runs = list(_runs(blocks))
    sizes = Counter(runs)
    seen: Counter[tuple[int, int]] = Counter()
    told = []
    for run in runs:
        seen[run] += 1
        told.append(sign(run[1], seen[run]) if run[1] and sizes[run] > 1 else "")
    return told


def sign(level: int, count: int) -> str:
    """Return the sign of the `count`-th item (from 1) of a run at `level` 1 to 8."""
    return _SHAPES[level - 1](count)


def letter(count: int) -> str:
    """Return 가 나 … 하 거 … 히, and then two letters: 가가 가나 …"""
    before, place = divmod(count - 1, len(LETTERS))
    return (letter(before) if before else "") + LETTERS[place]


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Tell for each block the run that it is in, as (index of the parent, level); level 0 for what is no item."""
    open_items: list[tuple[int, int]] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Item):
            yield -1, 0
            continue
        while open_items and open_items[-1][1] >= block.level:
            open_items.pop()
        yield open_items[-1][0] if open_items else -1, block.level
        open_items.append((index, block.level))


def _circled_number(count: int) -> str:
    return CIRCLED_NUMBERS[count - 1] if count <= len(CIRCLED_NUMBERS) else f"[{count}]"


def _circled_letter(count: int) -> str:
    return CIRCLED_LETTERS[count - 1] if count <= len(CIRCLED_LETTERS) else f"[{letter(count)}]"


# The rule knows no circle beyond ㊿ and ㉻, nor does Unicode; a box of brackets is no sign of another level.
_SHAPES: tuple[Callable[[int], str], ...] = (
    lambda count: f"{count}.",
    lambda count: f"{letter(count)}.",
    lambda count: f"{count})",
    lambda count: f"{letter(count)})",
    lambda count: f"({count})",
    lambda count: f"({letter(count)})",
    _circled_number,
    _circled_letter,
)
