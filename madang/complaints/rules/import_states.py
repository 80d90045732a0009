"""The states of an import."""

from collections.abc import Mapping
from enum import StrEnum


class BatchState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


BATCH_WORDS: Mapping[BatchState, str] = {
    BatchState.WAITING: "기다림",
    BatchState.RUNNING: "가져오는 중",
    BatchState.DONE: "끝남",
    BatchState.FAILED: "읽지 못함",
    BatchState.STOPPED: "멈춤",
}
