"""`madang ask`."""

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
