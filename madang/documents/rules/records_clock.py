"""The records clock: what the law asks of the keepers of records in a year, by which day, and what of it is late.

기록물관리법 시행령 제24조, 제32조, 제33조, 제40조, 제42조; the rows are the city pack's `records.yaml`.
"""

from calendar import monthrange
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from madang.documents.rules.openness import Phrase, Source

LAST_DAY = "last"


class DutyRule(BaseModel):
    """One duty that comes back each year.

    day          of `month`, or "last"
    about        years from the one whose records it concerns to the one in which it falls due
    what         Korean; "{year}" stands for the year whose records it concerns
    who          whose duty it is: the unit, or the record centre (기록관)
    notice_days  days before the day from which it is shown as due
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    month: int = Field(ge=1, le=12)
    day: int | Literal["last"]
    about: int = Field(ge=0, le=60)
    what: Phrase
    who: Literal["unit", "record-centre"]
    article: Phrase
    notice_days: int = Field(60, ge=0, le=366)
    valid_from: date
    valid_until: date | None = None
    source: Source

    def is_in_force(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


@dataclass(frozen=True)
class Duty:
    """A duty of one year: to be done by `day`, about the records of the year `about`; shown from `notice`."""

    id: str
    day: date
    about: int
    what: str
    who: str
    article: str
    notice: date

    @property
    def key(self) -> tuple[str, int]:
        return self.id, self.about


class Standing(StrEnum):
    DONE = "done"
    LATE = "late"
    DUE = "due"
    AHEAD = "ahead"


STANDING_NAMES = {Standing.DONE: "마침", Standing.LATE: "늦음", Standing.DUE: "할 때", Standing.AHEAD: "아직"}


def duties(year: int, rules: Iterable[DutyRule]) -> list[Duty]:
    """Return the duties that fall due in `year`, by day; a rule counts where it is in force on that day."""
    told = (_duty(rule, _day(rule, year)) for rule in rules if rule.is_in_force(_day(rule, year)))
    return sorted(told, key=lambda duty: (duty.day, duty.id))


def standing(duty: Duty, done: Collection[tuple[str, int]], today: date) -> Standing:
    """Tell how a duty stands; `done` holds the keys of those that somebody has reported as done."""
    if duty.key in done:
        return Standing.DONE
    if duty.day < today:
        return Standing.LATE
    return Standing.DUE if duty.notice <= today else Standing.AHEAD


def open_duties(rules: Collection[DutyRule], done: Collection[tuple[str, int]], today: date) -> list[Duty]:
    """Return what is late or due, the oldest first: of this year and of the last, and of the next one's beginning."""
    around = [duty for year in range(today.year - 1, today.year + 2) for duty in duties(year, rules)]
    return [duty for duty in around if standing(duty, done, today) in (Standing.LATE, Standing.DUE)]


def _day(rule: DutyRule, year: int) -> date:
    last = monthrange(year, rule.month)[1]
    return date(year, rule.month, last if rule.day == LAST_DAY else min(int(rule.day), last))


def _duty(rule: DutyRule, day: date) -> Duty:
    about = day.year - rule.about
    notice = day - timedelta(days=rule.notice_days)
    return Duty(rule.id, day, about, rule.what.format(year=about), rule.who, rule.article, notice)
