"""What is shown for each outcome."""

from django.conf import settings
from django.utils import timezone

from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.compose_topic import compose_topic
from madang.chat.actions.steps.name_back import is_asked_by_name, what_is_missing
from madang.chat.adapters.complaint_kinds import takes_complaints
from madang.chat.rules.emergency import EmergencyRow
from madang.chat.rules.outcome import (
    ANSWERS,
    CALMING,
    COMFORTLESS,
    COMPLAINT_HERE,
    NOT_FOUND_AGAIN,
    NOT_KEPT_WORDS,
    NUMBER_LEFT,
    NUMBER_NOT_KEPT,
    ONE_CHOICE,
    SENTENCES,
    TO_CHOOSE,
    UNREADABLE,
    Outcome,
)
from madang.core import api as core
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle, ShownBlock

MACHINE_WRITES = "짧은 요약은 생성형 인공지능이 쓰기도 하는데, 그런 글에는 그렇게 적어 둬요."
"""Added to what the house says of itself, where a city has set up a language model."""

NEAR_ARTICLES = frozenset(
    {Outcome.OWN_RECORD, Outcome.COMPLAINT, Outcome.ELSEWHERE, Outcome.NOT_KOREAN, Outcome.FEELING}
)
"""Ends under which the articles that come near are offered, too."""

COMPOSED_BEFORE = frozenset({Outcome.PLACES, Outcome.CONTACT})
"""Ends whose blocks were put together where they were looked up."""


def compose(draft: Draft) -> None:
    """Fill heading, blocks and sources. Only an answer shows sources; everything else shows a next step."""
    if draft.is_composed or draft.outcome is Outcome.SEVERAL:
        return  # put together already, or from its parts
    if draft.outcome in ANSWERS and draft.article:
        _answer(draft, draft.article)
    elif draft.outcome not in COMPOSED_BEFORE:
        draft.blocks = _without_answer(draft)
    if draft.language and draft.outcome in {*ANSWERS, Outcome.PLACES}:
        draft.blocks = [_text(draft.language.found), *draft.blocks]


def put_emergency_first(draft: Draft) -> None:
    """Say what calms or warns; show the emergency numbers above an answer, and no word of what was not found."""
    draft.blocks = [*map(_text, _notes(draft)), *draft.blocks]
    if draft.emergencies:
        is_kept = is_asked_by_name(draft)
        draft.blocks = [*_emergencies(draft.emergencies), *(draft.blocks if is_kept else [])]
        draft.outcome = Outcome.EMERGENCY
        if not is_kept:
            draft.heading, draft.article, draft.sources = "", None, ()


def _notes(draft: Draft) -> list[str]:
    """Return what is said before anything else; the sentence of an insult calms by itself.

    In the dialogue of a complaint a number is asked for, so that nothing is said of its being left out of the record.
    """
    if draft.outcome is Outcome.FILING:
        return draft.notes
    notes = [note for note in draft.notes if note != CALMING or draft.outcome is not Outcome.ABUSE]
    if NUMBER_LEFT in {draft.sentence, *notes}:
        return notes  # that nobody gets the number says enough
    kind = next((each for each in NOT_KEPT_WORDS if each in draft.personal_data), "")
    return [*notes, NUMBER_NOT_KEPT.format(what=NOT_KEPT_WORDS[kind])] if kind else notes


def compose_failure(draft: Draft) -> None:
    """Leave of an answer what cannot fail: the emergency numbers, or the sentence."""
    draft.outcome, draft.heading, draft.article, draft.sources = Outcome.FAILED, "", None, ()
    draft.blocks, draft.machine_written = [_text(SENTENCES[Outcome.FAILED])], False
    put_emergency_first(draft)


def _answer(draft: Draft, article: ShownArticle) -> None:
    draft.heading, draft.sources = article.title, article.sources
    if draft.outcome is Outcome.FOLLOWED_UP:
        compose_topic(draft, article)
    else:
        draft.blocks = list(article.blocks)


def _without_answer(draft: Draft) -> list[ShownBlock]:
    outcome = draft.outcome or Outcome.FAILED
    is_near = outcome in NEAR_ARTICLES and draft.offered
    near = [_readings(draft, "도움이 될 안내 글")] if is_near else []
    told = _answer_beneath(draft, draft.article) if draft.article else near
    asked_back = [_readings(draft, TO_CHOOSE)] if outcome is Outcome.CHOICES and draft.offered else []
    return [_sentence(outcome, draft), *asked_back, *told, *(draft.next_steps or _next_steps(outcome, draft))]


def _answer_beneath(draft: Draft, article: ShownArticle) -> list[ShownBlock]:
    """Return a whole article under a sentence, with its sources: it tells how to make the complaint."""
    draft.sources = article.sources
    return [{"kind": "heading", "text": article.title}, *article.blocks]


def _sentence(outcome: Outcome, draft: Draft) -> ShownBlock:
    if draft.sentence:
        return _text(draft.sentence)
    if outcome is Outcome.COMPLAINT and takes_complaints():
        return _text(COMPLAINT_HERE)
    if outcome is Outcome.NOT_KOREAN and draft.language:
        return _text(draft.language.sentence)
    if outcome is Outcome.NOT_FOUND and (
        said := what_is_missing(draft) or (NOT_FOUND_AGAIN if _is_again(draft) else "")
    ):
        return _text(said)
    if outcome is Outcome.CHOICES and len(draft.offered) == 1:
        return _text(ONE_CHOICE)
    profile = core.profile()
    words = {"limit": str(draft.limit), "bot": profile.bot_name, "city": profile.name}
    sentence = SENTENCES[outcome].format(**words | draft.words)
    is_told = outcome is Outcome.ABOUT_BOT and settings.LANGUAGE_MODEL_ADDRESS
    return _text(f"{sentence} {MACHINE_WRITES}" if is_told else sentence)


def _next_steps(outcome: Outcome, draft: Draft) -> list[ShownBlock]:
    match outcome:
        case Outcome.CHOICES:
            return [knowledge.call_center_block(draft.now)]
        case Outcome.NOT_FOUND:
            return _whom_to_ask(draft)[: 1 if _is_again(draft) else None] + _in_its_field(draft)
        case _ if outcome in COMFORTLESS:
            return [knowledge.call_center_block(draft.now)]
        case _ if outcome in UNREADABLE:
            return [_popular(draft), knowledge.call_center_block(draft.now)]
        case _:
            return [_popular(draft)]


def _is_again(draft: Draft) -> bool:
    """Tell whether nothing was found for the question before, either."""
    return draft.before is not None and draft.before.outcome is Outcome.NOT_FOUND


def _in_its_field(draft: Draft) -> list[ShownBlock]:
    """Return what many ask in the field of what came near; nothing where nothing did."""
    return [_popular(draft)] if draft.offered else []


def _whom_to_ask(draft: Draft) -> list[ShownBlock]:
    desk = core.profile().government_desk
    blocks = [knowledge.call_center_block(draft.now)]
    if desk:
        blocks.append(knowledge.telephone_block(desk.name, desk.telephone, draft.now, desk.hours))
    return blocks


def _readings(draft: Draft, title: str) -> ShownBlock:
    choices = [{"label": reading.title, "ask": reading.title} for reading in draft.offered]
    return {"kind": "choices", "title": title, "choices": choices}


def _popular(draft: Draft) -> ShownBlock:
    """Return what many ask: in the field of what was offered or shown before, or else of all the city's."""
    near = draft.offered[0].article_id if draft.offered else draft.before.article_id if draft.before else ""
    found = knowledge.show_article(near, draft.now) if near else None
    article = found if found and found.field_id else None
    offered = knowledge.featured(timezone.localdate(draft.now), article.field_id if article else None, limit=4)
    choices = [{"label": choice.label, "ask": choice.ask} for choice in offered]
    title = f"{article.field_name}에서 많이 묻는 것" if article else "많이 묻는 것"
    return {"kind": "choices", "title": title, "choices": choices}


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
