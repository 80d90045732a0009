from madang.chat.actions.draft import Draft
from madang.chat.rules.story import question_of
from madang.knowledge import api as knowledge
from madang.knowledge.api import Search, Verdict


def retrieve(draft: Draft) -> None:
    """Find the articles that may answer.

    A story holds many words that no article has, so that nothing in it is sure. Its question alone is sure more often;
    it is believed where what it finds is among what the whole story finds.
    """
    draft.search = knowledge.search(draft.sought)
    question = question_of(draft.sought)
    if question and draft.search.verdict is not Verdict.ANSWER:
        nearer = knowledge.search(question)
        if nearer.confidence > draft.search.confidence and _agree(nearer, draft.search):
            draft.search = nearer


def _agree(nearer: Search, whole: Search) -> bool:
    return bool(nearer.readings) and nearer.readings[0].article_id in {one.article_id for one in whole.readings}
