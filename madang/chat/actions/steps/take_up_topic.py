"""What a message has to do with the article that was just shown."""

from madang.chat.actions.draft import Draft
from madang.chat.rules.follow_up import MOST_WORDS, leans, matters, side_asked
from madang.chat.rules.outcome import Outcome
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle

BESIDE = 3
"""Readings of the question with its topic's name that are looked into."""


def take_up_topic(draft: Draft) -> None:
    """When the message names only a side of the matter ("수수료는?"), answer from the article shown before."""
    draft.about = side_asked(knowledge.words_said(draft.sought))
    if draft.about and draft.before and draft.before.article_id:
        draft.article = knowledge.show_article(draft.before.article_id, draft.now)
        draft.outcome = Outcome.FOLLOWED_UP if draft.article else None


def look_in_topic(draft: Draft) -> None:
    """When a short message names things that the article shown before speaks of ("주차장 있어요?"), answer from there.

    One that leans on what was said ("있어요?", "돼요?", "…도요?") is read so at once; any other only where the
    search found nothing sure, as it may begin a new matter.
    """
    words = knowledge.words_said(draft.sought)
    things = matters(words)
    if not draft.before or not draft.before.article_id or not things or len(words) > MOST_WORDS:
        return
    if draft.search.verdict is knowledge.Verdict.ANSWER and not leans(draft.sought):
        return
    topic = knowledge.show_article(draft.before.article_id, draft.now)
    if topic and _tells(topic, things):
        draft.article, draft.things, draft.outcome = topic, things, Outcome.FOLLOWED_UP
    elif topic and draft.search.verdict is not knowledge.Verdict.ANSWER:
        _look_beside(draft, topic, things)


def _look_beside(draft: Draft, topic: ShownArticle, things: frozenset[str]) -> None:
    """Ask again with the topic's name before it: "사진 규격은요" after 여권 means that of a passport."""
    wider = knowledge.search(f"{topic.title} {draft.sought}")
    if wider.verdict is knowledge.Verdict.DECLINE:
        return
    beside = (knowledge.show_article(reading.article_id, draft.now) for reading in wider.readings[:BESIDE])
    draft.article = next((one for one in beside if one and one.id != topic.id and _tells(one, things)), None)
    draft.outcome = Outcome.ANSWERED if draft.article else None


def _tells(article: ShownArticle, things: frozenset[str]) -> bool:
    return any(knowledge.speaks_of(block, things) for block in article.blocks)
