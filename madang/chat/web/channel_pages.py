"""Switching the channels off and on, for staff: everybody sees how they stand, operators and managers switch."""

from datetime import datetime

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from madang.chat import api
from madang.chat.web.paused import opens_again
from madang.core import api as core
from madang.core.api import NotFound, Refusal
from madang.knowledge import api as knowledge


class PauseForm(forms.Form):
    message = forms.CharField(label="보일 말", required=False)
    until = forms.DateTimeField(
        label="다시 여는 때", required=False, error_messages={"invalid": "날짜와 시각을 골라 주세요."}
    )

    def clean_message(self) -> str:
        try:
            return api.message_read(self.cleaned_data["message"])
        except Refusal as refusal:
            raise forms.ValidationError(f"{refusal.sentence} {refusal.next_step}") from refusal

    def clean_until(self) -> datetime | None:
        until: datetime | None = self.cleaned_data["until"]
        if until and until <= timezone.now():
            raise forms.ValidationError("이미 지난 때예요. 지금보다 뒤의 때를 골라 주세요.")
        return until


@require_GET
@never_cache
@core.staff_required()
def channels(request: HttpRequest) -> HttpResponse:
    """Show how the public channels stand, and when they were switched off before."""
    return _page(request)


@require_POST
@core.staff_required()
def pause(request: HttpRequest, channel: str) -> HttpResponse:
    """Switch a channel off; what does not fit is told beside its field."""
    known, actor = _known(channel), core.actor_of(request)
    api.must_switch(actor)
    form = PauseForm(request.POST, auto_id=f"{known}-%s")
    if not form.is_valid():
        return _page(request, {known: form}, status=422)
    api.pause_channel(known, actor, timezone.now(), form.cleaned_data["message"], form.cleaned_data["until"])
    messages.success(request, f"{api.CHANNEL_WORDS[known]} 창구를 멈췄어요.")
    return redirect("chat:channels")


@require_POST
@core.staff_required()
def resume(request: HttpRequest, channel: str) -> HttpResponse:
    """Open a channel again."""
    known = _known(channel)
    was_paused = api.resume_channel(known, core.actor_of(request), timezone.now())
    told = "창구를 다시 열었어요." if was_paused else "창구는 이미 열려 있어요."
    messages.success(request, f"{api.CHANNEL_WORDS[known]} {told}")
    return redirect("chat:channels")


def desk_cards(now: datetime, actor: core.Actor) -> list[core.DeskCard]:
    """Tell the desk of the channels that are switched off; open ones are no news."""
    off = [channel for channel in api.PUBLIC_CHANNELS if api.pause_of(channel, now)]
    names = ", ".join(api.CHANNEL_WORDS[channel] for channel in off)
    return [core.DeskCard("멈춘 창구", names, "", "/staff/channels/", "warning")] if off else []


def _page(request: HttpRequest, faulty: dict[api.Channel, PauseForm] | None = None, status: int = 200) -> HttpResponse:
    now = timezone.now()
    context = {
        "channels": [_shown(channel, now, (faulty or {}).get(channel)) for channel in api.PUBLIC_CHANNELS],
        "past": [(api.CHANNEL_WORDS[api.Channel(row.pause.channel)], row) for row in api.past_pauses(now)],
        "may_switch": api.may_switch(core.actor_of(request)),
        "limit": api.MESSAGE_LIMIT,
        "desk": knowledge.call_center_block(now),
    }
    return render(request, "chat/channels.html", context, status=status)


def _shown(channel: api.Channel, now: datetime, form: PauseForm | None) -> dict[str, object]:
    pause = api.pause_of(channel, now)
    until = timezone.localtime(pause.until).strftime("%Y-%m-%dT%H:%M") if pause and pause.until else ""
    kept = {"message": pause.message if pause else api.DEFAULT_MESSAGE, "until": until}
    return {
        "id": channel.value,
        "words": api.CHANNEL_WORDS[channel],
        "pause": pause,
        "form": form or PauseForm(initial=kept, auto_id=f"{channel}-%s"),
        "preview": {"message": api.DEFAULT_MESSAGE},
        "opens": opens_again(pause, now) if pause else "",
    }


def _known(channel: str) -> api.Channel:
    if channel not in api.PUBLIC_CHANNELS:
        raise NotFound("그런 창구가 없어요.", "창구 화면에서 다시 골라 주세요.")
    return api.Channel(channel)
