"""`madang ask`; `madang channels …`: switching a channel off and on."""

from dataclasses import asdict
from datetime import datetime

import click
from django.utils import timezone

from madang.chat import api
from madang.core import api as core


@click.command()
@click.argument("question", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def ask(question: tuple[str, ...], as_json: bool) -> None:
    """질문 하나에 답해요. 웹에서와 같은 길을 지나고, 같이 기록돼요."""
    _, turn = api.ask(" ".join(question), None, "command", timezone.now())
    text = api.plain_text(turn.heading, turn.blocks)
    if as_json:
        core.print_json(
            {
                "status": turn.outcome,
                "text": text,
                "blocks": turn.blocks,
                "sources": turn.sources,
                "took_ms": round(turn.took_ms, 1),
            }
        )
        return
    click.echo(text)
    for source in turn.sources:
        told = " ".join(part for part in (source["name"], source["article"]) if part)
        click.echo(f"\n출처: {told}" + (f" (확인 {source['checked']})" if source["checked"] else ""))


CHANNEL = click.argument("channel", type=click.Choice([channel.value for channel in api.Channel]))
JSON = click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")


@click.group()
def channels() -> None:
    """창구(web, api, command)를 멈추고 다시 열어요."""


@channels.command()
@JSON
def status(as_json: bool) -> None:
    """창구마다 열려 있는지, 멈췄으면 언제부터 누가 왜 멈췄는지 알려요."""
    pauses = {channel: api.pause_of(channel, timezone.now()) for channel in api.Channel}
    if as_json:
        core.print_json({channel: _plain(pause) if pause else None for channel, pause in pauses.items()})
        return
    for channel, pause in pauses.items():
        click.echo(f"{channel}: {_told(pause) if pause else '열림'}")


@channels.command()
@CHANNEL
@click.option("--message", default=api.DEFAULT_MESSAGE, show_default=True, help="시민에게 보일 말 (300자까지)")
@click.option(
    "--until", type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]), help="저절로 다시 여는 때 (한국 시각)"
)
@JSON
def pause(channel: str, message: str, until: datetime | None, as_json: bool) -> None:
    """창구를 멈춰요. 이미 멈춘 창구면 보일 말과 다시 여는 때를 바꿔요."""
    ends = timezone.make_aware(until) if until else None
    paused = api.pause_channel(api.Channel(channel), core.SYSTEM, timezone.now(), message, ends)
    if as_json:
        core.print_json(_plain(paused))
        return
    click.echo(f"{channel}: {_told(paused)}")


@channels.command()
@CHANNEL
@JSON
def resume(channel: str, as_json: bool) -> None:
    """창구를 다시 열어요."""
    was_paused = api.resume_channel(api.Channel(channel), core.SYSTEM, timezone.now())
    if as_json:
        core.print_json({"channel": channel, "was_paused": was_paused})
        return
    click.echo(f"{channel}: {'다시 열었어요.' if was_paused else '이미 열려 있어요.'}")


def _plain(pause: api.Pause) -> dict[str, object]:
    """Return the pause with its moments in Korean time, as ISO 8601 writes them."""
    moments = {"since": pause.since, "until": pause.until}
    local = {name: timezone.localtime(at).isoformat() if at else None for name, at in moments.items()}
    return asdict(pause) | local


def _told(pause: api.Pause) -> str:
    today = timezone.localdate()
    until = f", {core.words(pause.until, today)}에 다시 열림" if pause.until else ""
    return f"멈춤 ({core.words(pause.since, today)}부터, {pause.by}{until}) {pause.message}"
