"""A thing beside the article shown before: "주차비는?" after a garden."""

from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.take_up_report import send_it_there
from madang.chat.actions.steps.topic import (
    beside,
    blocks_naming,
    links_of,
    share_a_matter,
    title_names,
    title_says,
    topic_of,
)
from madang.chat.rules.follow_up import MOST_WORDS, aspects, leans, precise, sides_in, turns
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.told import tells_value, value_asked
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle, Verdict


def look_in_topic(draft: Draft) -> None:
    """When a short message names a thing beside the article shown before ("주차비는?"), look there and beside it first.

    An article that the message surely names by itself ("재활용은요?") comes before all; what only leans on the talk and
    is told nowhere in it ("개 데려가도 돼요?") is said not to be written, rather than answered from another matter.
    """
    words = knowledge.words_said(draft.sought)
    things = aspects(words)
    topic = topic_of(draft) if things and len(words) <= MOST_WORDS else None
    if topic is None:
        send_it_there(draft)
    elif _title_tells(topic, things):
        draft.article, draft.things, draft.outcome = topic, things, Outcome.FOLLOWED_UP
    elif near := beside(draft, topic, lambda one: title_names(one.title, things) and _names_all(one, things)):
        draft.article, draft.outcome = near, Outcome.ANSWERED
    elif _names_its_own(draft, topic, things):
        return
    elif _speaks_of(topic, draft, things, words):
        draft.article, draft.things, draft.outcome = topic, things, Outcome.FOLLOWED_UP
    elif known := frozenset(word for word in precise(words) if blocks_naming(topic, frozenset({word}))):
        draft.article, draft.things, draft.outcome = topic, known | things, Outcome.FOLLOWED_UP
    elif near := _likely_beside(draft, topic) or beside(draft, topic, lambda one: bool(blocks_naming(one, things))):
        draft.article, draft.outcome = near, Outcome.ANSWERED
    elif _is_of_another_matter(draft, topic):
        draft.article, draft.things, draft.outcome = topic, things, Outcome.FOLLOWED_UP
    else:
        send_it_there(draft)


def _title_tells(topic: ShownArticle, things: frozenset[str]) -> bool:
    """Tell whether the topic itself is about the things: 신고 after an article on how to report."""
    return all(title_names(topic.title, frozenset({thing})) for thing in things) and bool(blocks_naming(topic, things))


def _names_its_own(draft: Draft, topic: ShownArticle, things: frozenset[str]) -> bool:
    """Tell whether the message surely names an article: the search is sure, its title says so, it tells it all."""
    first = draft.readings[0] if draft.search.verdict is Verdict.ANSWER else None
    if first is None or first.article_id == topic.id:
        return False
    if first.title in links_of(topic):
        return True
    found = knowledge.show_article(first.article_id, draft.now) if title_says(first.title, things) else None
    return found is not None and _names_all(found, things)


def _speaks_of(topic: ShownArticle, draft: Draft, things: frozenset[str], words: list[str]) -> bool:
    """Tell whether the topic names the things and, where a side of them is asked for, tells it beside them."""
    told = blocks_naming(topic, things)
    sides = sides_in(words)
    if draft.search.verdict is Verdict.ANSWER and sides and not leans(draft.sought):
        return any(tells_value(told, side, value_asked(draft.sought, side)) for side in sides)
    return bool(told)


def _likely_beside(draft: Draft, topic: ShownArticle) -> ShownArticle | None:
    """Return the first reading where the search alone is not sure of it, but it is of the topic's matter."""
    if draft.search.verdict is not Verdict.ASK_BACK:
        return None
    first = draft.readings[0]
    found = knowledge.show_article(first.article_id, draft.now)
    is_beside = found is not None and (first.title in links_of(topic) or share_a_matter(found, topic))
    return found if is_beside else None


def _is_of_another_matter(draft: Draft, topic: ShownArticle) -> bool:
    """Tell whether the search is sure of an article of another matter, while the message only leans on the talk."""
    if draft.search.verdict is not Verdict.ANSWER or not leans(draft.sought) or turns(draft.sought):
        return False
    found = knowledge.show_article(draft.readings[0].article_id, draft.now)
    return found is not None and found.field_id != topic.field_id and not share_a_matter(found, topic)


def _names_all(article: ShownArticle, things: frozenset[str]) -> bool:
    return all(
        title_names(article.title, frozenset({each})) or blocks_naming(article, frozenset({each})) for each in things
    )
