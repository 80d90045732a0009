"""What a message has to do with what was said before."""

import re

from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.take_up_places import take_up_places
from madang.chat.actions.steps.take_up_report import send_it_there, take_up_report
from madang.chat.actions.steps.topic import (
    beside,
    blocks_naming,
    links_of,
    names,
    share_a_matter,
    title_names,
    title_says,
    topic_of,
)
from madang.chat.adapters.pack_words import own_names
from madang.chat.rules.circumstances import circumstance_of
from madang.chat.rules.follow_up import (
    MOST_WORDS,
    PENALTY,
    aspects,
    leans,
    leaves_undone,
    matters,
    precise,
    side_asked,
    sides_in,
    turns,
    without_politeness,
)
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.region import find_other_region
from madang.chat.rules.slots import other_slot
from madang.chat.rules.told import tells_value, value_asked
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle, Verdict

UNSETTLED = frozenset({Outcome.CHOICES, Outcome.NOT_FOUND})
"""Ends that leave open what was meant: what follows may say it."""


def take_up_topic(draft: Draft) -> None:
    """Take a message for what it is to the talk, the surest way first; where none fits it is searched by itself."""
    draft.sought = without_politeness(draft.sought)
    for way in (take_up_report, take_up_places, ask_again_here, take_up_side, take_up_circumstance):
        if draft.outcome is None:
            way(draft)


def ask_again_here(draft: Draft) -> None:
    """Ask the last question of this city, where another's was asked for: "여수 쓰레기 수거일", then "아 순천은요"."""
    asked = draft.before.asked if draft.before else ""
    region = find_other_region(asked, own_names()) if asked else None
    if region and other_slot(draft.sought) in own_names():
        draft.sought = re.sub(rf"\S*{re.escape(region.name[:2])}\S*", "", asked).strip()
        draft.likely = None


def take_up_side(draft: Draft) -> None:
    """When the message names only a side of the matter ("수수료는?"), answer from the article shown before.

    Where that article does not tell the side, another of the same matter may: 여권 수수료, then "밤에도 받아 줘요?".
    """
    words = knowledge.words_said(draft.sought)
    draft.about = PENALTY if leaves_undone(draft.sought, words) else side_asked(words)
    if not draft.about:
        return
    if draft.before and draft.before.outcome in UNSETTLED:
        _settle(draft)
    topic = topic_of(draft) if draft.outcome is None else None
    if topic is None:
        return
    named = precise(words)
    if not _tells(topic, draft, named):
        draft.article = beside(draft, topic, lambda one: _is_on_it(one, draft.about, named))
    draft.outcome = Outcome.ANSWERED if draft.article else Outcome.FOLLOWED_UP
    draft.about = "" if draft.article else draft.about
    draft.article = draft.article or topic


def take_up_circumstance(draft: Draft) -> None:
    """When somebody tells only of themselves ("저 33살인데 되나요"), show for whom the matter is."""
    kind = circumstance_of(draft.sought)
    topic = topic_of(draft) if kind else None
    if topic and not _begins_a_matter(draft, topic):
        draft.article, draft.circumstance, draft.outcome = topic, kind, Outcome.FOLLOWED_UP


def _begins_a_matter(draft: Draft, topic: ShownArticle) -> bool:
    """Tell whether a message with a circumstance surely names another article by its title, and not this one."""
    found = knowledge.search(draft.sought)
    if found.verdict is not Verdict.ANSWER or found.readings[0].article_id == topic.id:
        return False
    things = aspects(knowledge.words_said(draft.sought))
    return len(things) > 1 and all(title_says(found.readings[0].title, frozenset({thing})) for thing in things)


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


def _settle(draft: Draft) -> None:
    """Ask the open question and what follows it together."""
    asked = draft.before.asked if draft.before else ""
    if not matters(knowledge.words_said(asked)):
        return
    together = knowledge.search(f"{asked} {draft.sought}")
    if together.verdict is Verdict.DECLINE:
        return
    shown = (knowledge.show_article(reading.article_id, draft.now) for reading in together.readings[:2])
    settled = next((one for one in shown if one and _tells(one, draft, frozenset())), None)
    if settled:
        draft.search, draft.article, draft.outcome = together, settled, Outcome.FOLLOWED_UP


def _tells(article: ShownArticle, draft: Draft, named: frozenset[str]) -> bool:
    """Tell whether an article tells the side that is asked for, and names what is named with it (밤, 토요일, 대신)."""
    if named:
        return any(names(block, word) for block in article.blocks for word in named)
    return tells_value(article.blocks, draft.about, value_asked(draft.sought, draft.about))


def _is_on_it(article: ShownArticle, side: str, named: frozenset[str]) -> bool:
    """Tell whether an article is on just this: its title names what is named, or else asks for the side."""
    if named:
        return title_names(article.title, named)
    return side in sides_in(knowledge.words_said(article.title))


def _names_all(article: ShownArticle, things: frozenset[str]) -> bool:
    return all(
        title_names(article.title, frozenset({each})) or blocks_naming(article, frozenset({each})) for each in things
    )
