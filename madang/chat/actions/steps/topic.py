"""The article that the talk is about, and those of the same matter."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from madang.chat.actions.draft import Draft
from madang.chat.adapters.pack_words import own_names
from madang.chat.rules.follow_up import matters, without_bare_end
from madang.chat.rules.lines import lines_of
from madang.chat.rules.same_words import same_words
from madang.knowledge import api as knowledge
from madang.knowledge.api import Reading, ShownArticle, ShownBlock, Verdict

BESIDE = 6
"""Readings of the question with its topic's name that are looked into."""

CITIZEN = "시민"
"""What the name of this city stands for in a short message: "순천 사람은 무료예요?" """


def topic_of(draft: Draft) -> ShownArticle | None:
    """Return the article shown last, as long as the talk is about it."""
    key = draft.before.article_id if draft.before else ""
    return knowledge.show_article(key, draft.now) if key else None


def words_of_message(draft: Draft) -> list[str]:
    """Return the words of a message; the name of this city says whose it is."""
    own = own_names()
    return [CITIZEN if word in own else word for word in knowledge.words_said(without_bare_end(draft.sought))]


def names(block: ShownBlock, word: str) -> bool:
    """Tell whether a block names a thing, by this word or by one that means the same; what it links to is no part."""
    if block["kind"] == "choices":
        return False
    return line_names(knowledge.words_of(block), word)


def line_names(line: str, word: str) -> bool:
    """Tell whether a line names a thing; one syllable names it only as a word of its own: 팔 is not in 팔마."""
    closed = line.replace(" ", "")
    return any(same in closed if len(same) > 1 else same in _words(line) for same in same_words(word))


def blocks_naming(article: ShownArticle, things: frozenset[str]) -> list[ShownBlock]:
    """Return the blocks that name all of the things, or nothing."""
    return [block for block in article.blocks if all(names(block, thing) for thing in things)]


def names_together(article: ShownArticle, things: frozenset[str]) -> bool:
    """Tell whether one line of an article names all of the things."""
    lines = (line for block in article.blocks for line in lines_of(block))
    return any(all(line_names(line, thing) for thing in things) for line in lines)


def names_all(article: ShownArticle, things: frozenset[str]) -> bool:
    """Tell whether an article names each of the things somewhere."""
    return all(line_names(article.title, each) or blocks_naming(article, frozenset({each})) for each in things)


def title_says(title: str, things: frozenset[str]) -> bool:
    """Tell whether a title holds one of the things, word for word."""
    return any(thing in title.replace(" ", "") for thing in things if len(thing) > 1)


def title_names(title: str, things: frozenset[str]) -> bool:
    """Tell whether a title holds one of the things, or a word that means the same."""
    closed = title.replace(" ", "")
    return any(same in closed for thing in things for same in same_words(thing) if len(same) > 1)


def is_asked_so(article_id: str, things: frozenset[str]) -> bool:
    """Tell whether one way of asking for an article names all of the things: then they are its own matter."""
    ways = knowledge.ways_of_asking([article_id]).get(article_id, [])
    return any(all(line_names(way, thing) for thing in things) for way in ways)


def beside(draft: Draft, topic: ShownArticle, tells: Callable[[ShownArticle], bool]) -> ShownArticle | None:
    """Return another article of the topic's matter that tells what is asked: the nearest by name, then those linked."""
    wider = knowledge.search(f"{topic.title} {draft.sought}")
    readings = {reading.article_id: reading for reading in (*wider.readings[:BESIDE], *draft.readings)}
    linked = links_of(topic)
    nearest = {reading.article_id: -len(_shared(reading.title, topic.title)) for reading in readings.values()}
    sure = draft.readings[0].article_id if draft.search.verdict is Verdict.ANSWER else ""
    ordered = sorted(
        readings.values(),
        key=lambda each: (nearest[each.article_id], each.title not in linked, each.article_id != sure),
    )
    return next((one for one in _of_the_matter(draft, topic, ordered, linked) if tells(one)), None)


def links_of(topic: ShownArticle) -> frozenset[str]:
    """Return the titles that an article offers to go on with."""
    choices = (choice for block in topic.blocks if block["kind"] == "choices" for choice in block["choices"])
    return frozenset(choice["ask"] for choice in choices)


def _of_the_matter(
    draft: Draft, topic: ShownArticle, readings: list[Reading], linked: frozenset[str]
) -> Iterator[ShownArticle]:
    for reading in readings:
        one = knowledge.show_article(reading.article_id, draft.now)
        if one and one.id != topic.id and (one.title in linked or share_a_matter(one, topic)):
            yield one


def share_a_matter(one: ShownArticle, other: ShownArticle) -> bool:
    """Tell whether two articles have a word of their own in common in their titles."""
    return bool(_shared(one.title, other.title))


def _shared(one: str, other: str) -> frozenset[str]:
    return matters(knowledge.words_said(one)) & matters(knowledge.words_said(other))


@lru_cache(maxsize=2048)
def _words(line: str) -> frozenset[str]:
    return frozenset(knowledge.words_said(line))
