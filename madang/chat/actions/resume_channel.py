"""Opening a channel again."""

from datetime import datetime

from django.db import transaction

from madang.chat.actions.end_pauses import CHANNELS, end_what_is_over, pause_kept, told
from madang.chat.policy import must_switch
from madang.chat.rules.channels import Channel
from madang.core import api as core


@transaction.atomic
def resume_channel(channel: Channel, actor: core.Actor, now: datetime) -> bool:
    """Open a channel again, at once and for every process; tell whether it was switched off.

    Raises NotAllowed where the actor may not.
    """
    must_switch(actor)
    core.hold(f"chat.channel:{channel}")
    end_what_is_over(channel, now)
    pause = pause_kept(channel)
    if pause is None:
        return False
    before = told(pause)
    pause.ended_at, pause.resumed_by = now, actor.name
    pause.save()
    core.publish(CHANNELS, {"channel": channel})
    core.record(verb="resume_channel", subject=("channel", channel), actor=actor, before=before, after=told(None))
    return True
