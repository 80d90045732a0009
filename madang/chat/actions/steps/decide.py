from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.name_back import called_of, is_called
from madang.chat.actions.steps.offer import offer
from madang.chat.adapters.pack_words import agencies, own_names
from madang.chat.rules.elsewhere import whose
from madang.chat.rules.near import telling_words
from madang.chat.rules.one_of_many import is_one_of_many
from madang.chat.rules.outcome import ASIDE, Outcome
from madang.chat.rules.questions import asks, sentences
from madang.chat.rules.story import STORY
from madang.knowledge import api as knowledge
from madang.knowledge.api import Search, Verdict

_OUTCOMES = {
    Verdict.ANSWER: Outcome.ANSWERED,
    Verdict.ASK_BACK: Outcome.CHOICES,
    Verdict.DECLINE: Outcome.NOT_FOUND,
}


def decide(draft: Draft) -> None:
    """Answer, ask back, or decline. Nobody is asked back twice in a row, nor to choose from what is not near."""
    _look_for_a_sure_sentence(draft)
    outcome = _OUTCOMES[draft.search.verdict]
    if outcome is Outcome.ANSWERED and (draft.about or _is_one_of_many(draft)):
        outcome = Outcome.CHOICES  # "수수료는?" without a topic, "도서관 몇 시까지?": of what, only the person knows
    if outcome is Outcome.ANSWERED:
        draft.article = knowledge.show_article(draft.readings[0].article_id, draft.now)
        outcome = Outcome.ANSWERED if draft.article else Outcome.NOT_FOUND
    if outcome is Outcome.ANSWERED and _is_theirs(draft):
        draft.article, outcome = None, Outcome.ELSEWHERE
    if outcome is Outcome.CHOICES:
        offer(draft)
        was_asked_back = draft.before is not None and draft.before.outcome is Outcome.CHOICES
        outcome = Outcome.CHOICES if draft.offered and not was_asked_back else Outcome.NOT_FOUND
    if outcome is Outcome.ANSWERED and draft.likely in ASIDE:
        draft.notes.append(ASIDE[draft.likely])
    is_answer = outcome is Outcome.ANSWERED
    draft.outcome = outcome if is_answer else draft.likely or outcome


def _look_for_a_sure_sentence(draft: Draft) -> None:
    """Believe one sentence of a story where the whole is unsure: it is sure, and among what the whole story finds."""
    if draft.search.verdict is Verdict.ANSWER or len(draft.sought) < STORY:
        return
    found = [knowledge.search(each) for each in sentences(draft.sought) if asks(each)]
    whole = {one.article_id for one in draft.readings}
    sure = [one for one in found if one.verdict is Verdict.ANSWER and one.readings[0].article_id in whole]
    draft.search = max(sure, key=_confidence, default=draft.search)


def _confidence(search: Search) -> float:
    return search.confidence


def _is_one_of_many(draft: Draft) -> bool:
    telling = telling_words(knowledge.words_said(draft.sought), own_names())
    return is_one_of_many(telling, [reading.title for reading in draft.readings], draft.sought)


def _is_theirs(draft: Draft) -> bool:
    """Tell whether it stays another agency's matter: beside what asks for that one, no word calls the article.

    "전기요금이 많이 나왔어요" shares a word with an article on the water bill, and is no matter of the city.
    """
    if draft.likely is not Outcome.ELSEWHERE or draft.article is None or len(draft.sought) >= STORY:
        return False
    theirs = whose(draft.sought, agencies())
    if theirs and any(whose(each, agencies()) == theirs for each in called_of(draft.article)):
        return False  # the article is on that very matter: 운전면허 갱신
    return not is_called(draft, draft.article, but=theirs.signs if theirs else ())
