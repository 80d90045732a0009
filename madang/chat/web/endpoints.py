"""The conversation over JSON, for other channels and programs."""

import logging
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.db import DatabaseError
from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema

from madang.chat import api
from madang.chat.rules.outcome import Outcome
from madang.chat.web.asker import asker_of
from madang.core import api as core

router = Router(tags=["chat"])

_log = logging.getLogger(__name__)

Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]


class QuestionIn(Schema):
    question: str = Field(description="질문. 길이 제한을 넘으면 status가 too_long인 답이 와요.", max_length=100_000)
    conversation: UUID | None = Field(None, description="이어서 물을 때, 앞선 답의 conversation")
    point: tuple[Latitude, Longitude] | None = Field(
        None, description="지금 있는 곳의 위도와 경도. 가까운 곳을 물을 때만 보내고, 답을 찾은 뒤에 남기지 않아요."
    )
    story: bool = Field(False, description="길게 적은 질문이면 true (1,000자까지)")


class AnswerOut(Schema):
    conversation: UUID | None
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


class RefusalTold(Schema):
    title: str
    sentence: str = Field(description="무엇이 왜 안 되는지. 창구를 멈춘 동안에는 운영자가 적은 말이에요.")
    next_step: str | None = Field(description="언제 다시 물을 수 있는지, 급하면 어디로 전화하는지")
    status: int


class RefusalOut(Schema):
    refusal: RefusalTold


@router.post("/questions", response={200: AnswerOut, 429: RefusalOut, 503: AnswerOut | RefusalOut}, auth=None)
def ask(request: HttpRequest, body: QuestionIn) -> tuple[int, dict[str, Any]]:
    """Answer one question. A question that cannot be answered has an answer too: look at `status`.

    Questions are counted a minute and a day, for the conversation and for the address they come from; programs that
    speak for many people will get keys with limits of their own. 429: too many came, or the question before this one
    of the same conversation is still being answered. 503: the city has switched this channel off, or an answer could
    not be made. Whatever is refused, words that call for an emergency number get it (503, `status` is `emergency`).
    """
    now = timezone.now()
    try:
        api.limit_asking(core.address_of(request), now, asker_of(request, body.conversation))
        conversation, turn = api.ask(
            body.question, body.conversation, "api", now, point=body.point, is_story=body.story
        )
    except api.NotAnswered as failed:
        return 503, _told(body.conversation, failed.turn)
    except (api.ChannelPaused, core.TooMany):
        if emergency := api.emergency_turn(body.question, now):
            return 503, _told(body.conversation, emergency)
        raise
    except DatabaseError:
        _log.exception("The database is away")
        return 503, _told(body.conversation, api.turn_without_database(body.question, now))
    return 200, _told(conversation, turn)


def _told(conversation: UUID | None, turn: api.Turn) -> dict[str, Any]:
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
