"""A summary by a language model, from the shown article and what stands near it; only where a city has set one up."""

import secrets
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from datetime import datetime

from asgiref.sync import async_to_sync
from django.conf import settings

from madang.chat.actions.draft import Draft
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.passages import Passage, passages_of
from madang.chat.rules.writing import NotWritten, Writing
from madang.chat.rules.writing_prompt import messages_for
from madang.chat.rules.written import Reader, Sentence
from madang.knowledge import api as knowledge
from madang.knowledge.api import Reading, ShownArticle

OTHERS = 2
NEAR = 0.7
"""Share of the first reading's score from which another article is read too."""

MOST_SENTENCES = 6


def write(draft: Draft) -> None:
    """Let the model write; a page that shows the article meanwhile only notes that a summary is awaited."""
    if not _is_wanted(draft) or draft.article is None:
        return
    if draft.writes_later:
        draft.writing = Writing.AWAITED
        return
    draft.read = articles_read(draft.article, draft.readings, draft.now)
    try:
        draft.written = async_to_sync(_all)(draft.sought, passages_read(draft.read))
    except NotWritten as failed:
        draft.writing = failed.reason


def articles_read(article: ShownArticle, readings: Sequence[Reading], now: datetime) -> list[ShownArticle]:
    """Return the shown article, and at most two more that were found nearly as near."""
    least = NEAR * max((reading.score for reading in readings), default=1.0)
    others = [each.article_id for each in readings if each.article_id != article.id and each.score >= least]
    shown = (knowledge.show_article(key, now) for key in others[:OTHERS])
    return [article, *(each for each in shown if each)]


def passages_read(articles: Sequence[ShownArticle]) -> tuple[Passage, ...]:
    return passages_of((article.id, article.title, article.blocks) for article in articles)


async def sentences_written(question: str, passages: Sequence[Passage]) -> AsyncGenerator[Sentence, None]:
    """Give each sentence as soon as the model has ended it. Nothing of it has been verified.

    Raises:
        NotWritten: see `LanguageModel.write`; or too many sentences, none, or in no known form.
    """
    from madang.chat.adapters.language_model import LanguageModel  # its parts come with madang[llm]

    model = LanguageModel(
        settings.LANGUAGE_MODEL_ADDRESS,
        settings.LANGUAGE_MODEL_NAME,
        settings.LANGUAGE_MODEL_KEY,
        settings.LANGUAGE_MODEL_SECONDS,
        settings.LANGUAGE_MODEL_AT_ONCE,
    )
    reader, count = Reader(), 0
    async with aclosing(model.write(messages_for(question, passages, secrets.token_hex(8)))) as pieces:
        async for piece in pieces:
            for sentence in reader.feed(piece):
                count = _counted(count)
                yield sentence
    for sentence in reader.end():
        count = _counted(count)
        yield sentence
    if not count:
        raise NotWritten(Writing.EMPTY)


def _is_wanted(draft: Draft) -> bool:
    """Tell whether a summary may be written: one article is shown, in Korean, under no emergency number."""
    is_plain = draft.outcome is Outcome.ANSWERED and draft.language is None and not draft.emergencies
    return is_plain and bool(settings.LANGUAGE_MODEL_ADDRESS)


def _counted(count: int) -> int:
    if count >= MOST_SENTENCES:
        raise NotWritten(Writing.TOO_LONG)
    return count + 1


async def _all(question: str, passages: Sequence[Passage]) -> list[Sentence]:
    return [sentence async for sentence in sentences_written(question, passages)]
