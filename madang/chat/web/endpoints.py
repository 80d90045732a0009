"""The conversation over JSON, for other channels and programs."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema

from madang.chat import api
from madang.chat.rules.outcome import Outcome
from madang.core import api as core

router = Router(tags=["chat"])


class QuestionIn(Schema):
    question: str = Field(description="질문. 길이 제한을 넘으면 status가 too_long인 답이 와요.", max_length=100_000)
    conversation: UUID | None = Field(None, description="이어서 물을 때, 앞선 답의 conversation")
    story: bool = Field(False, description="길게 적은 질문이면 true (1,000자까지)")


class AnswerOut(Schema):
    conversation: UUID
    id: int
    status: Outcome
    question: str
    heading: str
    text: str
    blocks: list[dict[str, Any]]
    sources: list[dict[str, Any]]
    checked: date | None
    confirm: bool
    sample: bool
    machine_written: bool
    took_ms: float


@router.post("/questions", response=AnswerOut, auth=None)
def ask(request: HttpRequest, body: QuestionIn) -> dict[str, Any]:
    """Answer one question. A refusal is an answer too: look at `status`."""
    now = timezone.now()
    api.limit_asking(core.address_of(request), now)
    conversation, turn = api.ask(body.question, body.conversation, "api", now, is_story=body.story)
    return _told(conversation, turn)


def _told(conversation: UUID, turn: api.Turn) -> dict[str, Any]:
    return {
        "conversation": conversation,
        "id": turn.id,
        "status": turn.outcome,
        "question": turn.question,
        "heading": turn.heading,
        "text": api.plain_text(turn.heading, turn.blocks),
        "blocks": turn.blocks,
        "sources": turn.sources,
        "checked": turn.checked,
        "confirm": turn.confirm,
        "sample": turn.sample,
        "machine_written": turn.machine_written,
        "took_ms": round(turn.took_ms, 1),
    }
