"""What is shown for each outcome."""

from django.conf import settings
from django.utils import timezone

from madang.chat.actions.draft import Draft
from madang.chat.rules.emergency import EmergencyRow
from madang.chat.rules.outcome import ANSWERS, SENTENCES, UNREADABLE, Outcome
from madang.core import api as core
from madang.knowledge import api as knowledge
from madang.knowledge.api import ABOUT_WORDS, ShownArticle, ShownBlock, Verdict

CHOICES_SHOWN = 3
MACHINE_WRITES = "짧은 요약은 생성형 인공지능이 쓰기도 하는데, 그런 글에는 그렇게 적어 둬요."
"""Added to what the house says of itself, where a city has set up a language model."""

NEAR_ARTICLES = frozenset({Outcome.OWN_RECORD, Outcome.COMPLAINT, Outcome.ELSEWHERE, Outcome.NOT_KOREAN})
"""Ends under which the articles that come near are offered, too."""


def compose(draft: Draft) -> None:
    """Fill heading, blocks and sources. Only an answer shows sources; everything else shows a next step."""
    if draft.outcome is Outcome.SEVERAL:
        return  # put together from its parts
    if draft.outcome in ANSWERS and draft.article:
        _answer(draft, draft.article)
    elif draft.outcome is not Outcome.PLACES:  # composed where they were looked up
        draft.blocks = _without_answer(draft)
    if draft.language and draft.outcome in {*ANSWERS, Outcome.PLACES}:
        draft.blocks = [_text(draft.language.found), *draft.blocks]


def put_emergency_first(draft: Draft) -> None:
    """Show the emergency numbers above an answer; no sentence on what was not found stands under them."""
    if draft.emergencies:
        draft.blocks = [*_emergencies(draft.emergencies), *(draft.blocks if draft.sources else [])]
        draft.outcome = Outcome.EMERGENCY


def compose_failure(draft: Draft) -> None:
    """Leave of an answer what cannot fail: the emergency numbers, or the sentence."""
    draft.outcome, draft.heading, draft.article, draft.sources = Outcome.FAILED, "", None, ()
    draft.blocks, draft.machine_written = [_text(SENTENCES[Outcome.FAILED])], False
    put_emergency_first(draft)


def _answer(draft: Draft, article: ShownArticle) -> None:
    draft.heading, draft.sources = article.title, article.sources
    if draft.things:
        draft.blocks = _about_things(draft, article)
    elif draft.outcome is Outcome.FOLLOWED_UP:
        draft.heading = f"{article.title} · {ABOUT_WORDS[draft.about]}"
        draft.blocks = _one_side(article, draft.about)
    else:
        draft.blocks = list(article.blocks)


def _about_things(draft: Draft, article: ShownArticle) -> list[ShownBlock]:
    """Return the blocks that speak of what was asked, and the ways on: the whole, or another matter of that name."""
    told = [block for block in article.blocks if knowledge.speaks_of(block, draft.things)]
    whole = {"label": "전체 안내 보기", "ask": article.title}
    others = [reading for reading in draft.readings[:2] if reading.article_id != article.id]
    choices = [whole, *({"label": reading.title, "ask": reading.title} for reading in others)]
    return [*told, {"kind": "choices", "title": "이어서 보기", "choices": choices}]


def _one_side(article: ShownArticle, side: str) -> list[ShownBlock]:
    """Return the blocks on one side of the matter, and the way back to the whole."""
    wanted = [block for block in article.blocks if _tells(block, side)]
    whole = {"label": "전체 안내 보기", "ask": article.title}
    others = [choice for block in article.blocks if block["kind"] == "choices" for choice in block["choices"]]
    if wanted:
        return [*wanted, {"kind": "choices", "title": "이어서 보기", "choices": [whole, *others]}]
    told = f"이 안내 글에는 {ABOUT_WORDS[side]}만 따로 적은 것이 없어요. 아는 데까지 모두 보여 드릴게요."
    return [_text(told), *article.blocks]


def _tells(block: ShownBlock, side: str) -> bool:
    near = {
        "fee": {"fee", "amount"},
        "amount": {"amount", "fee"},
        "when": {"when", "period"},
        "period": {"period", "when"},
    }
    return block.get("about") in near.get(side, {side}) or (side == "contact" and block["kind"] == "telephone")


def _without_answer(draft: Draft) -> list[ShownBlock]:
    outcome = draft.outcome or Outcome.FAILED
    near = [_readings(draft, "시의 안내 글 가운데 가까운 것")] if _is_near_an_article(draft) else []
    return [_sentence(outcome, draft), *near, *(draft.next_steps or _next_steps(outcome, draft))]


def _is_near_an_article(draft: Draft) -> bool:
    """Tell whether a matter of others comes near to articles of the city all the same."""
    return draft.search.verdict is Verdict.ASK_BACK and draft.outcome in NEAR_ARTICLES


def _sentence(outcome: Outcome, draft: Draft) -> ShownBlock:
    if outcome is Outcome.NOT_KOREAN and draft.language:
        return _text(draft.language.sentence)
    profile = core.profile()
    words = {"limit": str(draft.limit), "bot": profile.bot_name, "city": profile.name}
    sentence = SENTENCES[outcome].format(**words | draft.words)
    is_told = outcome is Outcome.ABOUT_BOT and settings.LANGUAGE_MODEL_ADDRESS
    return _text(f"{sentence} {MACHINE_WRITES}" if is_told else sentence)


def _next_steps(outcome: Outcome, draft: Draft) -> list[ShownBlock]:
    match outcome:
        case Outcome.CHOICES:
            return [_readings(draft, "이 가운데 있나요?"), knowledge.call_center_block(draft.now)]
        case Outcome.NOT_FOUND:
            return [*_whom_to_ask(draft), _popular(draft)]
        case _ if outcome in UNREADABLE:
            return [_popular(draft), knowledge.call_center_block(draft.now)]
        case _:
            return [_popular(draft)]


def _whom_to_ask(draft: Draft) -> list[ShownBlock]:
    desk = core.profile().government_desk
    blocks = [knowledge.call_center_block(draft.now)]
    if desk:
        blocks.append(knowledge.telephone_block(desk.name, desk.telephone, draft.now, desk.hours))
    return blocks


def _readings(draft: Draft, title: str) -> ShownBlock:
    choices = [{"label": reading.title, "ask": reading.title} for reading in draft.readings[:CHOICES_SHOWN]]
    return {"kind": "choices", "title": title, "choices": choices}


def _popular(draft: Draft) -> ShownBlock:
    offered = knowledge.featured(timezone.localdate(draft.now), limit=4)
    choices = [{"label": choice.label, "ask": choice.ask} for choice in offered]
    return {"kind": "choices", "title": "많이 묻는 것", "choices": choices}


def _emergencies(rows: list[EmergencyRow]) -> list[ShownBlock]:
    """Return a card for each kind, in the pack's order, each number once."""
    shown: set[str] = set()
    cards: list[ShownBlock] = []
    for row in rows:
        numbers = [{"number": each.number, "name": each.name} for each in row.numbers if each.number not in shown]
        shown.update(each.number for each in row.numbers)
        cards.append({"kind": "emergency", "text": row.text, "numbers": numbers})
    return cards


def _text(sentence: str) -> ShownBlock:
    return {"kind": "text", "paragraphs": [sentence]}
