"""Whom to propose as the acting person (대행자): the next in rank, the own team before the others."""

from collections.abc import Iterable, Sequence

from madang.organisation.rules.cards import PersonRef


def nearest_first(person: PersonRef, pool: Iterable[PersonRef], units: Sequence[str]) -> list[PersonRef]:
    """Order who may act for a person: nobody above them, nobody who cannot sign in.

    `units`: ids of the person's department and then of those right below it, in the order of the city's own table.
    """
    return sorted(
        (each for each in pool if _may_act(person, each)),
        key=lambda each: (_other_team(person, each), each.rank, units.index(each.department_id), each.name),
    )


def why(person: PersonRef, acting: PersonRef, nearest: PersonRef) -> str:
    """Say why somebody stands on the list; `nearest` is its first: "같은 부서에서 바로 다음 직위입니다."."""
    if acting.department_id != person.department_id:
        return f"바로 아래에 있는 {acting.department}의 장입니다."
    place = "부서" if _other_team(person, acting) or person.team_id is None else "팀"
    if acting.rank == person.rank:
        return f"같은 {place}에서 직위가 같습니다."
    return f"같은 {place}에서 {'바로 다음 직위입니다' if acting.rank == nearest.rank else '아래 직위입니다'}."


def _may_act(person: PersonRef, other: PersonRef) -> bool:
    if other.id == person.id or other.account_id is None:
        return False
    own = other.department_id == person.department_id
    return other.rank >= person.rank if own else other.rank > person.rank


def _other_team(person: PersonRef, other: PersonRef) -> bool:
    """A person without a team leads the whole department: every team is equally near."""
    return person.team_id is not None and other.team_id != person.team_id
