from madang.chat.actions.draft import Draft
from madang.chat.adapters.pack_words import emergency_watches
from madang.chat.rules.emergency import find_emergencies


def notice_emergency(draft: Draft) -> None:
    """Remember the numbers that must be shown first; the search still goes on."""
    draft.emergencies = find_emergencies(draft.text, emergency_watches())
