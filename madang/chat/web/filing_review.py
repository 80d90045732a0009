"""Everything that will be sent, a line for each step, for the sender's own eyes."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from madang.chat.adapters.filed_by_chat import moment_of
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.kinds import Kind
from madang.chat.rules.filing.steps import (
    ANSWER,
    CATEGORY,
    CODE,
    CONTACT,
    PHOTOS,
    PLACE,
    PLATE,
    REVIEW,
    SIMILAR,
    STEP_WORDS,
    TEXT,
    VIOLATION,
    WHEN,
    steps_of,
)
from madang.chat.rules.filing.telling import UNSURE, answer_words
from madang.core import api as core

NOTHING, TEXTS = "없음", "문자로 소식 받기"


@dataclass(frozen=True)
class Line:
    step: str
    name: str
    words: str


def lines_of(filing: Filing, kinds: Mapping[str, Kind]) -> list[Line]:
    """Return what was answered at each step, "없음" where nothing was."""
    kind = kinds.get(filing.category)
    steps = [step for step in steps_of(filing, kind) if step not in {SIMILAR, CODE, REVIEW}]
    return [Line(step, _name(step, kind), _words(step, filing, kind) or NOTHING) for step in steps]


def _name(step: str, kind: Kind | None) -> str:
    own = kind.question(step.removeprefix(ANSWER)) if kind and step.startswith(ANSWER) else None
    return own.ask if own else STEP_WORDS[step]


def _words(step: str, filing: Filing, kind: Kind | None) -> str:
    if step.startswith(ANSWER):
        return answer_words(filing, step.removeprefix(ANSWER), kind)
    moment = moment_of(filing.happened_at)
    names = {each.key: each.name for each in kind.violations} if kind else {}
    return {
        TEXT: filing.text,
        CATEGORY: kind.name if kind else f"{UNSURE} (담당자가 골라요)",
        VIOLATION: names.get(filing.violation, UNSURE),
        PLATE: filing.plate,
        PHOTOS: f"{len(filing.photos)}장" if filing.photos else "",
        PLACE: _place(filing),
        WHEN: core.words(timezone.localtime(moment), timezone.localdate()) if moment else "",
        CONTACT: " · ".join(part for part in (filing.name, filing.phone, TEXTS if filing.verified_at else "") if part),
    }[step]


def _place(filing: Filing) -> str:
    """Return the words of the place and the area of its point."""
    area = core.area_at(float(filing.lat), float(filing.lng)) if filing.lat else None
    on_map = f"지도에서 고른 {area.name}" if area else "지도에서 고른 곳" if filing.lat else ""
    return " · ".join(part for part in (on_map, filing.place_words) if part)
