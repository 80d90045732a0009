"""`madang channels …` at a terminal and in a script."""

import json

import pytest
from click.testing import CliRunner, Result
from django.utils import timezone

from madang.chat import api
from madang.chat.commands import channels

MESSAGE = "자료를 옮기고 있어요."

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> Result:
    return CliRunner().invoke(channels, arguments)


def test_a_channel_is_paused_told_and_resumed() -> None:
    assert run("pause", "web", "--message", MESSAGE).exit_code == 0
    assert api.pause_of("web", timezone.now())
    assert MESSAGE in run("status").output
    assert run("resume", "web").output == "web: 다시 열었어요.\n"
    assert run("status").output == "web: 열림\napi: 열림\ncommand: 열림\n"


def test_a_script_reads_the_state() -> None:
    run("pause", "api", "--until", "2099-01-01 09:00")
    told = json.loads(run("status", "--json").output)
    assert told["web"] is None
    assert told["api"]["message"] == api.DEFAULT_MESSAGE
    assert told["api"]["until"] == "2099-01-01T09:00:00+09:00"
    assert json.loads(run("resume", "web", "--json").output) == {"channel": "web", "was_paused": False}


@pytest.mark.parametrize("arguments", [("pause", "fax"), ("pause", "web", "--until", "내일")])
def test_what_cannot_be_read_is_refused(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2
