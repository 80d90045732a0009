"""The page where a citizen asks. It works without scripts; with them, only the new turn is sent."""

import logging
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST
from django.views.decorators.vary import vary_on_headers
from django_htmx.middleware import HtmxDetails

from madang.chat import api
from madang.chat.web.asker import asker_of
from madang.chat.web.filing import given_of, shown_filing
from madang.chat.web.paused import paused, told_of
from madang.core import api as core
from madang.core.api import NotFound, Refusal, TooMany
from madang.knowledge import api as knowledge

CONVERSATION = "conversation"
"""Where the session keeps the key to its conversation."""

SENT_BY_FORM = "신고 이어서 할게요"
"""What stands for the words of a form that has none."""

POPULAR_DAYS = 30

_log = logging.getLogger(__name__)


@require_GET
@never_cache
@ensure_csrf_cookie
def page(request: HttpRequest) -> HttpResponse:
    """Show the first screen, or the conversation so far; while the channel is switched off, what is said meanwhile."""
    kept = _conversation(request)
    filing = shown_filing(api.filing_of(kept, timezone.now()))
    shown = {"turns": api.turns(kept), "is_story": request.GET.get("story") == "1", "filing": filing}
    return render(request, "chat/page.html", _first_screen() | shown | paused())


@require_POST
@sensitive_post_parameters("question", "plate", "name", "phone", "place_words", "lat", "lng")
def ask(request: HttpRequest) -> HttpResponse:
    """Answer one question: the new turn alone for htmx, else back to the page."""
    question, now = request.POST.get("question", ""), timezone.now()
    point = api.read_position(request.POST.get("point", ""))
    try:
        api.limit_asking(core.address_of(request), now, asker_of(request))
        kept, given = _conversation(request), given_of(request)
        conversation, turn = api.ask(
            question or (SENT_BY_FORM if given else ""),
            kept,
            "web",
            now,
            point=point,
            is_story=_is_story(request),
            writes_later=_is_htmx(request),
            sender=api.Sender(core.actor_of(request), core.address_of(request)),
            given=given,
        )
    except api.NotAnswered as failed:
        return _show_failure(request, failed.turn)
    except (api.ChannelPaused, TooMany) as refused:
        return _show_refused(request, refused, question, now)
    except DatabaseError:
        _log.exception("The database is away")
        return _show_failure(request, api.turn_without_database(question, now))
    request.session[CONVERSATION] = str(conversation)
    if _is_htmx(request):
        filing = shown_filing(api.filing_of(conversation, now))
        return render(request, "chat/turn.html", {"turn": turn, "just_asked": True, "filing": filing})
    return redirect("/#turn-last")


def _show_failure(request: HttpRequest, turn: api.Turn) -> HttpResponse:
    """The last net: the person reads a sentence, under the emergency numbers if their words call for them."""
    template = "chat/turn.html" if _is_htmx(request) else "chat/failure_page.html"
    return render(request, template, {"turn": turn, "read_only": True}, status=503)


def _show_refused(request: HttpRequest, refused: Refusal, question: str, now: datetime) -> HttpResponse:
    """No answer, but never without the emergency number that the words call for."""
    if isinstance(refused, api.ChannelPaused):
        template = "chat/paused_turn.html" if _is_htmx(request) else "chat/paused_page.html"
        shown = {"turn": api.turn_without_database(question, now)} | told_of(refused.pause, now)
        return render(request, template, shown, status=refused.status)
    if turn := api.emergency_turn(question, now):
        return _show_failure(request, turn)
    raise refused


def _is_story(request: HttpRequest) -> bool:
    return request.POST.get("story") == "1"


@require_POST
def start_again(request: HttpRequest) -> HttpResponse:
    """Leave the conversation; the next question begins a new one."""
    request.session.pop(CONVERSATION, None)
    return redirect("chat:page")


@require_GET
@vary_on_headers("HX-Request")
def field(request: HttpRequest, field_id: str) -> HttpResponse:
    """Show the questions of one field."""
    card = next((card for card in knowledge.fields() if card.id == field_id), None)
    if card is None:
        raise NotFound("그런 분야가 없어요.", next_step="첫 화면에서 분야를 다시 골라 주세요.")
    choices = knowledge.featured(timezone.localdate(), field_id, limit=60)
    return render(request, "chat/field.html", {"field": card, "choices": choices} | _limits() | paused())


def _first_screen() -> dict[str, object]:
    now = timezone.now()
    since = now - timedelta(days=POPULAR_DAYS)
    return {
        "fields": knowledge.fields(),
        "popular": api.most_asked(timezone.localdate(now), since),
        "writes": bool(settings.LANGUAGE_MODEL_ADDRESS),
    } | _limits()


def _limits() -> dict[str, object]:
    return {"question_limit": settings.CHAT_QUESTION_LIMIT, "story_limit": settings.CHAT_STORY_LIMIT}


def _conversation(request: HttpRequest) -> UUID | None:
    kept = request.session.get(CONVERSATION)
    return UUID(kept) if kept else None


def _is_htmx(request: HttpRequest) -> bool:
    return bool(cast("HtmxDetails", getattr(request, "htmx", False)))
