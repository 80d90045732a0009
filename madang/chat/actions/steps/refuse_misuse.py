from madang.chat.actions.draft import Draft
from madang.chat.rules.follow_up import names_a_matter
from madang.chat.rules.misuse import find_misuse
from madang.chat.rules.outcome import CALMING, SENT_LINK, Outcome
from madang.chat.rules.questions import asks
from madang.chat.rules.scam import is_sent_link, without_links
from madang.chat.rules.swearing import EXCLAMATIONS, swears, without_swearing
from madang.knowledge import api as knowledge


def refuse_misuse(draft: Draft) -> None:
    """End what wants no answer before anything is searched; of a question with a swear word, seek the rest."""
    text = draft.text
    if is_sent_link(text):
        draft.notes.append(SENT_LINK)
        draft.sought, text = without_links(draft.sought), without_links(text)
    draft.outcome = find_misuse(text)
    if draft.outcome is None and swears(draft.sought):
        _leave_out_swearing(draft)


def _leave_out_swearing(draft: Draft) -> None:
    draft.sought = without_swearing(draft.sought)
    words = set(knowledge.shared_analyser().words(draft.sought)) - EXCLAMATIONS
    if not names_a_matter(words):
        draft.outcome = Outcome.ABUSE
        return
    draft.notes.append(CALMING)
    draft.likely = None if asks(draft.sought) else Outcome.ABUSE
