"""Articles to choose from: of what the search found only those that share words with the message."""

from collections.abc import Sequence

from madang.chat.actions.draft import Draft
from madang.chat.adapters.pack_words import own_names
from madang.chat.rules.near import named_words, shares, shares_a_way, telling_words
from madang.chat.rules.outcome import ANSWERS
from madang.knowledge import api as knowledge
from madang.knowledge.api import Reading, Verdict

CHOICES_SHOWN = 3


def offer(draft: Draft) -> None:
    """Fill `offered`; a search that found nothing near offers nothing, and the page just shown is not offered again."""
    if draft.search.verdict is Verdict.DECLINE:
        return
    readings = [each for each in draft.readings[:CHOICES_SHOWN] if not _was_just_shown(each, draft)]
    asked = knowledge.ways_of_asking([each.article_id for each in readings])
    draft.offered = tuple(each for each in readings if _is_near(each, asked.get(each.article_id, ()), draft))


def _was_just_shown(reading: Reading, draft: Draft) -> bool:
    before = draft.before
    return before is not None and before.outcome in ANSWERS and before.article_id == reading.article_id


def _is_near(reading: Reading, ways: Sequence[str], draft: Draft) -> bool:
    """Tell whether an article shares what the message names: a way of asking for it does, or its title, or its text."""
    said = knowledge.words_said(draft.sought)
    telling, named = telling_words(said, own_names()), named_words(said)
    if any(shares_a_way(telling, named, frozenset(knowledge.words_said(way))) for way in ways):
        return True
    if shares(telling, reading.title.replace(" ", "")):
        return True
    article = knowledge.show_article(reading.article_id, draft.now) if telling else None
    told = (knowledge.words_of(block) for block in article.blocks if block["kind"] != "choices") if article else ()
    return shares(telling, "".join(told).replace(" ", ""))
