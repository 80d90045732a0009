"""The shapes of the pack's reply templates and officers."""

from typing import Annotated

from pydantic import Field, model_validator

from madang.complaints.rules.category import Id, Shape
from madang.complaints.rules.checking import Reason
from madang.complaints.rules.replies import LONGEST_REPLY

Skill = Annotated[str, Field(min_length=1, max_length=40)]
"""A duty in the city's own words ("주차"); a distribution rule asks for it by the same words."""


class ReplyTemplateRow(Shape):
    """A reply to begin with (답변 서식), in the words that the citizen reads.

    `reason`: the 불수용 사유 that it tells; without one it accepts, hands on or puts off. `parking`: for parking
    reports alone; `category`: for one category alone. `text` may name fields (`replies.FIELDS`).
    """

    id: Id
    name: str = Field(min_length=1, max_length=80)
    category: str = ""
    parking: bool = False
    reason: Reason | None = None
    text: str = Field(min_length=1, max_length=LONGEST_REPLY)

    @model_validator(mode="after")
    def is_for_one_thing(self) -> "ReplyTemplateRow":
        if self.category and self.parking:
            raise ValueError("category와 parking 가운데 하나만 적어 주세요.")
        return self


class OfficerRow(Shape):
    """Somebody of `people.yaml` who handles complaints (민원 담당자), by the same id.

    A `capacity` of 2 takes twice as many as 1; `daily_cap` at most so many a day. `skills` are what a distribution
    rule may ask for; `areas` bound where (empty: everywhere).
    """

    id: Id
    capacity: float = Field(1, gt=0, le=9)
    daily_cap: int | None = Field(None, ge=1, le=1000)
    skills: list[Skill] = []
    areas: list[str] = []
