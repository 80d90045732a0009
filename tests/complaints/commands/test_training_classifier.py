"""`madang complaints train`, as people and scripts see it."""

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from madang.complaints.actions.train_classifier import TooFewExamples
from madang.complaints.commands import complaints
from madang.complaints.models import Classifier
from madang.complaints.queries.classifier_in_use import put_back
from madang.complaints.queries.examples import no_complaints
from madang.core.api import Refusal, UnreadableFile
from tests.support.classifier import EXAMPLES, open_taught_categories
from tests.support.complaints import ROAD

ROWS = [(f"{example.text} 부탁합니다", example.category) for example in EXAMPLES if example.category]
ALL = len(ROWS) * 2 + len(no_complaints())
"""The file's, the pack's, and the texts that no category fits."""


@pytest.fixture(autouse=True)
def _office(db: None) -> Iterator[None]:
    put_back()
    open_taught_categories()
    yield
    put_back()


def train(*arguments: object) -> Result:
    put_back()
    return CliRunner().invoke(complaints, ["train", *map(str, arguments)], catch_exceptions=False)


def a_csv(folder: Path, rows: Iterable[tuple[str, str]], header: tuple[str, str] = ("내용", "민원종류")) -> Path:
    file = folder / "민원.csv"
    with file.open("w", encoding="utf-8", newline="") as written:
        csv.writer(written).writerows([header, *rows])
    return file


def a_sheet(folder: Path) -> Path:
    book, file = openpyxl.Workbook(), folder / "민원.xlsx"
    for row in [("내용", "민원종류"), *ROWS]:
        book.worksheets[0].append(row)
    book.save(file)
    return file


def test_a_file_teaches_and_the_figures_are_told(tmp_path: Path) -> None:
    done = train(a_csv(tmp_path, ROWS))
    assert done.exit_code == 0
    assert f"민원.csv: 보기 {ALL}건을 배웠어요" in done.stdout
    assert "도로 파손" in done.stdout
    assert done.stdout.strip().endswith("이 분류기를 써요.")


def test_a_sheet_and_json_do_as_well(tmp_path: Path) -> None:
    told = json.loads(train(a_sheet(tmp_path), "--dry-run", "--json").stdout)
    assert (told["examples"], told["kept"], told["rows"]) == (ALL, False, [])
    assert set(told["figures"]["recall"]) == {"parking-general", ROAD}
    assert not Classifier.objects.exists()


def test_categories_are_known_by_their_names(tmp_path: Path) -> None:
    names = {"parking-general": "불법 주정차 (일반 구역)", ROAD: "도로 파손"}
    told = json.loads(train(a_csv(tmp_path, [(text, names[key]) for text, key in ROWS]), "--json").stdout)
    assert told["rows"] == []


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (("가로등이 꺼졌어요", "우주선"), "‘우주선’ 민원 종류가 없어요."),
        (("가로등이 꺼졌어요", ""), "민원 종류가 비어 있어요."),
        (("", ROAD), "내용이 비어 있어요."),
        (ROWS[0], "앞줄과 내용이 같아요."),
    ],
)
def test_a_faulty_row_is_told_and_the_others_are_taught(tmp_path: Path, row: tuple[str, str], sentence: str) -> None:
    told = json.loads(train(a_csv(tmp_path, [*ROWS, row]), "--json").stdout)
    assert told["rows"] == [{"line": len(ROWS) + 2, "sentence": sentence}]
    assert told["kept"] is True


def test_a_file_without_the_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="‘민원종류’ 열이 없어요"):
        train(a_csv(tmp_path, ROWS, ("내용", "종류")))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00\x01", "내용,민원종류\n".encode()])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "민원.csv"
    file.write_bytes(content)
    with pytest.raises(UnreadableFile):
        train(file)


def test_a_history_that_is_too_short_is_refused() -> None:
    with pytest.raises(TooFewExamples):
        train("--history")


def test_one_step_back(tmp_path: Path) -> None:
    train(a_csv(tmp_path, ROWS))
    train(a_csv(tmp_path, [(f"{text} 빨리요", key) for text, key in ROWS]), "--force")
    done = train("--back")
    assert "분류기를 되돌렸어요" in done.stdout
    assert Classifier.objects.get(active=True).pk == Classifier.objects.earliest("pk").pk


@pytest.mark.parametrize("arguments", [[], ["--history", "--back"], ["민원.csv", "--history"]])
def test_one_way_is_asked_for_at_a_time(arguments: list[str]) -> None:
    with pytest.raises(Refusal, match="하나를 주세요"):
        train(*arguments)
