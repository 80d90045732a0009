"""`madang complaints zones` and `fined` tell what became of each row, and end with 1 where nothing was taken."""

import json
from pathlib import Path

from click.testing import CliRunner

from madang.complaints.commands import complaints
from madang.complaints.models import FinedVehicle, Zone

ZONES = "시설종류,대상시설명,소재지도로명주소,위도,경도\n초등학교,왕지초등학교,전라남도 순천시 왕지3길,{at}\n"
FINES = "단속번호,차량번호,단속일시\nA-1,12가3456,2026-11-23 09:30\nA-2,없음,2026-11-23 09:30\n"


def test_zones_are_loaded_and_told(parking: None, tmp_path: Path) -> None:
    file = tmp_path / "zones.csv"
    file.write_text(ZONES.format(at="127.52,34.97"), encoding="utf-8")
    done = CliRunner().invoke(complaints, ["zones", str(file)])
    assert (done.exit_code, Zone.objects.count()) == (0, 1)
    assert "zones.csv: 새로 넣음 1" in done.output
    assert "2번째 줄 왕지초등학교(초등학교): 새로 넣음 - 위도와 경도가 바뀌어 있어 바로잡았어요." in done.output


def test_a_file_of_which_nothing_can_be_used_ends_with_1(parking: None, tmp_path: Path) -> None:
    file = tmp_path / "zones.csv"
    file.write_text(ZONES.format(at=","), encoding="utf-8")
    done = CliRunner().invoke(complaints, ["zones", str(file), "--json"])
    assert done.exit_code == 1
    assert json.loads(done.output)["counts"]["refused"] == 1


def test_fines_are_loaded_and_told(db: None, tmp_path: Path) -> None:
    file = tmp_path / "fines.csv"
    file.write_text(FINES, encoding="utf-8")
    done = CliRunner().invoke(complaints, ["fined", str(file)])
    assert (done.exit_code, FinedVehicle.objects.count()) == (0, 1)
    assert "A-2: 받지 않음 - 차량번호의 모양이 아닙니다." in done.output
