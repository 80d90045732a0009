from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.offer import offer
from madang.chat.rules.outcome import Outcome
from madang.knowledge import api as knowledge
from madang.knowledge.api import Verdict

_OUTCOMES = {
    Verdict.ANSWER: Outcome.ANSWERED,
    Verdict.ASK_BACK: Outcome.CHOICES,
    Verdict.DECLINE: Outcome.NOT_FOUND,
}


def decide(draft: Draft) -> None:
    """Answer, ask back, or decline. Nobody is asked back twice in a row, nor to choose from what is not near."""
    outcome = _OUTCOMES[draft.search.verdict]
    if outcome is Outcome.ANSWERED and draft.about:
        outcome = Outcome.CHOICES  # "수수료는?" without a topic: of what, only the person knows
    if outcome is Outcome.ANSWERED:
        draft.article = knowledge.show_article(draft.readings[0].article_id, draft.now)
        outcome = Outcome.ANSWERED if draft.article else Outcome.NOT_FOUND
    if outcome is Outcome.CHOICES:
        offer(draft)
        was_asked_back = draft.before is not None and draft.before.outcome is Outcome.CHOICES
        outcome = Outcome.CHOICES if draft.offered and not was_asked_back else Outcome.NOT_FOUND
    is_answer = outcome is Outcome.ANSWERED
    draft.outcome = outcome if is_answer else draft.likely or outcome
