"""`madang complaints import FILE`: a file of complaints taken in at a terminal."""

from pathlib import Path
from typing import Any

import click

from madang.complaints.actions.import_complaints import TakenBefore, begin_import
from madang.complaints.actions.run_import import run_import
from madang.complaints.models import ImportBatch
from madang.complaints.queries.import_lines import GivenFile
from madang.complaints.queries.imports import mappings, reports_of
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.import_states import BatchState
from madang.complaints.rules.importing.columns import of_json
from madang.core import api as core
from madang.core.api import NotFound, Refusal

CHANNELS = [channel.value for channel in Channel]

MOST_LINES = 50
"""Refused rows that are printed for people; JSON has all of them."""


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--mapping", default="", help="저장한 열 맞춤의 이름")
@click.option("--channel", type=click.Choice(CHANNELS), help="접수경로가 빈 줄의 경로")
@click.option("--again", is_flag=True, help="전에 가져온 파일이라도 다시 (이미 있는 신고는 건너뛰어요)")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def import_file(file: Path, mapping: str, channel: str | None, again: bool, as_json: bool) -> None:
    """CSV, XLSX, JSON 파일의 신고를 접수해요. 접수하지 못한 줄이 있으면 1로 끝나요.

    열 이름: 신고번호, 접수경로, 신고일시, 발생일시, 위도, 경도, 도로명주소, 지번주소, 장소, 차량번호, 위반유형, 내용,
    사진1촬영시각, 사진2촬영시각, 사진1, 사진2, 신고인, 연락처. 다르면 --mapping으로 맞춰요.

    위반유형에는 민원 종류나 위반유형의 이름을, 날짜에는 2026-11-23 09:30 같은 한국 시각을 적어요. 위반유형이 비면
    내용을 보고 짐작해요.
    """
    columns = _columns(mapping) if mapping else None
    try:
        batch = begin_import(core.SYSTEM, GivenFile(file.name, _content(file), columns, channel or "", again))
    except TakenBefore as taken:
        raise Refusal(taken.sentence, "--again을 붙이면 다시 가져와요. 이미 있는 신고는 건너뛰어요.") from taken
    batch = run_import(batch.pk, lambda each: click.echo(f"{each.done:,}/{each.total:,}", err=True))
    if as_json:
        core.print_json(_as_data(batch))
    else:
        _print(batch)
    if batch.refused or batch.state != BatchState.DONE:
        raise SystemExit(1)


def _columns(name: str) -> Any:
    found = mappings().filter(name=name).first()
    if found is None:
        known = ", ".join(mappings().values_list("name", flat=True)) or "저장한 것이 없어요"
        raise NotFound(f"‘{name}’ 열 맞춤이 없어요.", f"저장한 열 맞춤: {known}.")
    return of_json(found.columns)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as unreadable:
        raise Refusal(f"{file}: 파일을 읽을 수 없어요.", "이름과 위치, 권한을 확인해 주세요.") from unreadable


def _as_data(batch: ImportBatch) -> dict[str, Any]:
    rows = reports_of(batch).values_list("line", "outside_number", "complaint__number", "known", "fault", "note")
    keys = ("line", "outside_number", "number", "known", "fault", "note")
    counts = {key: getattr(batch, key) for key in ("name", "state", "total", "done", "taken", "known", "refused")}
    return {**counts, "rows": [dict(zip(keys, row, strict=True)) for row in rows]}


def _print(batch: ImportBatch) -> None:
    click.echo(
        f"{batch.name}: {batch.total:,}줄 가운데 {batch.taken:,}건 접수, {batch.known:,}건 이미 있음, "
        f"{batch.refused:,}줄 거절."
    )
    refused = reports_of(batch, "refused")
    for row in refused[:MOST_LINES]:
        click.echo(f"  {row.line}번째 줄 {row.outside_number}: {row.fault}")
    if (more := refused.count() - MOST_LINES) > 0:
        click.echo(f"  그리고 {more:,}줄. --json으로 모두 볼 수 있어요.")
