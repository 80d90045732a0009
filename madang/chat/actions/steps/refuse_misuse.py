from madang.chat.actions.draft import Draft
from madang.chat.rules.follow_up import names_a_matter
from madang.chat.rules.misuse import find_misuse
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.swearing import EXCLAMATIONS, swears, without_swearing
from madang.knowledge import api as knowledge


def refuse_misuse(draft: Draft) -> None:
    """End what wants no answer before anything is searched; of a question with a swear word, seek the rest."""
    draft.outcome = find_misuse(draft.text)
    if draft.outcome is None and swears(draft.sought):
        _leave_out_swearing(draft)


def _leave_out_swearing(draft: Draft) -> None:
    draft.sought = without_swearing(draft.sought)
    words = set(knowledge.shared_analyser().words(draft.sought)) - EXCLAMATIONS
    if names_a_matter(words):
        draft.likely = Outcome.ABUSE
    else:
        draft.outcome = Outcome.ABUSE
