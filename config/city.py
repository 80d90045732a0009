"""`madang city …`: a city pack checked, and brought into the database."""

from collections.abc import Iterator
from pathlib import Path

import click
from django.conf import settings
from django.db import transaction

from config.wiring import PACK_SECTIONS
from madang.core import api as core
from madang.core.api import Fault, LoadReport, Pack, Refusal
from madang.knowledge import api as knowledge


@click.group()
def city() -> None:
    """도시 묶음을 확인하고 넣어요."""


@city.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def check(folder: Path | None, as_json: bool) -> None:
    """묶음의 잘못을 파일, 줄, 항목으로 알려요. 잘못이 있으면 1로 끝나요."""
    faults = faults_of(Pack(folder or settings.CITY_PACK))
    if as_json:
        core.print_json([vars(fault) for fault in faults])
    else:
        for fault in faults:
            click.echo(str(fault))
        click.echo(f"잘못 {len(faults)}개를 찾았어요." if faults else "잘못이 없어요.")
    if faults:
        raise SystemExit(1)


@city.command()
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def load(as_json: bool) -> None:
    """묶음을 데이터베이스에 넣고 색인을 새로 만들어요. 몇 번을 해도 같아요."""
    reports = load_pack(Pack(settings.CITY_PACK))
    knowledge.rebuild_index()
    knowledge.embed_articles()
    if as_json:
        core.print_json([vars(report) for report in reports])
        return
    for report in reports:
        changed = f"새로 {report.added}, 바뀜 {report.changed}, 그대로 {report.same}, 내림 {report.withdrawn}"
        click.echo(f"{report.section}: {changed}")


def faults_of(pack: Pack) -> list[Fault]:
    """Return every fault of a pack, in the order of files and lines."""
    if not pack.folder.is_dir():
        return [Fault(str(pack.folder), 1, "-", "이런 폴더가 없어요.")]
    for section in PACK_SECTIONS:
        section.check(pack)
    return sorted(dict.fromkeys(pack.faults), key=lambda fault: (fault.file, fault.line))


def load_pack(pack: Pack) -> list[LoadReport]:
    """Load a whole pack in one transaction.

    Raises:
        Refusal: the pack has faults; nothing was loaded.
    """
    if faults := faults_of(pack):
        told = "\n".join(str(fault) for fault in faults[:20])
        raise Refusal(f"묶음에 잘못이 {len(faults)}개 있어 아무것도 넣지 않았어요.\n{told}")
    with transaction.atomic():
        return list(_loaded(pack))


def _loaded(pack: Pack) -> Iterator[LoadReport]:
    for section in PACK_SECTIONS:
        yield from section.load(pack)
