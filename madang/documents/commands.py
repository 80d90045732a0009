"""`madang documents …`: print a document, check one that was taken out."""

from dataclasses import asdict
from pathlib import Path

import click

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents import api

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
