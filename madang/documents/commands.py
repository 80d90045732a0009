"""`madang documents …`: print a document, check one that was taken out, index all of them anew."""

from dataclasses import asdict
from pathlib import Path

import click

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents import api

_KINDS = {api.Kind.DOCUMENTS: "문서", api.Kind.RECEIPTS: "접수", api.Kind.LINES: "등록대장"}
_MARKS = {True: "✓", False: "✗", None: "?"}


@click.group()
def documents() -> None:
    """전자문서를 인쇄하고 확인해요."""


@documents.command()
@click.argument("document")
@click.option("--pdf", "form", flag_value="pdf", default=True, help="PDF/A로 (기본)")
@click.option("--hwpx", "form", flag_value="hwpx", help="HWPX로")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="쓸 파일 (없으면 문서 번호로)")
def render(document: str, form: str, out: Path | None) -> None:
    """문서를 파일로 만들어요. DOCUMENT는 등록번호(교통관리과-1)나 주소의 번호예요.

    결재가 끝난 문서의 PDF에는 결재 경과와 서명이 들어가요.
    """
    made = api.render_pdf if form == "pdf" else api.render_hwpx
    rendered, content = made(api.document_named(document))
    path = out or Path(f"{rendered.number or f'기안-{rendered.pk}'}.{form}")
    _write(path, content)
    click.echo(f"{path} ({len(content):,}바이트)")


@documents.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def verify(file: Path, as_json: bool) -> None:
    """밖으로 나간 PDF의 서명과 결재 경과를 확인해요. 어긋나면 1로 끝나요."""
    verified = api.verify_file(_read(file))
    if as_json:
        core.print_json(asdict(verified))
    else:
        click.echo(f"{verified.number} {verified.title}".strip())
        for result in verified.results:
            click.echo(f"{_MARKS[result.ok]} {result.sentence}")
    if not verified.intact:
        raise SystemExit(1)


def _place(context: click.Context, parameter: click.Parameter, told: str) -> api.Place:
    kind, _, up_to = told.partition(":")
    if kind not in set(api.Kind) or not (up_to.isascii() and up_to.isdecimal()):
        raise click.BadParameter(f"종류:번호 꼴로 적어 주세요. 종류는 {', '.join(api.Kind)} 가운데 하나예요.")
    return api.Place(api.Kind(kind), int(up_to))


@documents.command()
@click.option("--after", callback=_place, default="documents:0", metavar="종류:번호", help="여기까지는 건너뛰어요.")
@click.option("--json", "as_json", is_flag=True, help="끝난 뒤 JSON으로 출력")
def reindex(after: api.Place, as_json: bool) -> None:
    """문서, 접수, 등록대장의 찾기 색인을 새로 만들어요. 쓰는 동안에도 할 수 있어요.

    찾기 규칙이 바뀐 판으로 올린 뒤에 한 번 실행해요. 중간에 멈추면 마지막에 보인 곳부터 --after로 이어 가요.
    """
    made = dict.fromkeys(api.Kind, 0)
    for progress in api.reindex(after):
        kind, up_to = progress.place.kind, progress.place.up_to
        made[kind] = progress.done
        click.echo(f"{progress.done:,}/{progress.of:,} (여기서 이어 가려면 --after {kind}:{up_to})", err=True)
    if as_json:
        core.print_json({kind.value: done for kind, done in made.items()})
    else:
        click.echo(", ".join(f"{_KINDS[kind]} {done:,}건" for kind, done in made.items()) + "을 새로 색인했어요.")


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as unreadable:
        raise Refusal(f"파일을 읽을 수 없어요 ({file}).", "이름과 있는 곳을 확인해 주세요.") from unreadable


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as unwritable:
        raise Refusal(
            f"파일을 쓸 수 없어요 ({file}).", "쓸 수 있는 폴더인지, 자리가 남았는지 확인해 주세요."
        ) from unwritable
