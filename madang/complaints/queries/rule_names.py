"""Reads: what the ids in a table of rules are called."""

from collections.abc import Sequence

from madang.complaints.queries.categories import categories
from madang.complaints.queries.violations import violation_names
from madang.complaints.rules.distribution.rows import RuleRow
from madang.complaints.rules.distribution.telling import Names
from madang.core import api as core
from madang.organisation import api as organisation


def names_for(rows: Sequence[RuleRow]) -> Names:
    """Return the names for one table."""
    people = organisation.people(row.officer for row in rows if row.officer)
    return Names(
        categories={card.id: card.name for card in categories().values()},
        violations=violation_names(),
        areas={area.id: area.name for area in sorted(core.areas(), key=lambda area: area.name)},
        departments=organisation.department_names(),
        teams=organisation.team_names(),
        people={key: person.name for key, person in people.items() if person.present},
        rules={row.key: row.name for row in rows},
    )
