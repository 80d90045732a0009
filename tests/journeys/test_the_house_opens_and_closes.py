"""`madang run`: opens on an empty machine, tells what to try, and leaves nothing running behind, however it ends."""

import json
import os
import signal
import subprocess
from pathlib import Path
from time import monotonic, sleep
from urllib.request import Request, urlopen

import pytest

from tests.support.house import COMMAND, PROJECT, House, close, environment_of, free_port, open_house


def living(state: Path) -> list[str]:
    """Return the processes whose command line or environment names this state folder."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            told = (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()
            alive = "State:\tZ" not in (folder / "status").read_text()
        except OSError:
            continue
        if alive and str(state).encode() in told and folder.name != str(os.getpid()):
            found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")[:120])
    return found


def wait_until_gone(state: Path, seconds: float = 20) -> list[str]:
    until = monotonic() + seconds
    while (left := living(state)) and monotonic() < until:
        sleep(0.2)
    return left


def test_it_tells_the_address_the_sign_ins_and_what_to_try(house: House) -> None:
    told = house.told()
    assert house.address in told
    assert "haneul" in told
    assert "여권 재발급" in told
    assert "Traceback" not in told


def test_commands_work_while_it_runs(house: House) -> None:
    done = house.command("ask", "여권 재발급", "--json")
    answer = json.loads(done.stdout)
    assert answer.keys() == {"status", "text", "blocks", "sources", "took_ms"}
    assert answer["status"] == "answered"
    assert answer["sources"]


def test_ctrl_c_stops_everything(opened_before: Path) -> None:
    with open_house(opened_before) as house:
        assert living(opened_before)
        assert close(house) == 0
        assert wait_until_gone(opened_before) == []
        assert "모두 멈췄어요" in house.told()
        # What it kept is there the next time, and a command works without it.
        done = house.command("ask", "여권 재발급", "--json")
        assert json.loads(done.stdout)["status"] == "answered"
    assert wait_until_gone(opened_before) == []


def test_when_it_is_killed_its_children_leave_too(opened_before: Path) -> None:
    with open_house(opened_before) as house:
        os.kill(house.process.pid, signal.SIGKILL)
        house.process.wait()
        left = [line for line in wait_until_gone(opened_before, 15) if "postgres" not in line]
        assert left == []
        # The database outlives a killed parent; the next program takes it up and stops it.
        assert house.command("knowledge", "index").returncode == 0
    assert wait_until_gone(opened_before) == []


def test_a_port_in_use_is_told_in_a_sentence(house: House, tmp_path: Path) -> None:
    port = house.address.rsplit(":", 1)[1]
    done = subprocess.run(
        [*COMMAND, "run", "--port", port],
        cwd=PROJECT,
        env=environment_of(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert f"{port}번 포트를 다른 프로그램이 쓰고 있어요" in done.stderr


@pytest.mark.parametrize(
    ("setting", "value", "told"),
    [
        ("DATABASE_URL", "mysql://x/y", "DATABASE_URL"),
        ("MADANG_CHAT_QUESTION_LIMIT", "many", "MADANG_CHAT_QUESTION_LIMIT"),
        ("MADANG_PRODUCTION", "1", "DATABASE_URL"),
    ],
)
def test_a_wrong_setting_is_refused_by_name(tmp_path: Path, setting: str, value: str, told: str) -> None:
    environment = environment_of(tmp_path) | {setting: value}
    done = subprocess.run(
        [*COMMAND, "run", "--port", str(free_port())],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert told in done.stderr


def test_a_new_article_reaches_a_running_house_without_a_pause(house: House, tmp_path: Path) -> None:
    question = "우주정거장 견학은 어떻게 신청하나요?"
    assert asked(house, question)["heading"] != question
    file = tmp_path / "새글.csv"
    file.write_text(f"질문,답\n{question},견학 버스는 없어요.\n", encoding="utf-8")
    assert house.command("knowledge", "load", str(file)).returncode == 0
    until = monotonic() + 10
    while (answer := asked(house, question))["heading"] != question and monotonic() < until:
        assert answer["status"] in {"answered", "choices", "not_found"}
        sleep(0.1)
    assert answer["heading"] == question


def asked(house: House, question: str) -> dict[str, str]:
    body = json.dumps({"question": question}).encode()
    request = Request(f"{house.address}/api/chat/questions", body, {"Content-Type": "application/json"})
    with urlopen(request, timeout=10) as response:
        answer: dict[str, str] = json.load(response)
        return answer


def test_the_first_account_of_a_city_is_made_by_a_command(house: House) -> None:
    made = house.command(
        "staff", "add", "minseo", "--name", "유민서", "--role", "manager", "--password", "솔바람 열두 고개"
    )
    assert "계정을 만들었어요" in made.stdout, made.stderr
    again = house.command("staff", "add", "minseo", "--name", "유민서", "--password", "솔바람 열두 고개")
    assert again.returncode == 1
    assert "이미 쓰고 있는 아이디" in again.stderr
    assert json.loads(house.command("audit", "verify", "--json").stdout)["intact"] is True


def test_a_database_that_is_away_is_told_in_a_sentence(house: House) -> None:
    away = subprocess.run(
        [*COMMAND, "ask", "여권"],
        cwd=PROJECT,
        env=house.environment | {"DATABASE_URL": f"postgresql://nobody@127.0.0.1:{free_port()}/none"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert away.returncode == 1
    assert "데이터베이스에 닿을 수 없어요" in away.stderr
    assert "Traceback" not in away.stderr
