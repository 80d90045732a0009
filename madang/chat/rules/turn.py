"""What every channel shows of one question and its answer."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from madang.chat.rules.outcome import Outcome
from madang.chat.rules.writing import Writing


@dataclass(frozen=True)
class Turn:
    """One question and its answer, as every channel shows it."""

    id: int
    question: str
    outcome: Outcome
    heading: str
    blocks: list[dict[str, Any]]
    sources: list[dict[str, Any]]
    checked: date | None
    field_name: str
    department_name: str
    confirm: bool
    sample: bool
    machine_written: bool
    writing: Writing | None
    personal_data: list[str]
    took_ms: float
