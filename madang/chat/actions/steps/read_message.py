from django.conf import settings

from madang.chat.actions.draft import Draft
from madang.chat.rules.readable import normalise, unreadable


def read_message(draft: Draft) -> None:
    """Clean the characters; end where there is nothing to read."""
    draft.text = normalise(draft.message)
    draft.outcome = unreadable(draft.text, settings.CHAT_QUESTION_LIMIT)
