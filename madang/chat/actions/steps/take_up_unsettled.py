"""A side or a circumstance after what settled nothing: choices that were not taken, or a question without an answer."""

from collections.abc import Callable

from madang.chat.actions.draft import Before, Draft
from madang.chat.actions.steps.topic import topic_of
from madang.chat.rules.follow_up import matters
from madang.chat.rules.outcome import TO_CHOOSE, Outcome
from madang.chat.rules.told import blocks_telling, value_asked
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle, ShownBlock, Verdict

Tells = Callable[[ShownArticle], bool]

_WHICH = "어느 것을 물으시는지 골라 주시면 알려 드릴게요."
_NOT_FOUND = "바로 앞의 '{asked}' 안내 글을 찾지 못해서 이어서 답할 수 없어요. 무엇이 궁금한지 이름과 함께 적어 주세요."
_EACH = "무엇인지에 따라 달라서 하나씩 보여 드려요."
_NAMELESS = "무엇에 대해 물으시는지 알기 어려웠어요. 궁금한 일의 이름과 함께 적어 주세요."

MOST_OF_EACH = 2
"""Blocks shown of each choice."""

LONGEST = 20
"""Letters of a question that is said again as it was."""


def take_up_unsettled(draft: Draft, tells: Tells) -> None:
    """Take the one choice that tells it, or ask again which is meant; without choices say what was not found."""
    before = draft.before
    if before and _offered(before):
        _choose(draft, before, tells)
    elif before and before.outcome is Outcome.NOT_FOUND:
        _go_on(draft, before, tells)


def _choose(draft: Draft, before: Before, tells: Tells) -> None:
    offered = [one for each in _offered(before) if (one := knowledge.article_called(each["ask"], draft.now))]
    telling = [one for one in offered if tells(one)]
    chosen = _surely_meant(draft, before, tells) or (telling[0] if len(telling) == 1 else None)
    if chosen:
        draft.article, draft.outcome = chosen, Outcome.FOLLOWED_UP
    elif draft.about and len(telling) > 1:
        _tell_each(draft, telling)
    elif offered:
        draft.outcome, draft.sentence = Outcome.CHOICES, _WHICH
        draft.next_steps = [_choices(telling or offered), knowledge.call_center_block(draft.now)]


def _tell_each(draft: Draft, articles: list[ShownArticle]) -> None:
    """Tell the side of each choice under its name: nobody has to choose first."""
    value = value_asked(draft.sought, draft.about)
    for one in articles:
        told = [dict(block) for block in blocks_telling(one.blocks, draft.about, value)][:MOST_OF_EACH]
        draft.blocks += [{"kind": "heading", "text": one.title}, *told]
    draft.blocks.append(_choices(articles))
    draft.sources = tuple(dict.fromkeys(source for one in articles for source in one.sources))
    draft.outcome, draft.heading = Outcome.SEVERAL, _EACH


def _go_on(draft: Draft, before: Before, tells: Tells) -> None:
    """Ask it together with the question before; where that leads nowhere, no older topic takes its place unsaid."""
    chosen = _surely_meant(draft, before, tells)
    if chosen:
        draft.article, draft.outcome = chosen, Outcome.FOLLOWED_UP
        return
    topic = topic_of(draft)
    is_named = bool(matters(knowledge.words_said(before.asked))) and len(before.asked) <= LONGEST
    draft.outcome = Outcome.NOT_FOUND
    draft.sentence = _NOT_FOUND.format(asked=before.asked) if is_named else _NAMELESS
    shown = [_choices([topic])] if topic else []
    draft.next_steps = [*shown, knowledge.call_center_block(draft.now)]


def _surely_meant(draft: Draft, before: Before, tells: Tells) -> ShownArticle | None:
    """Return the article that both questions together surely ask for."""
    if not matters(knowledge.words_said(before.asked)):
        return None
    together = knowledge.search(f"{before.asked} {draft.sought}")
    if together.verdict is not Verdict.ANSWER:
        return None
    found = knowledge.show_article(together.readings[0].article_id, draft.now)
    if found is None or not tells(found):
        return None
    draft.search = together
    return found


def _offered(before: Before) -> list[dict[str, str]]:
    """Return the choices that are open: whatever an answer offers beside is none."""
    if before.outcome not in {Outcome.CHOICES, Outcome.SEVERAL}:
        return []
    shown = [block for block in before.shown if block["kind"] == "choices" and block["title"] == TO_CHOOSE]
    return [choice for block in shown for choice in block["choices"]]


def _choices(articles: list[ShownArticle]) -> ShownBlock:
    choices = [{"label": one.title, "ask": one.title} for one in articles]
    return {"kind": "choices", "title": TO_CHOOSE, "choices": choices}
