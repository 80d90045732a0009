"""The three best ways for a complaint that a person must send on (후보)."""

from collections.abc import Iterable, Sequence
from typing import Any

from madang.complaints.rules.distribution.choosing import choose
from madang.complaints.rules.distribution.roster import Roster
from madang.complaints.rules.distribution.routing import Target

MOST = 3


def propose(
    targets: Iterable[Target], guesses: Sequence[tuple[str, float]], people: Roster, area: str
) -> list[dict[str, Any]]:
    """Return up to three units with the officer who would be asked there today, the likeliest first.

    `guesses`: categories with their probability, in the order of the targets that they lead to.
    """
    likely = dict(guesses)
    categories = [*likely] if likely else []
    proposed: dict[tuple[str, str], dict[str, Any]] = {}
    for place, target in enumerate(targets):
        category = categories[place] if place < len(categories) else ""
        if target.unit not in proposed:
            chosen = choose(people.candidates(target), target.skill, area).chosen
            proposed[target.unit] = {
                "department": target.department,
                "team": target.team,
                "officer": chosen.person if chosen else "",
                "category": category,
                "certainty": round(likely.get(category, 0.0), 3),
            }
    return list(proposed.values())[:MOST]
