"""A message that asks several things: each is answered by itself, and shown under its own heading."""

from collections.abc import Iterator

from madang.chat.actions.draft import Before, Draft
from madang.chat.actions.steps.topic import title_names
from madang.chat.rules.follow_up import matters
from madang.chat.rules.outcome import ANSWERS, SENTENCES, Outcome
from madang.chat.rules.questions import LONG, MOST, joined, part
from madang.chat.rules.route import find_route
from madang.knowledge import api as knowledge
from madang.knowledge.api import Reading, ShownBlock, Verdict

TOLD = frozenset({*ANSWERS, Outcome.PLACES})
"""Ends that answer a question."""

SURE = 0.9
"""Confidence from which a half names an article whatever that is called."""

LOOKED_THROUGH = 10
"""Readings of the whole message; the articles of all its halves must be among them."""

HEARD = TOLD | {Outcome.CHOICES, Outcome.ELSEWHERE, Outcome.OWN_RECORD}
"""Ends that show a question was understood: enough where the message is surely parted."""


def questions_told_apart(draft: Draft) -> Iterator[Draft]:
    """Yield a draft for each question, or none where the message is one question with what leads to it.

    Each goes on from what the one before it came to: "여권 수수료 얼마예요? 저녁에도 돼요?" Where its sentences are no
    two questions, what they join may name two articles: "등본이랑 여권 만들고 싶어요".
    """
    if draft.outcome is not None or draft.language:
        return
    parts: list[Draft] = []
    for one in _by_sentence(draft):
        yield one
        parts.append(one)
    if not _several(parts):
        yield from _by_article(draft)


def _by_sentence(draft: Draft) -> Iterator[Draft]:
    questions = part(draft.sought)
    before = draft.before
    for each in questions[:MOST] if len(questions) > 1 else ():
        is_sure = len(draft.sought) <= LONG
        one = Draft(each, draft.now, before, draft.point, text=each, sought=each, is_part_sure=is_sure)
        yield one
        if one.article and one.outcome:
            before = Before(one.outcome, one.article.id, each)


def _by_article(draft: Draft) -> Iterator[Draft]:
    """Yield what a message joins, each under its article's own name: as long as the whole leads to all of them, too."""
    halves = joined(draft.sought)
    route = find_route(draft.sought) if halves else None
    if not halves or (route and route.is_sure):
        return  # "이곳이랑 저곳 중에 어디가 좋아요?" is one question
    whole = {reading.article_id for reading in knowledge.search(draft.sought, limit=LOOKED_THROUGH).readings}
    named = [_article_named(half) for half in halves]
    ids = {reading.article_id for reading in named if reading}
    if len(ids) == len(halves) and ids <= whole:
        for half, reading in zip(halves, named, strict=True):
            sought = reading.title if reading else half
            yield Draft(half, draft.now, text=half, sought=sought, is_joined=True)


def _article_named(half: str) -> Reading | None:
    """Return the article that a half names: the search is very sure of it, or the title holds its matter."""
    found = knowledge.search(half)
    first = found.readings[0] if found.verdict is not Verdict.DECLINE else None
    if first is None or found.confidence >= SURE:
        return first
    return first if title_names(first.title, matters(knowledge.words_said(half))) else None


def take_together(draft: Draft, parts: list[Draft]) -> bool:
    """Show the parts as one turn, if they were two questions indeed; tell whether they were."""
    heard = _several([one for one in parts if one.is_joined]) or _several([one for one in parts if not one.is_joined])
    if not heard:
        return False
    draft.parts, draft.outcome = heard, Outcome.SEVERAL
    draft.article = next((one.article for one in heard if one.article), None)
    draft.heading = SENTENCES[Outcome.SEVERAL].format(count=len(heard))
    draft.blocks = [block for one in heard for block in _under_heading(one)]
    draft.sources = tuple(dict.fromkeys(source for one in heard for source in one.sources))
    return True


def _several(parts: list[Draft]) -> list[Draft]:
    """Return the parts that were understood, where they are two questions at least and about different articles."""
    heard = [one for one in parts if one.outcome in (HEARD if one.is_part_sure else TOLD)]
    articles = [one.article.id for one in heard if one.article]
    return heard if len(heard) > 1 and len(set(articles)) == len(articles) else []


def _under_heading(one: Draft) -> list[ShownBlock]:
    return [{"kind": "heading", "text": one.heading or one.text}, *one.blocks]
