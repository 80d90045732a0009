"""What is kept of an answer in the record of questions: never the personal data in it."""

from collections.abc import Mapping

from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.kinds import Kind, Option
from madang.chat.rules.filing.steps import (
    CATEGORY,
    CODE,
    CONTACT,
    PHOTOS,
    PLACE,
    PLATE,
    SIMILAR,
    VIOLATION,
    WHEN,
    own_question,
)

LEFT_OUT = "건너뛸게요"
UNSURE = "잘 모르겠어요"
_HIDDEN: Mapping[str, str] = {
    PLATE: "차량번호를 적었어요",
    PLACE: "위치를 알려 드렸어요",
    WHEN: "언제인지 골랐어요",
    CONTACT: "연락처를 적었어요",
    CODE: "인증번호를 적었어요",
    SIMILAR: "저도 알릴게요",
}
_HOLDS: Mapping[str, tuple[str, ...]] = {
    PLATE: ("plate",),
    PLACE: ("lat", "place_words"),
    WHEN: ("happened_at",),
    CONTACT: ("name", "phone"),
    CODE: ("verified_at",),
}


def kept_words(step: str, filing: Filing, kinds: Mapping[str, Kind]) -> str:
    """Return an answer that was taken as the record keeps it; "" where the masked message itself may be kept."""
    kind = kinds.get(filing.category)
    if step == CATEGORY:
        return kind.name if kind else UNSURE
    if step == VIOLATION:
        return _names(filing.violation, kind.violations if kind else ()) or UNSURE
    if step == PHOTOS:
        return f"사진 {len(filing.photos)}장을 올렸어요" if filing.photos else LEFT_OUT
    if step in _HIDDEN:
        return _HIDDEN[step] if any(getattr(filing, name) for name in _HOLDS.get(step, ("text",))) else LEFT_OUT
    own = own_question(step, kind)
    if own is None or (own.key in filing.answers and not own.options):
        return ""
    return answer_words(filing, own.key, kind) or LEFT_OUT


def answer_words(filing: Filing, key: str, kind: Kind | None) -> str:
    """Return the answer to one of a category's own questions as people read it."""
    own, answer = kind.question(key) if kind else None, filing.answers.get(key, "")
    return _names(answer, own.options) if own and own.options else answer


def _names(keys: str, options: tuple[Option, ...]) -> str:
    names = {each.key: each.name for each in options}
    return ", ".join(names[key] for key in keys.split(",") if key in names)
