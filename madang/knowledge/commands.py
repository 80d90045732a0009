"""`madang knowledge …` and `madang places …`."""

from pathlib import Path
from typing import TextIO

import click
from django.db import transaction
from django.utils import timezone

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
    api.embed_articles()
    _tell([report], as_json)


@knowledge.command()
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def index(as_json: bool) -> None:
    """색인을 새로 만들어요. 쓰던 색인은 그동안 그대로 답해요."""
    report = api.rebuild_index()
    api.embed_articles()
    if as_json:
        core.print_json({"articles": report.articles, "rebuilt": report.rebuilt, "seconds": round(report.seconds, 3)})
        return
    done = f"{report.seconds:.1f}초 만에 새로 만들었어요" if report.rebuilt else "바뀐 것이 없어 그대로 두었어요"
    click.echo(f"색인: 안내 글 {report.articles:,}개, {done}.")


@knowledge.command()
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def embed(as_json: bool) -> None:
    """뜻으로 찾기의 벡터를 만들어요. 바뀐 글만 계산하고, 끊기면 이어서 해요."""
    report = api.embed_articles(core.SYSTEM, lambda done, of: click.echo(f"{done:,}/{of:,}", err=True))
    if as_json:
        core.print_json(report.as_data())
    else:
        click.echo(report.as_text())


@knowledge.command()
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def status(as_json: bool) -> None:
    """색인과 뜻으로 찾기가 어떤지 보여 줘요."""
    told = api.search_status(timezone.now())
    if as_json:
        core.print_json(told.as_data())
    else:
        click.echo(told.as_text())


@knowledge.command("eval")
@click.option("--documents", type=FILE, required=True, help="문서 JSONL (id, title, body)")
@click.option("--queries", type=FILE, required=True, help="질문 JSONL (qid, query, gold, kind)")
@click.option("--live", is_flag=True, help="제품이 쓰는 기준값 그대로")
@click.option("--save", type=FILE, help="질문마다 어떻게 됐는지 남길 JSON 파일")
@click.option("--against", type=FILE, help="--save로 남긴 파일과 견주기 (같은 질문이어야 해요)")
@click.option("--dense", is_flag=True, help="뜻으로 찾기도 함께 재기 (MADANG_EMBEDDINGS의 모델)")
@click.option("--texts/--no-texts", default=False, help="남기는 파일에 질문의 글도 적기 (평소에는 적지 않아요)")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def evaluate(
    documents: Path,
    queries: Path,
    live: bool,
    save: Path | None,
    against: Path | None,
    dense: bool,
    texts: bool,
    as_json: bool,
) -> None:
    """버릴 색인을 만들어 검색과 판단의 품질을 재요."""
    try:
        report = api.evaluate(documents, queries, live=live, save=save, against=against, keep_texts=texts, dense=dense)
    except api.EvaluationInputError as unusable:
        raise core.Refusal(str(unusable)) from unusable
    if as_json:
        core.print_json(report.as_data())
    else:
        click.echo(report.as_text())


@knowledge.command()
@click.option("--documents", type=FILE, multiple=True, help="문서 JSONL (여러 번 쓸 수 있어요)")
@click.option("--queries", type=FILE, multiple=True, help="질문 JSONL, 문서와 같은 차례로")
@click.option("--save", is_flag=True, help="배운 것을 제품이 쓰게 남겨요")
def train(documents: tuple[Path, ...], queries: tuple[Path, ...], save: bool) -> None:
    """검색의 둘째 단계를 안내 글과 파일에서 배워요. 무엇이 나아지는지 함께 보여 줘요."""
    if len(documents) != len(queries):
        raise core.Refusal("--documents와 --queries의 수가 달라요.")
    try:
        learned = api.learn_ranking(list(zip(documents, queries, strict=True)), save)
    except api.EvaluationInputError as unusable:
        raise core.Refusal(str(unusable)) from unusable
    core.print_json(learned)


@knowledge.command("propose-words")
@click.argument("file", type=click.File(encoding="utf-8-sig"), default="-")
@click.option("--least", type=click.IntRange(1), default=2, show_default=True, help="몇 질문에 나온 말부터 볼지")
def propose_words(file: TextIO, least: int) -> None:
    """답하지 못한 질문에서 배울 만한 말을 제안해요. 고른 줄만 data/everyday의 목록에 옮기세요."""
    for proposal in api.propose_from(file.read(), least):
        click.echo(proposal.as_lines())


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
