from madang.chat.actions.draft import Draft
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.readable import unreadable


def stop_at_unreadable(draft: Draft) -> None:
    """End where there is nothing that can be searched; another language may still name something in `read_language`."""
    reason = unreadable(draft.text, draft.limit)
    if reason is Outcome.NOT_KOREAN:
        draft.likely = reason
    else:
        draft.outcome = reason
