"""What is shown of the article that the talk is about, when something more is asked of it."""

from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.topic import blocks_naming, names
from madang.chat.rules.circumstances import ASKED_OF, CIRCUMSTANCE_WORDS, NAMED_AS
from madang.chat.rules.follow_up import precise, tells_side
from madang.chat.rules.told import NOT_WRITTEN, blocks_telling, value_asked
from madang.knowledge import api as knowledge
from madang.knowledge.api import ABOUT_WORDS, ShownArticle, ShownBlock

_OTHERS = 2
"""Other matters of that name that are offered."""


def compose_topic(draft: Draft, article: ShownArticle) -> None:
    """Fill heading and blocks with the part that is asked for, or with what is not written and whom to ask."""
    if draft.circumstance:
        told, missing = _for_whom(article, draft.circumstance), CIRCUMSTANCE_WORDS[draft.circumstance]
    elif draft.things:
        told, missing = _about_things(article, draft.things), "그 이야기는"
    else:
        draft.heading = f"{article.title} · {ABOUT_WORDS[draft.about]}"
        told, missing = _one_side(article, draft), NOT_WRITTEN[value_asked(draft.sought, draft.about)]
    draft.blocks = [*(told or _not_written(draft, article, missing)), _ways_on(draft, article)]


def _about_things(article: ShownArticle, things: frozenset[str]) -> list[ShownBlock]:
    """Return the blocks that name the things; where some are named nowhere, say which, and show those on the others."""
    if told := blocks_naming(article, things):
        return told
    known = frozenset(thing for thing in things if blocks_naming(article, frozenset({thing})))
    missing = "', '".join(sorted(things - known))
    near = [block for block in article.blocks if any(names(block, thing) for thing in known)]
    return [_text(f"이 안내 글에 '{missing}' 이야기는 적혀 있지 않아요."), *near] if near and missing else near


def _one_side(article: ShownArticle, draft: Draft) -> list[ShownBlock]:
    """Return the blocks that name exactly what is asked for (토요일, 사진), or those that tell the side."""
    named = precise(knowledge.words_said(draft.sought))
    exact = [block for block in article.blocks if any(names(block, word) for word in named)]
    telling = blocks_telling(article.blocks, draft.about, value_asked(draft.sought, draft.about))
    return exact or [dict(block) for block in telling]


def _for_whom(article: ShownArticle, kind: str) -> list[ShownBlock]:
    """Return the blocks that speak of a circumstance, or else those on the sides that it bears on."""
    of_sides = [block for block in article.blocks if any(tells_side(block, side) for side in ASKED_OF[kind])]
    speaking = [block for block in article.blocks if NAMED_AS[kind].search(knowledge.words_of(block))]
    said = [block for block in speaking if block["kind"] != "choices"]
    told = [block for block in said if block in of_sides] or said
    if told or not of_sides:
        return told
    return [_text(f"이 안내 글에 {CIRCUMSTANCE_WORDS[kind]} 따로 적혀 있지 않아요."), *of_sides]


def _not_written(draft: Draft, article: ShownArticle, missing: str) -> list[ShownBlock]:
    """Say what is not written, and whom to ask: the article's own telephones and links, or the call centre."""
    told = _text(f"이 안내 글에 {missing} 적혀 있지 않아요. 아래로 물어봐 주세요.")
    telephones = [block for block in article.blocks if block["kind"] == "telephone"]
    links = [block for block in article.blocks if block["kind"] == "link"]
    return [told, *(telephones or [knowledge.call_center_block(draft.now)]), *links]


def _ways_on(draft: Draft, article: ShownArticle) -> ShownBlock:
    """Offer the whole article, what it links to, and other matters of that name."""
    linked = [choice for block in article.blocks if block["kind"] == "choices" for choice in block["choices"]]
    near = [{"label": one.title, "ask": one.title} for one in draft.readings[:_OTHERS] if one.article_id != article.id]
    offered = near if draft.things else linked
    whole = {"label": "전체 안내 보기", "ask": article.title}
    return {"kind": "choices", "title": "이어서 보기", "choices": [whole, *offered]}


def _text(sentence: str) -> ShownBlock:
    return {"kind": "text", "paragraphs": [sentence]}
