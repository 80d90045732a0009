"""The summary that comes after the article: each sentence is shown once it is verified, or nothing is kept.

`take_up_writing` claims it, `write_later` writes, `keep_writing` ends it. Who leaves meanwhile hangs up on the model,
and the question stays marked as left.
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from madang.chat.actions.steps.verify import evidence_of, sources_cited
from madang.chat.actions.steps.write import articles_read, passages_read, sentences_written
from madang.chat.models import Question
from madang.chat.rules.passages import Passage
from madang.chat.rules.verify import fault_of
from madang.chat.rules.writing import NotWritten, Writing
from madang.chat.rules.written import Sentence
from madang.chat.rules.written_block import shown_sentence, written_block
from madang.core import api as core
from madang.core.api import NotFound
from madang.knowledge import api as knowledge
from madang.knowledge.api import Reading, ShownArticle, ShownBlock

AWAITED_FOR = timedelta(seconds=60)
"""How long after a question its page may ask for the summary."""


class NothingAwaited(NotFound):
    """No summary is awaited there, or not by this conversation, or not any more."""

    def __init__(self) -> None:
        super().__init__("기다리는 요약이 없어요.", next_step="질문을 다시 보내면 답이 보여요.")


@dataclass(frozen=True)
class AwaitedWriting:
    question_id: int
    asked: str
    """What was asked, without personal data."""
    articles: tuple[ShownArticle, ...]
    passages: tuple[Passage, ...]


def take_up_writing(question_id: int, conversation_id: UUID | None, now: datetime) -> AwaitedWriting:
    """Claim the summary that a page awaits; nobody else can claim it again.

    Raises:
        NothingAwaited: nothing is awaited there by this conversation.
    """
    awaited = Question.objects.filter(id=question_id, writing=Writing.AWAITED, asked_at__gt=now - AWAITED_FOR)
    if conversation_id is None or not awaited.filter(conversation=conversation_id).update(writing=Writing.LEFT):
        raise NothingAwaited
    question = Question.objects.get(id=question_id)
    article = knowledge.show_article(question.article_id or "", now)
    if article is None:
        raise NothingAwaited
    readings = [Reading(**candidate) for candidate in question.candidates]
    articles = tuple(articles_read(article, readings, now))
    return AwaitedWriting(question_id, core.mask(question.text).rest, articles, passages_read(articles))


async def write_later(awaited: AwaitedWriting) -> AsyncGenerator[Sentence, None]:
    """Give the verified sentences, each as soon as it is.

    Raises:
        NotWritten: the model failed, or a sentence does not stand; what was given before must be taken back.
    """
    evidence = await asyncio.to_thread(evidence_of, awaited.passages)
    async with aclosing(sentences_written(awaited.asked, awaited.passages)) as sentences:
        async for sentence in sentences:
            if fault := await asyncio.to_thread(fault_of, sentence, evidence):
                raise NotWritten(fault)
            yield sentence


def keep_writing(awaited: AwaitedWriting, sentences: Sequence[Sentence]) -> ShownBlock:
    """Keep a whole summary above its article, as it was shown, and return its block."""
    block = written_block(sentences, awaited.passages)
    with transaction.atomic():
        question = Question.objects.select_for_update().get(id=awaited.question_id)
        question.blocks = [block, *question.blocks]
        question.sources = [asdict(source) for source in sources_cited(block, awaited.articles)]
        question.machine_written, question.writing = True, Writing.SHOWN
        question.save(update_fields=["blocks", "sources", "machine_written", "writing"])
    return block


def keep_fault(awaited: AwaitedWriting, reason: Writing) -> None:
    """Keep why no summary was shown."""
    Question.objects.filter(id=awaited.question_id).update(writing=reason)


def sentence_shown(awaited: AwaitedWriting, sentence: Sentence) -> ShownBlock:
    """Return one verified sentence as its block will hold it."""
    return shown_sentence(sentence, awaited.passages)
