"""What an article tells whoever spoke of themselves: the lines on that very fact, or else for whom it is."""

from madang.chat.rules.circumstances import ASKED_OF, NAMED_AS
from madang.chat.rules.facts import facts_of, prepared
from madang.chat.rules.follow_up import tells_side
from madang.chat.rules.lines import lines_of, narrowed
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle, ShownBlock

_TOLD_BY_FIGURE = frozenset({"household", "quantity"})
"""Circumstances whose figure an article may name: 둘째, 20리터. An age stands between two figures."""


def speaks_of_it(article: ShownArticle, kind: str, message: str) -> bool:
    """Tell whether an article names the very fact, or anything of its kind."""
    return bool(lines_on(article, kind, message) or _speaking(article, kind))


def for_whom(article: ShownArticle, kind: str, message: str) -> list[ShownBlock]:
    """Return the lines on the very fact, or the blocks that speak of its kind: first those on the sides it bears on."""
    if told := lines_on(article, kind, message):
        return told
    said = _speaking(article, kind)
    return [block for block in said if block in on_its_sides(article, kind)] or said


def on_its_sides(article: ShownArticle, kind: str) -> list[ShownBlock]:
    """Return the blocks on the sides of the matter that a circumstance bears on."""
    return [block for block in article.blocks if any(tells_side(block, side) for side in ASKED_OF[kind])]


def lines_on(article: ShownArticle, kind: str, message: str) -> list[ShownBlock]:
    """Return the lines that name the figure which the message tells."""
    figures = _figures(message) if kind in _TOLD_BY_FIGURE else frozenset()
    if not figures:
        return []
    told = (narrowed(block, lambda line: bool(_figures(line) & figures)) for block in article.blocks)
    return [block for block in told if block]


def _speaking(article: ShownArticle, kind: str) -> list[ShownBlock]:
    said = (block for block in article.blocks if NAMED_AS[kind].search(knowledge.words_of(block)))
    return [block for block in said if lines_of(block) or block["kind"] == "link"]


def _figures(text: str) -> frozenset[str]:
    """Return the figures of a text with their units, without what bounds them."""
    told = (fact.value.split(" ")[0] for fact in facts_of(prepared(text)))
    return frozenset(figure for figure in told if not figure.isdigit())
