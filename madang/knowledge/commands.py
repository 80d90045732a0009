"""`madang knowledge …` and `madang places …`."""

from pathlib import Path

import click
from django.db import transaction

from madang.core import api as core
from madang.knowledge import api

FILE = click.Path(path_type=Path)


@click.group()
def knowledge() -> None:
    """안내 글을 가져오고, 색인하고, 재요."""


@click.group()
def places() -> None:
    """장소를 가져와요."""


@knowledge.command()
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def load(file: Path, as_json: bool) -> None:
    """JSONL, CSV, XLSX 파일의 안내 글을 넣고 색인을 새로 만들어요. 한 줄도 넣지 못하면 1로 끝나요.

    칸 이름: 질문, 답 (꼭), 다른 질문, 분야, 담당부서, 출처, 확인일, 시행일, 종료일, 검토기한.
    """
    report = api.import_articles(file, core.SYSTEM)
    api.rebuild_index()
    _tell([report], as_json)


@knowledge.command()
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def index(as_json: bool) -> None:
    """색인을 새로 만들어요. 쓰던 색인은 그동안 그대로 답해요."""
    report = api.rebuild_index()
    if as_json:
        core.print_json({"articles": report.articles, "rebuilt": report.rebuilt, "seconds": round(report.seconds, 3)})
        return
    done = f"{report.seconds:.1f}초 만에 새로 만들었어요" if report.rebuilt else "바뀐 것이 없어 그대로 두었어요"
    click.echo(f"색인: 안내 글 {report.articles:,}개, {done}.")


@knowledge.command("eval")
@click.option("--documents", type=FILE, required=True, help="문서 JSONL (id, title, body)")
@click.option("--queries", type=FILE, required=True, help="질문 JSONL (qid, query, gold, kind)")
@click.option("--live", is_flag=True, help="제품이 쓰는 기준값 그대로")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def evaluate(documents: Path, queries: Path, live: bool, as_json: bool) -> None:
    """버릴 색인을 만들어 검색과 판단의 품질을 재요."""
    try:
        report = api.evaluate(documents, queries, live=live)
    except api.EvaluationInputError as unusable:
        raise core.Refusal(str(unusable)) from unusable
    if as_json:
        core.print_json(report.as_data())
    else:
        click.echo(report.as_text())


@places.command("load")
@click.argument("files", type=FILE, nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def load_places(files: tuple[Path, ...], as_json: bool) -> None:
    """전국표준데이터 CSV에서 우리 시의 장소를 넣어요."""
    with transaction.atomic():  # all of the files or none, so that nobody wonders which were taken
        reports = [api.import_places(file, core.SYSTEM) for file in files]
    _tell(reports, as_json)


def _tell(reports: list[api.ImportReport], as_json: bool) -> None:
    """Print the reports; end with 1 where a file had rows and none of them could be used."""
    if as_json:
        core.print_json([report.as_data() for report in reports])
    else:
        for report in reports:
            _print(report)
    if any(report.took_nothing for report in reports):
        raise SystemExit(1)


def _print(report: api.ImportReport) -> None:
    counts = ", ".join(f"{api.FATE_WORDS[fate]} {count:,}" for fate, count in report.counts.items() if count)
    click.echo(f"{report.file}: {counts or '넣을 줄이 없어요'}")
    for remark in report.remarks:
        click.echo(f"  {remark}")
    for row in report.rows:
        if row.reason:
            click.echo(f"  {row.number}번째 줄 {row.name}: {api.FATE_WORDS[row.fate]} - {row.reason}")
