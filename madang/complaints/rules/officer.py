"""What is said of an officer (민원 담당자): how much of the work, at most how many a day, which duties, where."""

from dataclasses import dataclass
from decimal import Decimal

LEAST_CAPACITY, MOST_CAPACITY = Decimal("0.1"), Decimal(9)
MOST_DAILY = 1_000
LONGEST_SKILL = 40


@dataclass(frozen=True)
class GivenOfficer:
    """A capacity of 2 takes twice as many as 1; `daily_cap` None: no bound; `areas` empty: everywhere."""

    capacity: Decimal = Decimal(1)
    daily_cap: int | None = None
    skills: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()


def officer_faults(given: GivenOfficer) -> dict[str, str]:
    """Return what does not fit, by field."""
    faults = {}
    if not LEAST_CAPACITY <= given.capacity <= MOST_CAPACITY:
        faults["capacity"] = f"몫은 {LEAST_CAPACITY}부터 {MOST_CAPACITY}까지 적으세요. 1이 한 사람 몫입니다."
    if given.daily_cap is not None and not 1 <= given.daily_cap <= MOST_DAILY:
        faults["daily_cap"] = f"하루 한도는 1부터 {MOST_DAILY:,}까지 적으세요. 한도가 없으면 비워 두세요."
    if any(not skill or len(skill) > LONGEST_SKILL for skill in given.skills):
        faults["skills"] = f"업무는 하나에 {LONGEST_SKILL}자 안으로 적으세요."
    return faults
