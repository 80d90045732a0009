from madang.chat.actions.draft import Draft
from madang.chat.rules.readable import unreadable


def stop_at_unreadable(draft: Draft) -> None:
    """End where there is nothing that can be searched."""
    draft.outcome = unreadable(draft.text, draft.limit)
