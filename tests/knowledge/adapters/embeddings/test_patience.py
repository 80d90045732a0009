"""What a question may cost: its seconds, a place among few, and no waiting for what keeps failing."""

import threading
from time import monotonic, sleep

import numpy as np
import pytest

from madang.knowledge.adapters.embeddings import patience
from madang.knowledge.adapters.embeddings.patience import AT_ONCE, FAILURES, Patience
from madang.knowledge.adapters.embeddings.port import Vector
from madang.knowledge.rules.embedding import Fault, NotEmbedded

VECTOR: Vector = np.array([1.0], dtype=np.float32)


def fault_of(asked: Patience, seconds: float = 0.05) -> Fault:
    with pytest.raises(NotEmbedded) as failed:
        asked.begin("차", seconds).vector()
    return failed.value.fault


def broken(text: str, seconds: float) -> Vector:
    raise NotEmbedded(Fault.BROKEN)


def test_a_vector_that_is_there_in_time_is_given() -> None:
    assert Patience(lambda text, seconds: VECTOR).begin("차", 1.0).vector() is VECTOR


def test_a_slow_model_is_left_in_time() -> None:
    def slow(text: str, seconds: float) -> Vector:
        sleep(0.5)
        return VECTOR

    started = monotonic()
    assert fault_of(Patience(slow)) is Fault.TOO_SLOW
    assert monotonic() - started < 0.3


def test_after_failures_in_a_row_it_rests_and_is_asked_again_later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "REST_S", 0.1)
    asked = Patience(broken)
    assert [fault_of(asked) for _ in range(FAILURES)] == [Fault.BROKEN] * FAILURES
    assert fault_of(asked) is Fault.RESTING
    sleep(0.15)
    assert fault_of(asked) is Fault.BROKEN


def test_a_success_forgives_the_failures_before_it() -> None:
    script = [True, True, False, True, True]

    def now_and_then(text: str, seconds: float) -> Vector:
        return broken(text, seconds) if script.pop(0) else VECTOR

    asked = Patience(now_and_then)
    faults = [fault_of(asked), fault_of(asked)]
    asked.begin("차", 1.0).vector()
    assert [*faults, fault_of(asked), fault_of(asked)] == [Fault.BROKEN] * 4


def test_no_queue_builds_up_behind_a_slow_model() -> None:
    go_on = threading.Event()

    def stuck(text: str, seconds: float) -> Vector:
        go_on.wait(5)
        return VECTOR

    asked = Patience(stuck)
    awaited = [asked.begin("차", 5.0) for _ in range(AT_ONCE)]
    assert fault_of(asked) is Fault.BUSY
    go_on.set()
    assert [one.vector() for one in awaited] == [VECTOR] * AT_ONCE


def test_a_fault_nobody_foresaw_is_a_named_one_to_the_citizen() -> None:
    def odd(text: str, seconds: float) -> Vector:
        raise ZeroDivisionError

    assert fault_of(Patience(odd)) is Fault.BROKEN
