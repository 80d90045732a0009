"""A thing beside the article shown before: "주차비는?" after a garden."""

from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.take_up_report import send_it_there
from madang.chat.actions.steps.topic import (
    beside,
    blocks_naming,
    is_asked_so,
    links_of,
    names_all,
    names_together,
    share_a_matter,
    title_names,
    topic_of,
    words_of_message,
)
from madang.chat.rules.follow_up import MOST_WORDS, asks_leave, aspects, is_bare, leans, precise, sides_in
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.questions import asks
from madang.chat.rules.told import tells_value, value_asked
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle, Verdict

LONG = 4
"""Letters by which one compound is told from another."""

FEW = 2
"""Words of a bare name."""


def look_in_topic(draft: Draft) -> None:
    """When a short message names a thing beside the article shown before ("주차비는?"), look there and beside it first.

    What leans on the talk is told from the topic, if that tells it at all; an article that the message clearly names
    by itself ("재활용은요?") comes next. What only leans, or is a fragment, and is told nowhere ("개 데려가도 돼요?")
    is said not to be written, rather than answered from another matter.
    """
    words = words_of_message(draft)
    things = aspects(words)
    topic = topic_of(draft) if things and len(words) <= MOST_WORDS else None
    if topic is None:
        send_it_there(draft)
    elif title_names(topic.title, things) and _is_another_name(draft, topic):
        return
    elif _title_tells(topic, things) and _tells_the_side(draft, topic, things, words):
        _stay(draft, topic, things)
    elif near := beside(draft, topic, lambda one: title_names(one.title, things) and names_all(one, things)):
        draft.article, draft.outcome = near, Outcome.ANSWERED
    elif _is_told_here(draft, topic, things, words):
        _stay(draft, topic, things)
    elif near := beside(draft, topic, lambda one: _is_asked_beside(draft, topic, one, things)):
        draft.article, draft.outcome = near, Outcome.ANSWERED
    elif _names_its_own(draft, topic, things | precise(words)):
        return
    elif blocks_naming(topic, things) and _tells_the_side(draft, topic, things, words):
        _stay(draft, topic, things)
    elif known := frozenset(word for word in precise(words) if blocks_naming(topic, frozenset({word}))):
        _stay(draft, topic, known | things)
    elif near := _likely_beside(draft, topic) or beside(draft, topic, lambda one: _is_linked(topic, one, things)):
        draft.article, draft.outcome = near, Outcome.ANSWERED
    elif leans(draft.sought) or is_bare(draft.sought) or _is_of_its_kind(draft, topic):
        _stay(draft, topic, things)
    else:
        send_it_there(draft)


def _stay(draft: Draft, topic: ShownArticle, things: frozenset[str]) -> None:
    draft.article, draft.things, draft.outcome = topic, things, Outcome.FOLLOWED_UP


def _title_tells(topic: ShownArticle, things: frozenset[str]) -> bool:
    """Tell whether the topic itself is about the things: 신고 after an article on how to report."""
    return all(title_names(topic.title, frozenset({thing})) for thing in things) and bool(blocks_naming(topic, things))


def _is_told_here(draft: Draft, topic: ShownArticle, things: frozenset[str], words: list[str]) -> bool:
    """Tell whether one line of the topic tells it to a message that leans on the talk, or asks a side of something."""
    is_leaning = leans(draft.sought) or is_bare(draft.sought) or bool(sides_in(words))
    return is_leaning and names_together(topic, things) and _tells_the_side(draft, topic, things, words)


def _tells_the_side(draft: Draft, topic: ShownArticle, things: frozenset[str], words: list[str]) -> bool:
    """Tell whether the topic tells the side that is asked for beside the things, if one is."""
    told, sides = blocks_naming(topic, things), sides_in(words)
    is_clear = draft.search.verdict is Verdict.ANSWER and asks(draft.sought) and not leans(draft.sought)
    return not sides or not is_clear or any(tells_value(told, side, value_asked(draft.sought, side)) for side in sides)


def _is_another_name(draft: Draft, topic: ShownArticle) -> bool:
    """Tell whether the search is sure of another article by a longer word than the topic has: 장애인연금, 기초연금."""
    first = draft.readings[0] if draft.search.verdict is Verdict.ANSWER else None
    if first is None or first.article_id == topic.id:
        return False
    here, there = topic.title.replace(" ", ""), first.title.replace(" ", "")
    heads = (word[:LONG] for word in draft.sought.split() if len(word) >= LONG)
    return any(head in there and head not in here for head in heads)


def _names_its_own(draft: Draft, topic: ShownArticle, things: frozenset[str]) -> bool:
    """Tell whether the message names another article: the search is sure, and people ask for it with all these words.

    "데려가도 돼요?" asks leave for something here, whatever else its noun may be about.
    """
    first = draft.readings[0] if draft.search.verdict is Verdict.ANSWER else None
    if first is None or first.article_id == topic.id:
        return False
    if first.title in links_of(topic):
        return True
    found = knowledge.show_article(first.article_id, draft.now)
    if found is None:
        return False
    if asks_leave(draft.sought):
        return share_a_matter(found, topic)
    if _is_bare_name(draft) and found.field_id == topic.field_id:
        is_its_title = all(title_names(found.title, frozenset({thing})) for thing in things)
        return is_its_title or (title_names(found.title, things) and is_asked_so(found.id, things))
    return is_asked_so(first.article_id, things)


def _is_asked_beside(draft: Draft, topic: ShownArticle, one: ShownArticle, things: frozenset[str]) -> bool:
    """Tell whether people ask for another article of the matter with these words, and the message does ask."""
    is_near = one.title in links_of(topic) or leans(draft.sought)
    return is_near and names_all(one, things) and is_asked_so(one.id, things)


def _is_linked(topic: ShownArticle, one: ShownArticle, things: frozenset[str]) -> bool:
    return one.title in links_of(topic) and bool(blocks_naming(one, things))


def _likely_beside(draft: Draft, topic: ShownArticle) -> ShownArticle | None:
    """Return the first reading where the search alone is not sure of it, but it is of the topic's matter."""
    if draft.search.verdict is not Verdict.ASK_BACK or leans(draft.sought):
        return None
    first = draft.readings[0]
    found = knowledge.show_article(first.article_id, draft.now)
    is_beside = found is not None and (first.title in links_of(topic) or share_a_matter(found, topic))
    return found if is_beside and first.article_id != topic.id else None


def _is_of_its_kind(draft: Draft, topic: ShownArticle) -> bool:
    """Tell whether the search only finds the topic again, or to a bare name an article near it ("장애인 차량")."""
    if draft.search.verdict is not Verdict.ANSWER:
        return False
    found = knowledge.show_article(draft.readings[0].article_id, draft.now)
    if found is None or found.id == topic.id:
        return found is not None
    return _is_bare_name(draft) and found.field_id == topic.field_id


def _is_bare_name(draft: Draft) -> bool:
    return not asks(draft.sought) and len(draft.sought.split()) <= FEW
