"""What a message has to do with what was said before."""

import re

from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.take_up_places import take_up_places
from madang.chat.actions.steps.take_up_report import take_up_report
from madang.chat.actions.steps.take_up_unsettled import take_up_unsettled
from madang.chat.actions.steps.tell_circumstance import speaks_of_it
from madang.chat.actions.steps.topic import beside, names, title_names, title_says, topic_of, words_of_message
from madang.chat.adapters.pack_words import own_names
from madang.chat.rules.circumstances import BARE_KINDS, circumstance_of
from madang.chat.rules.follow_up import (
    PENALTY,
    aspects,
    leaves_undone,
    matters,
    precise,
    side_asked,
    sides_in,
    without_politeness,
)
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.region import find_other_region
from madang.chat.rules.slots import other_slot
from madang.chat.rules.told import tells_value, value_asked
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle, Verdict

UNSETTLED = frozenset({Outcome.CHOICES, Outcome.NOT_FOUND, Outcome.SEVERAL})
"""Ends that leave open what was meant: what follows may say it."""


def take_up_topic(draft: Draft) -> None:
    """Take a message for what it is to the talk, the surest way first; where none fits it is searched by itself."""
    draft.sought = without_politeness(draft.sought)
    for way in (take_up_title, take_up_report, take_up_places, ask_again_here, take_up_side, take_up_circumstance):
        if draft.outcome is None:
            way(draft)


def take_up_title(draft: Draft) -> None:
    """When an offered question is tapped, or typed letter by letter, show its article whatever the talk was about."""
    draft.article = knowledge.article_called(draft.sought, draft.now)
    draft.outcome = Outcome.ANSWERED if draft.article else None


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
    topic = topic_of(draft)
    words = _without_its_name(words_of_message(draft), draft.sought, topic)
    draft.about = PENALTY if leaves_undone(draft.sought, words) else side_asked(words)
    # "나이가 35살인데 되나요" tells an age: whom it is for hangs on it, and nothing else is asked.
    if not draft.about or (not set(sides_in(words)) - {"who"} and circumstance_of(draft.sought)):
        draft.about = ""
        return
    named = precise(words)
    take_up_unsettled(draft, lambda one: _tells(one, draft, named))
    if draft.outcome or topic is None:
        return
    if not _tells(topic, draft, named):
        draft.article = beside(draft, topic, lambda one: _is_on_it(one, draft.about, named))
    draft.outcome = Outcome.ANSWERED if draft.article else Outcome.FOLLOWED_UP
    draft.about = "" if draft.article else draft.about
    draft.article = draft.article or topic


def take_up_circumstance(draft: Draft) -> None:
    """When somebody tells only of themselves ("저 33살인데 되나요"), show for whom the matter is."""
    kind = circumstance_of(draft.sought)
    if not kind:
        return
    draft.circumstance = kind
    if draft.before and draft.before.outcome in UNSETTLED:
        take_up_unsettled(draft, lambda one: speaks_of_it(one, kind, draft.sought))
    topic = topic_of(draft) if draft.outcome is None else None
    if topic and not _begins_a_matter(draft, topic):
        draft.article, draft.outcome = topic, Outcome.FOLLOWED_UP
    draft.circumstance = kind if draft.outcome is Outcome.FOLLOWED_UP else ""


def _without_its_name(words: list[str], message: str, topic: ShownArticle | None) -> list[str]:
    """Leave out words of the topic's own name ("등록되면 돈도 나와요?"), unless one is part of another: 장애인연금."""
    title = topic.title.replace(" ", "") if topic else ""
    return [word for word in words if not (len(word) > 1 and word in matters([word]) and _is_in(title, word, message))]


def _is_in(title: str, word: str, message: str) -> bool:
    holding = [each[: each.index(word) + len(word)] for each in message.split() if word in each]
    return bool(holding) and all(each in title for each in holding)


def _begins_a_matter(draft: Draft, topic: ShownArticle) -> bool:
    """Tell whether a message with a circumstance surely names another article by its title, and not this one."""
    found = knowledge.search(draft.sought)
    if found.verdict is not Verdict.ANSWER or found.readings[0].article_id == topic.id:
        return False
    things = aspects(knowledge.words_said(draft.sought))
    title = found.readings[0].title
    if draft.circumstance in BARE_KINDS:  # "컨테이너 6평이요" names a matter beside its figure
        return title_says(title, things) and not title_says(topic.title, things)
    return len(things) > 1 and all(title_says(title, frozenset({thing})) for thing in things)


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
