"""What is shown of the article that the talk is about, when something more is asked of it."""

import re

from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.tell_circumstance import for_whom, on_its_sides
from madang.chat.actions.steps.topic import blocks_naming, line_names, words_of_message
from madang.chat.rules.circumstances import CIRCUMSTANCE_WORDS, circumstance_of
from madang.chat.rules.follow_up import precise, sides_in
from madang.chat.rules.lines import lines_of, narrowed, once
from madang.chat.rules.told import NOT_WRITTEN, blocks_telling, holds_value, value_asked
from madang.knowledge import api as knowledge
from madang.knowledge.api import ABOUT_WORDS, ShownArticle, ShownBlock

_OTHERS = 2
"""Other matters of that name that are offered."""

_NO_NOUN = re.compile(
    r"(?:에서|으로|에게|한테|이랑|하고)?(?:도|은|는|이|가|을|를|에|로|랑|만|의)?(?:이요|요|예요|이에요)?[.?!~]*$"
)
_VERB = re.compile(r"(?:고|면|서|려고|러|는데|어|아|해)$")

_FEW = 3
"""Things that are said again by name where they are not written."""


def compose_topic(draft: Draft, article: ShownArticle) -> None:
    """Fill heading and blocks with the part that is asked for, or with what is not written and whom to ask."""
    if draft.circumstance:
        told, missing = _to_whom(draft, article), CIRCUMSTANCE_WORDS[draft.circumstance]
    elif draft.things:
        told, missing = _about_things(draft, article), f"{_named(draft, draft.things)}이야기는"
    else:
        draft.heading = f"{article.title} · {ABOUT_WORDS[draft.about]}"
        told, missing = _one_side(article, draft), NOT_WRITTEN[value_asked(draft.sought, draft.about)]
    draft.blocks = [*(told or _not_written(draft, article, missing)), _ways_on(draft, article)]


def _about_things(draft: Draft, article: ShownArticle) -> list[ShownBlock]:
    """Return the lines on the things; where some are named nowhere, say which, and show those on the others."""
    things = draft.things
    if told := blocks_naming(article, things):
        return [_shortened(draft, block, things) for block in told]
    known = frozenset(thing for thing in things if blocks_naming(article, frozenset({thing})))
    near = [block for block in article.blocks if any(_says(block, thing) for thing in known)]
    if not near:
        return []
    lines = [_shortened(draft, block, known) for block in near]
    return [
        _text(f"이 안내 글에 {_named(draft, things - known)}이야기는 적혀 있지 않아요."),
        *lines,
        *_whom_to_ask(draft, article),
    ]


def _shortened(draft: Draft, block: ShownBlock, things: frozenset[str]) -> ShownBlock:
    """Return only the lines that name the things, as long as the side that is asked for is told in them."""
    short = narrowed(block, lambda line: any(line_names(line, thing) for thing in things)) or dict(block)
    sides = sides_in(words_of_message(draft))
    tells = [side for side in sides if blocks_telling([block], side, value_asked(draft.sought, side))]
    is_lost = tells and not any(blocks_telling([short], side, value_asked(draft.sought, side)) for side in tells)
    return dict(block) if is_lost else short


def _one_side(article: ShownArticle, draft: Draft) -> list[ShownBlock]:
    """Return the lines that name exactly what is asked for (토요일, 사진), or what tells the side.

    Whether it is free depends on who asks: what was told of oneself just before comes first.
    """
    named = precise(words_of_message(draft))
    exact = [told for block in article.blocks if (told := _naming(block, named))]
    value = value_asked(draft.sought, draft.about)
    telling = [dict(block) for block in blocks_telling(article.blocks, draft.about, value)]
    if value == "free":
        both = [told for block in article.blocks if (told := _naming(block, named, value))] if exact else telling
        return once([*_just_told(draft, article), *both])
    if value == "rate":
        return once([*telling, *exact])
    if exact or not named or not telling:
        return exact or telling
    return [
        _text(f"이 안내 글에 {_named(draft, named)}이야기는 적혀 있지 않아요."),
        *telling,
        *_whom_to_ask(draft, article),
    ]


def _naming(block: ShownBlock, named: frozenset[str], value: str = "") -> ShownBlock | None:
    return narrowed(block, lambda line: holds_value(line, value) or any(line_names(line, word) for word in named))


def _just_told(draft: Draft, article: ShownArticle) -> list[ShownBlock]:
    """Return for whom the matter is, where the message before this one told of oneself."""
    before = draft.before
    kind = circumstance_of(before.asked) if before and before.article_id == article.id else ""
    return for_whom(article, kind, before.asked) if before and kind else []


def _to_whom(draft: Draft, article: ShownArticle) -> list[ShownBlock]:
    """Return for whom it is, and the side that is asked for beside; or say that nothing is written of it."""
    kind, sides = draft.circumstance, sides_in(words_of_message(draft))[:1]
    asked = [
        dict(block) for side in sides for block in blocks_telling(article.blocks, side, value_asked(draft.sought, side))
    ]
    if told := for_whom(article, kind, draft.sought):
        return once([*told, *asked])
    if near := asked or on_its_sides(article, kind):
        return [
            _text(f"이 안내 글에 {CIRCUMSTANCE_WORDS[kind]} 따로 적혀 있지 않아요."),
            *near,
            *_whom_to_ask(draft, article),
        ]
    return []


def _not_written(draft: Draft, article: ShownArticle, missing: str) -> list[ShownBlock]:
    """Say what is not written, and whom to ask: the article's own telephones and links, or the call centre."""
    links = [block for block in article.blocks if block["kind"] == "link"]
    told = _text(f"이 안내 글에 {missing} 적혀 있지 않아요. 아래로 물어봐 주세요.")
    return [told, *_whom_to_ask(draft, article), *links]


def _whom_to_ask(draft: Draft, article: ShownArticle) -> list[ShownBlock]:
    telephones = [block for block in article.blocks if block["kind"] == "telephone"]
    return telephones or [knowledge.call_center_block(draft.now)]


def _ways_on(draft: Draft, article: ShownArticle) -> ShownBlock:
    """Offer the whole article, what it links to, and other matters of that name."""
    linked = [choice for block in article.blocks if block["kind"] == "choices" for choice in block["choices"]]
    near = [{"label": one.title, "ask": one.title} for one in draft.readings[:_OTHERS] if one.article_id != article.id]
    offered = near if draft.things else linked
    whole = {"label": "전체 안내 보기", "ask": article.title}
    return {"kind": "choices", "title": "이어서 보기", "choices": [whole, *offered]}


def _named(draft: Draft, things: frozenset[str]) -> str:
    """Return the things as they were written, or "그 " where there are many."""
    told = [_NO_NOUN.sub("", each) for each in draft.sought.split() if any(thing in each for thing in things)]
    told = [each for each in told if each and not _VERB.search(each)]
    return f"'{' '.join(told)}' " if 0 < len(told) <= _FEW else "그 "


def _says(block: ShownBlock, thing: str) -> bool:
    return any(line_names(line, thing) for line in lines_of(block))


def _text(sentence: str) -> ShownBlock:
    return {"kind": "text", "paragraphs": [sentence]}
