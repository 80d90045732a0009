"""Small changes of a complaint in the making: a step is done, undone, or its answer forgotten."""

from collections.abc import Callable, Mapping
from copy import copy

from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.steps import ANSWER, CATEGORY, CODE, CONTACT, PHOTOS, PLACE, PLATE, VIOLATION, WHEN

_EMPTY: Mapping[str, Mapping[str, object]] = {
    CATEGORY: {"category": "", "violation": "", "answers": {}},
    VIOLATION: {"violation": ""},
    PLATE: {"plate": ""},
    PHOTOS: {"photos": [], "taken": ""},
    PLACE: {"lat": "", "lng": "", "place_words": ""},
    WHEN: {"happened_at": ""},
    CONTACT: {"name": "", "phone": "", "wants_texts": False, "code": [], "verified_at": ""},
    CODE: {"wants_texts": False, "code": [], "verified_at": ""},
}


def done(filing: Filing, step: str) -> None:
    filing.done = [*(each for each in filing.done if each != step), step]


def undo(filing: Filing, is_meant: Callable[[str], bool]) -> None:
    """Ask again for the steps that are meant."""
    filing.done = [step for step in filing.done if not is_meant(step)]


def back(filing: Filing) -> str:
    """Open the step that was answered last; return it, "" where there is none."""
    if not filing.done:
        return ""
    step = filing.done[-1]
    filing.done = filing.done[:-1]
    return step


def forget(filing: Filing, step: str) -> None:
    """Take out what was answered at a step."""
    if step.startswith(ANSWER):
        filing.answers.pop(step.removeprefix(ANSWER), None)
    for name, nothing in _EMPTY.get(step, {}).items():
        setattr(filing, name, copy(nothing))
