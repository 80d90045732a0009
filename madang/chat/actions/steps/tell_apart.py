"""A message that asks several things: each is answered by itself, and shown under its own heading."""

from collections.abc import Iterator

from madang.chat.actions.draft import Before, Draft
from madang.chat.actions.steps.topic import title_names
from madang.chat.rules.follow_up import matters
from madang.chat.rules.near import TELLS_LITTLE
from madang.chat.rules.outcome import ANSWERS, FIRST_OF_SEVERAL, SENTENCES, Outcome
from madang.chat.rules.questions import ANSWERED, LONG, MOST, joined, part, place_beside
from madang.chat.rules.route import find_route
from madang.knowledge import api as knowledge
from madang.knowledge.api import Reading, ShownBlock, Verdict

TOLD = frozenset({*ANSWERS, Outcome.PLACES})
"""Ends that answer a question."""

SURE = 0.9
"""Confidence from which a half names an article whatever that is called."""

LOOKED_THROUGH = 10
"""Readings of the whole message; the articles of all its halves must be among them."""

ASKED_OF = 3
"""Readings among which a half is left open, where it names several of them: 여권."""

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
        yield from _by_place(draft) or _by_article(draft)


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
            sought = reading.title if reading and not _names_several(half) else half
            yield Draft(half, draft.now, text=half, sought=sought, is_joined=True)


def _by_place(draft: Draft) -> list[Draft]:
    """Return the matter and the place that is asked for beside it: "등본 떼러 왔는데 동사무소가 어디예요"."""
    found = place_beside(draft.sought)
    reading = _article_named(found[0]) if found else None
    if not found or not reading or not knowledge.find_places(found[1], draft.now, draft.point):
        return []
    matter, place = found
    about = Draft(matter, draft.now, text=matter, sought=reading.title, is_joined=True)
    return [about, Draft(place, draft.now, point=draft.point, text=place, sought=place, is_joined=True)]


def _article_named(half: str) -> Reading | None:
    """Return the article that a half names: the search is very sure of it, or the title holds its matter."""
    found = knowledge.search(half)
    first = next(iter(found.readings), None)
    if first is None or (found.verdict is not Verdict.DECLINE and found.confidence >= SURE):
        return first
    said = matters(knowledge.words_said(half))
    is_open = found.verdict is not Verdict.DECLINE or said == {half}  # one bare word (인감) may be declined
    return first if is_open and title_names(first.title, said) else None


def _names_several(half: str) -> bool:
    """Tell whether a half names several articles alike, so that it must be asked which: 여권, 도서관 휴관일."""
    found = knowledge.search(half)
    titles = [each.title for each in found.readings[:ASKED_OF]]
    said = matters(knowledge.words_said(half)) - TELLS_LITTLE
    named = [thing for thing in said if any(title_names(title, frozenset({thing})) for title in titles)]
    alike = [title for title in titles if title_names(title, frozenset(named))]
    return found.verdict is Verdict.ASK_BACK and len(named) == 1 and len(alike) > 1


def take_together(draft: Draft, parts: list[Draft]) -> bool:
    """Show the parts as one turn, if they were two questions indeed; tell whether they were."""
    heard = _several([one for one in parts if one.is_joined]) or _several([one for one in parts if not one.is_joined])
    if not heard:
        return False
    shown, left = heard[:ANSWERED], [one.text for one in heard[ANSWERED:]]
    left += [] if heard[0].is_joined else list(part(draft.sought)[MOST:])
    draft.parts, draft.outcome = shown, Outcome.SEVERAL
    draft.article = next((one.article for one in shown if one.article), None)
    draft.heading = (FIRST_OF_SEVERAL if left else SENTENCES[Outcome.SEVERAL]).format(count=len(shown))
    draft.blocks = [block for one in shown for block in _under_heading(one)] + _to_go_on_with(left)
    draft.sources = tuple(dict.fromkeys(source for one in shown for source in one.sources))
    return True


def _several(parts: list[Draft]) -> list[Draft]:
    """Return the parts that were understood, where they are two questions at least and about different articles.

    One of them must be answered: two choices to make at once answer nothing.
    """
    heard = [one for one in parts if one.outcome in (HEARD if one.is_part_sure else TOLD)]
    articles = [one.article.id for one in heard if one.article]
    is_told = any(one.outcome in TOLD for one in heard)
    return heard if len(heard) > 1 and is_told and len(set(articles)) == len(articles) else []


def _under_heading(one: Draft) -> list[ShownBlock]:
    return [{"kind": "heading", "text": one.heading or one.text}, *one.blocks]


def _to_go_on_with(left: list[str]) -> list[ShownBlock]:
    choices = [{"label": each, "ask": each} for each in left]
    return [{"kind": "choices", "title": "이어서 물어보기", "choices": choices}] if left else []
