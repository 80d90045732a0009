"""A citizen checks a printed document by its number and code, or its PDF by the file itself."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import BoundedSemaphore
from typing import Any

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions.verify_file import Verified
from madang.documents.queries.papers import Paper, find_paper
from madang.documents.rules.export_check import Result

MOST_CODES, MOST_FILES = 20, 10
"""Tries of one network address within 15 minutes."""

_SECONDS, _PATIENCE = 30, 10
one_at_a_time = BoundedSemaphore()
"""Of this web process: files that anybody sends must not hold every thread that serves the city."""

_CHECKER = (sys.executable, "-m", "madang.documents.actions.verifying_apart")


class NoSuchPaper(Refusal):
    """The same sentence for a wrong code, a wrong number and both of different documents: it tells nobody which."""

    default_status = 404

    def __init__(self) -> None:
        super().__init__(
            "이 번호와 검증 코드를 함께 가진 문서가 없어요.",
            "종이에 적힌 대로 다시 적어 주세요. 그래도 없으면 그 종이는 우리 시가 만든 문서가 아닐 수 있어요.",
        )


class NotChecked(Refusal):
    """The file could not be looked at to its end."""

    default_status = 422

    def __init__(self) -> None:
        super().__init__(
            "이 파일은 끝까지 살펴볼 수 없었어요.", "시청에서 받은 PDF가 맞는지 보고, 받은 그대로 다시 올려 주세요."
        )


class Busy(Refusal):
    """Other files are being looked at."""

    default_status = 503

    def __init__(self) -> None:
        super().__init__("지금 다른 파일을 확인하고 있어요.", "잠시 뒤에 다시 올려 주세요.")


def check_paper(address: str, code: str, number: str, now: datetime) -> Paper:
    """Return what may be told of the document on paper. Raises NoSuchPaper, TooMany."""
    core.limit_tries("check-paper", address, MOST_CODES, now)
    found = find_paper(code, number)
    if found is None:
        raise NoSuchPaper
    return found


def check_file(address: str, pdf: bytes, now: datetime) -> Verified:
    """Check a PDF as `verify_file` does, in a process that ends with it: anybody may send anything here.

    Raises NotChecked, Busy, TooMany.
    """
    core.limit_tries("check-file", address, MOST_FILES, now)
    try:
        with _turn():
            done = subprocess.run(_CHECKER, input=pdf, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as ended:
        raise NotChecked from ended
    return _verified(json.loads(done.stdout))


@contextmanager
def _turn() -> Iterator[None]:
    if not one_at_a_time.acquire(timeout=_PATIENCE):
        raise Busy
    try:
        yield
    finally:
        one_at_a_time.release()


def _verified(told: dict[str, Any]) -> Verified:
    results = tuple(Result(each["step"], each["ok"], each["sentence"]) for each in told["results"])
    return Verified(told["intact"], told["number"], told["title"], results)
