"""`madang complaints import` at a terminal."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from madang.complaints.commands import complaints
from madang.complaints.models import ColumnMapping, Complaint
from madang.core.api import Refusal
from tests.support.complaint_files import as_csv, row

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def run(tmp_path: Path, content: bytes, *options: str) -> Result:
    file = tmp_path / "신고.csv"
    file.write_bytes(content)
    return CliRunner().invoke(complaints, ["import", str(file), *options])


def test_a_file_is_taken_in_with_a_count(tmp_path: Path) -> None:
    done = run(tmp_path, as_csv([row(1), row(2)], "cp949"))
    assert (done.exit_code, Complaint.objects.count()) == (0, 2)
    assert "2줄 가운데 2건 접수, 0건 이미 있음, 0줄 거절." in done.output


def test_refused_rows_are_told_by_their_line_and_end_with_1(tmp_path: Path) -> None:
    done = run(tmp_path, as_csv([row(1), row(2, 신고일시="?")]))
    assert done.exit_code == 1
    assert "3번째 줄 SPP-2611-0000002: 신고일시 칸을 날짜와 시각으로 읽을 수 없습니다: ‘?’." in done.output


def test_json_has_every_row(tmp_path: Path) -> None:
    done = run(tmp_path, as_csv([row(1), row(2, 위도="91", 경도="181")]), "--json")
    told = json.loads(done.stdout)
    assert (told["taken"], told["refused"], told["state"]) == (1, 1, "done")
    assert told["rows"][0]["number"] == Complaint.objects.get().number
    assert told["rows"][1]["fault"]


def test_a_kept_mapping_is_used_by_its_name(tmp_path: Path) -> None:
    columns = {"reported_at": "언제", "text": "무엇"}
    ColumnMapping.objects.create(name="창구", columns=columns, created_by="김하늘", created_at=datetime.now(UTC))
    content = as_csv([{"언제": "2026-11-20 10:00", "무엇": "인도가 깨졌어요"}])
    done = run(tmp_path, content, "--mapping", "창구", "--channel", "epeople")
    assert done.exit_code == 0, done.output
    assert Complaint.objects.get().channel == "epeople"


def test_a_mapping_that_nobody_kept_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, as_csv([row(1)]), "--mapping", "없음")
    assert isinstance(done.exception, Refusal)
    assert "‘없음’ 열 맞춤이 없어요" in done.exception.sentence


def test_the_same_file_again_needs_to_be_asked_for(tmp_path: Path) -> None:
    content = as_csv([row(1)])
    run(tmp_path, content)
    refused = run(tmp_path, content).exception
    assert isinstance(refused, Refusal)
    assert refused.next_step is not None
    assert "--again" in refused.next_step
    assert "1건 이미 있음" in run(tmp_path, content, "--again").output


def test_a_file_that_is_not_there_is_told() -> None:
    done = CliRunner().invoke(complaints, ["import", "/없음/신고.csv"])
    assert isinstance(done.exception, Refusal)
    assert "파일을 읽을 수 없어요" in done.exception.sentence
