from madang.chat.actions.draft import Draft
from madang.chat.rules.readable import normalise

MOST_READ = 20_000
"""Characters that are looked at; whoever sends more has sent too much already."""


def read_message(draft: Draft) -> None:
    """Clean the characters."""
    draft.text = draft.typed = normalise(draft.message[:MOST_READ])
