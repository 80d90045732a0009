"""`madang complaints zones` and `fined`: what parking reports are checked against, from files."""

from pathlib import Path

import click
from django.utils import timezone

from madang.complaints.actions.load_fines import load_fines
from madang.complaints.actions.load_zones import load_zones
from madang.core import api as core
from madang.knowledge.api import FATE_WORDS, ImportReport


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def zones(file: Path, as_json: bool) -> None:
    """구역을 넣어요: 어린이보호구역 표준데이터(CSV)나 GeoJSON. 한 줄도 넣지 못하면 1로 끝나요.

    같은 자료를 다시 넣으면 바뀐 것만 고치고, 없어진 것은 지워요. GeoJSON에는 kind, name, id가 있어야 해요.
    """
    _tell(load_zones(file, core.SYSTEM, timezone.localdate()), as_json)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def fined(file: Path, as_json: bool) -> None:
    """이미 과태료를 부과한 차량을 넣어요. 한 줄도 넣지 못하면 1로 끝나요.

    열 이름: 단속번호, 차량번호, 단속일시 (꼭), 위도, 경도, 위반유형.
    """
    _tell(load_fines(file, core.SYSTEM), as_json)


def _tell(report: ImportReport, as_json: bool) -> None:
    if as_json:
        core.print_json(report.as_data())
    else:
        _print(report)
    if report.took_nothing:
        raise SystemExit(1)


def _print(report: ImportReport) -> None:
    counts = ", ".join(f"{FATE_WORDS[fate]} {count:,}" for fate, count in report.counts.items() if count)
    click.echo(f"{report.file}: {counts}")
    for row in report.rows:
        if row.reason:
            click.echo(f"  {row.number}번째 줄 {row.name}: {FATE_WORDS[row.fate]} - {row.reason}")
