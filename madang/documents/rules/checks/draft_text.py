"""What the checks read: a draft as its author sees it, before it is submitted."""

from collections.abc import Callable, Mapping, Sequence, Set
from datetime import date
from typing import Literal

from pydantic import Field

from madang.documents.rules.body import MOST_CHARACTERS, Body, Shape
from madang.documents.rules.enclosure import Enclosure
from madang.documents.rules.openness import Openness
from madang.documents.rules.senders import Heads, Reach

PersonalDataFinder = Callable[[str], Sequence[tuple[int, int, str]]]
"""Tells where personal data stands in a text: (start, end, its Korean name such as "주민등록번호")."""

SignFinder = Callable[[str], Set[str]]
"""Tells which signs of a text no font of the printer has."""


class DraftText(Shape):
    """`grounds` are the numbers of 정보공개법 제9조제1항; `internal`: decided inside (내부결재) and not sent out.

    `one_each`: each recipient gets a page of its own, on which the fields of the text are filled (규정 제12조)
    with the recipient's own of `values`. `between_units`: it goes to departments of the city alone. `sender` is what
    the drafter wrote as 발신명의, `heads` who may stand there, `seal` what stands at the name, `unit_task` the id of
    its class.
    """

    form: Literal["general", "short"] = "general"
    title: str = Field(max_length=MOST_CHARACTERS)
    summary: str = Field("", max_length=MOST_CHARACTERS)
    keywords: tuple[str, ...] = ()
    body: Body = Body(blocks=())
    enclosures: tuple[Enclosure, ...] = ()
    openness: Openness = Openness.OPEN
    grounds: tuple[int, ...] = ()
    receivers: tuple[str, ...] = ()
    internal: bool = True
    one_each: bool = False
    values: tuple[Mapping[str, str], ...] = ()
    between_units: bool = False
    sender: str = ""
    heads: Heads = Heads()
    seal: str = ""
    unit_task: str = ""
    today: date

    @property
    def reach(self) -> Reach:
        if self.internal:
            return Reach.INTERNAL
        return Reach.UNITS if self.between_units else Reach.OUTSIDE
