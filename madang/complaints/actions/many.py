"""One deed done to several complaints: each stands or falls by itself (함께 하기)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from madang.complaints.models import Complaint
from madang.core.api import Refusal

MOST = 200


@dataclass(frozen=True)
class Chosen:
    """A complaint as it was ticked: `seen` is the id of its last event that the list showed."""

    number: str
    seen: int | None = None


@dataclass(frozen=True)
class Fate:
    """What became of one: `sentence` says why it was refused, "" where it was done."""

    number: str
    sentence: str = ""


def do_to_many(chosen: Iterable[Chosen], deed: Callable[[Chosen], Complaint]) -> list[Fate]:
    """Do it to each, in a transaction of its own, in the order of their numbers.

    Raises Refusal where nothing or too much is chosen.
    """
    ones = sorted(dict.fromkeys(chosen), key=lambda each: each.number)
    if not ones:
        raise Refusal("고른 민원이 없습니다.", "목록에서 하나 이상 골라 주세요.")
    if len(ones) > MOST:
        raise Refusal(f"한 번에 {MOST}건까지 할 수 있습니다.", "나누어 골라 주세요.")
    return [_done(each, deed) for each in ones]


def _done(one: Chosen, deed: Callable[[Chosen], Complaint]) -> Fate:
    try:
        deed(one)
    except Refusal as refusal:
        return Fate(one.number, refusal.sentence)
    return Fate(one.number)
