"""The city's categories of complaints, as the dialogue asks for them."""

from madang.chat.rules.filing.kinds import Asked, Kind, Option
from madang.complaints import api as complaints
from madang.complaints.api import CategoryCard


def complaint_kinds() -> dict[str, Kind]:
    """Return the categories in use by id, in the city's order; empty where the city takes no complaints."""
    return {card.id: _kind(card) for card in complaints.categories().values()}


def takes_complaints() -> bool:
    """Tell whether this city takes complaints."""
    return bool(complaints.categories())


def _kind(card: CategoryCard) -> Kind:
    violations = complaints.violation_choices(card.id) if card.parking else {}
    asked = tuple(
        Asked(
            each.key,
            each.ask,
            each.hint,
            each.required,
            each.kind == "choices",
            tuple(Option(choice.key, choice.name) for choice in each.choices),
        )
        for each in card.questions
    )
    options = tuple(Option(key, name) for key, name in violations.items())
    return Kind(card.id, card.name, card.group, card.parking, asked, options)
