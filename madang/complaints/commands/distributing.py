"""`madang complaints distribute` and `replay`."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import click
from django.utils import timezone

from madang.complaints import api

_MOMENTS = ["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"]


@click.command()
@click.option("--dry-run", is_flag=True, help="아무것도 쓰지 않고 어떻게 될지만 보여요")
@click.option("--as-of", type=click.DateTime(_MOMENTS), help="이 시각에 배부하는 것으로 셈해요(한국 시각)")
@click.option("--json", "as_json", is_flag=True, help="한 줄에 하나씩 JSON으로 출력")
def distribute(dry_run: bool, as_of: datetime | None, as_json: bool) -> None:
    """기다리는 민원을 검증하고 담당자에게 배부해요.

    마당이 돌고 있으면 접수하는 대로 저절로 배부되어, 여기서 할 일이 남아 있지 않아요.
    """
    now = _aware(as_of) if as_of else timezone.now()
    count = 0
    for told in _decided(now, dry_run):
        count += 1
        click.echo(_line(told) if as_json else _words(told))
    if not count:
        click.echo("배부를 기다리는 민원이 없어요. 마당이 돌고 있으면 접수하는 대로 배부돼요.", err=True)
    elif not as_json:
        click.echo(f"민원 {count:,}건을 {'셈해 봤어요. 아무것도 쓰지 않았어요' if dry_run else '배부했어요'}.")


@click.command()
@click.option("--from", "since", type=click.DateTime(_MOMENTS), required=True, help="이 시각부터의 배부 결정")
@click.option("--to", "until", type=click.DateTime(_MOMENTS), required=True, help="이 시각 앞까지")
@click.option("--rules", "version", type=int, required=True, help="다시 따져 볼 규칙의 판 번호")
@click.option("--json", "as_json", is_flag=True, help="한 줄에 하나씩 JSON으로 출력")
def replay(since: datetime, until: datetime, version: int, as_json: bool) -> None:
    """지난 배부 결정을 다른 판의 규칙으로 다시 따져 봐요. 아무것도 바꾸지 않아요."""
    count = changed = 0
    for each in api.replay_decisions(version, _aware(since), _aware(until)):
        count, changed = count + 1, changed + each.is_changed
        if as_json:
            at = timezone.localtime(each.at).isoformat()
            click.echo(_line(vars(each) | {"at": at, "changed": each.is_changed}))
        elif each.is_changed:
            click.echo(f"{each.number} {_unit(each.was)} → {_unit(each.now)} ({each.now_rule or each.now_why})")
    if not as_json:
        click.echo(f"결정 {count:,}건 가운데 {changed:,}건이 달라져요.")


def _decided(now: datetime, dry_run: bool) -> Iterator[dict[str, Any]]:
    if dry_run:
        yield from api.shown_distribution(now)
        return
    while decided := api.distribute(now):
        yield from decided


def _line(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, default=str)


def _words(told: dict[str, Any]) -> str:
    to = " ".join(part for part in (told["department"], told["team"], told["officer"]) if part)
    return f"{told['number']} → {to or '사람이 정해요'}: {' '.join(told['reasons'])}"


def _unit(unit: tuple[str, str]) -> str:
    return " ".join(part for part in unit if part) or "사람"


def _aware(moment: datetime) -> datetime:
    return timezone.make_aware(moment)
