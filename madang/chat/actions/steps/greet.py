from madang.chat.actions.draft import Draft
from madang.chat.rules.greeting import is_greeting
from madang.chat.rules.outcome import Outcome


def greet(draft: Draft) -> None:
    if is_greeting(draft.sought):
        draft.outcome = Outcome.GREETED
