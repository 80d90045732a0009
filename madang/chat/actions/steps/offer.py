"""Articles to choose from: of what the search found only those that share words with the message."""

from collections.abc import Sequence

from madang.chat.actions.draft import Draft
from madang.chat.adapters.pack_words import own_names
from madang.chat.rules.near import named_words, shares, shares_a_way, telling_words
from madang.knowledge import api as knowledge
from madang.knowledge.api import Verdict

CHOICES_SHOWN = 3


def offer(draft: Draft) -> None:
    """Fill `offered`; a search that found nothing near offers nothing."""
    if draft.search.verdict is Verdict.DECLINE:
        return
    readings = draft.readings[:CHOICES_SHOWN]
    asked = knowledge.ways_of_asking([each.article_id for each in readings])
    draft.offered = tuple(each for each in readings if _is_near(each.article_id, asked.get(each.article_id, ()), draft))


def _is_near(key: str, ways: Sequence[str], draft: Draft) -> bool:
    said = knowledge.words_said(draft.sought)
    telling, named = telling_words(said, own_names()), named_words(said)
    if any(shares_a_way(telling, named, frozenset(knowledge.words_said(way))) for way in ways):
        return True
    article = knowledge.show_article(key, draft.now) if telling else None
    told = (knowledge.words_of(block) for block in article.blocks if block["kind"] != "choices") if article else ()
    return shares(telling, "".join(told).replace(" ", ""))
