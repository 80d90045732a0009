"""How people stand in a report: with their position, and a substitute with both names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from madang.organisation import api as organisation
from madang.organisation.api import PersonRef, Standing


@dataclass(frozen=True)
class FoundPerson:
    """Somebody to be picked; `away` is "출장 중, 대행 오세린", "" for whoever is there."""

    id: str
    name: str
    position: str
    department: str
    away: str = ""


def found_people(refs: Iterable[PersonRef], today: date) -> list[FoundPerson]:
    """Return people as a picker shows them, with their absence of the day."""
    refs = list(refs)
    standing = organisation.standing((ref.id for ref in refs), today)
    acting = organisation.people(each.acting for each in standing.values() if each.acting)
    return [
        FoundPerson(ref.id, ref.name, ref.position, ref.department, away_words(standing[ref.id], acting))
        for ref in refs
    ]


def away_words(standing: Standing, known: Mapping[str, PersonRef]) -> str:
    """Say why somebody is away today and who acts: "출장 중, 대행 오세린"."""
    if not standing.is_away:
        return ""
    kind = standing.away[0][1]
    return f"{kind} 중, 대행 {known[standing.acting].name}" if standing.acting else f"{kind} 중, 대행자 없음"


def name_words(known: Mapping[str, PersonRef], person_id: str, on_behalf_of: str | None = None) -> str:
    """Name somebody: "시장 한도윤"; a substitute: "주차단속팀장 오세린(교통관리과장 문지훈 대행)"."""
    person = known[person_id]
    named = f"{person.position} {person.name}"
    if on_behalf_of is None:
        return named
    absent = known[on_behalf_of]
    return f"{named}({absent.position} {absent.name} 대행)"
