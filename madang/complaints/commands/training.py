"""`madang complaints train`: teach the classifier on a file or on the city's own history."""

from collections.abc import Sequence
from pathlib import Path

import click
from django.utils import timezone

from madang.complaints.actions.read_examples import RowFault, read_examples
from madang.complaints.actions.train_classifier import Training, return_to_former, train_classifier
from madang.complaints.models import Category, Classifier
from madang.complaints.queries.examples import examples_of_history
from madang.core import api as core
from madang.core.api import Refusal

MOST_LINES = 50
"""Faulty rows that are printed for people; JSON has all of them."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--history", is_flag=True, help="파일 대신, 사람이 종류를 정하고 답변까지 한 우리 민원에서 배워요")
@click.option("--back", is_flag=True, help="바로 앞의 분류기로 되돌아가요")
@click.option("--dry-run", is_flag=True, help="재어 보기만 하고 쓰던 분류기를 그대로 둬요")
@click.option("--force", is_flag=True, help="쓰던 것보다 덜 맞혀도 바꿔요")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def train(file: Path | None, history: bool, back: bool, dry_run: bool, force: bool, as_json: bool) -> None:
    """종류가 적힌 민원(CSV, XLSX, JSON, JSONL)에서 민원 분류기를 새로 가르쳐요. 바꾸지 않으면 1로 끝나요.

    열 이름: 내용, 민원종류(이름이나 id). 도시 묶음의 보기도 함께 배워요.
    """
    if [file is not None, history, back].count(True) != 1:
        raise Refusal("파일, --history, --back 가운데 하나를 주세요.", "예: madang complaints train 민원.csv")
    if back:
        _tell_return(return_to_former(core.SYSTEM), as_json)
        return
    examples, faults = read_examples(file) if file else (examples_of_history(), [])
    source = file.name if file else "답변한 민원"
    told = train_classifier(core.SYSTEM, examples, source, timezone.now(), dry_run=dry_run, force=force)
    _tell(told, faults, as_json)
    if not told.kept and not dry_run:
        raise SystemExit(1)


def _tell_return(former: Classifier, as_json: bool) -> None:
    taught = timezone.localtime(former.trained_at)
    if as_json:
        core.print_json({"trained_at": taught, "examples": former.examples, "source": former.source})
    else:
        click.echo(f"분류기를 되돌렸어요: {taught:%Y-%m-%d %H:%M}에 {former.source}, 보기 {former.examples:,}건.")


def _tell(told: Training, faults: Sequence[RowFault], as_json: bool) -> None:
    if as_json:
        core.print_json({**told.as_data(), "rows": [vars(fault) for fault in faults]})
        return
    for fault in faults[:MOST_LINES]:
        click.echo(f"  {fault.line}번째 줄: {fault.sentence}")
    if len(faults) > MOST_LINES:
        click.echo(f"  그리고 {len(faults) - MOST_LINES:,}줄. --json으로 모두 볼 수 있어요.")
    for line in _lines(told):
        click.echo(line)


def _lines(told: Training) -> list[str]:
    found = told.figures
    right = "없음" if found.answered_right is None else f"{found.answered_right:.1%}"
    return [
        f"{told.source}: 보기 {told.examples:,}건을 배웠어요. 배우지 않은 것으로 재었어요.",
        f"  첫째로 맞힌 것 {found.first_right:.1%}, 셋 안에 {found.among_three:.1%}, 고른 F1 {found.macro_f1:.3f}",
        f"  확신 {told.threshold:.2f}부터 따라요: 사람에게 {found.to_a_person:.1%}, 나머지가 맞은 비율 {right}",
        f"  확신이 어긋난 정도 {found.calibration_error:.3f}, 민원이 아닌데 따른 것 {found.no_category_answered:.1%}",
        *_recalls(found.recall),
        _verdict(told),
    ]


def _recalls(recall: dict[str, float]) -> list[str]:
    names = dict(Category.objects.values_list("id", "name"))
    worst_first = sorted(recall.items(), key=lambda pair: (pair[1], pair[0]))
    return [f"  {share:>5.0%}  {names.get(category, category)}" for category, share in worst_first]


def _verdict(told: Training) -> str:
    compared = ""
    if told.was_right is not None and told.is_right is not None:
        compared = f" 새 민원 {told.compared:,}건: 쓰던 것 {told.was_right:.1%}, 새것 {told.is_right:.1%}."
    if told.kept:
        return f"이 분류기를 써요.{compared}"
    if told.is_worse:
        return f"쓰던 분류기보다 덜 맞혀서 바꾸지 않았어요.{compared} 그래도 바꾸려면 --force를 쓰세요."
    return f"재어 보기만 했어요.{compared}"
