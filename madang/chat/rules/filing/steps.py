"""The steps of the dialogue, which of them apply, and what each asks."""

from collections.abc import Mapping

from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.kinds import Asked, Kind

TEXT, CATEGORY, VIOLATION, PLATE, PHOTOS, PLACE = "text", "category", "violation", "plate", "photos", "place"
SIMILAR, WHEN, CONTACT, CODE, REVIEW, RECEIPT = "similar", "when", "contact", "code", "review", "receipt"
ANSWER = "answers."
"""Begins the step of each of a category's own questions: "answers.since"."""

STEP_WORDS: Mapping[str, str] = {
    TEXT: "내용",
    CATEGORY: "종류",
    VIOLATION: "서 있는 곳",
    PLATE: "차량번호",
    PHOTOS: "사진",
    PLACE: "위치",
    WHEN: "언제",
    CONTACT: "연락처",
}
"""What can be put right by its name ("사진 고칠래요"), and the lines of the review."""

ASKS: Mapping[str, str] = {
    TEXT: "무엇이 불편하신가요? 본 그대로 적어 주세요.",
    VIOLATION: "차가 어디에 서 있나요?",
    PLATE: "차량번호를 알려 주세요. 예: 12가3456",
    PHOTOS: "사진이 있으면 올려 주세요.",
    PLACE: "어디인가요? 지도에서 고르거나 말로 적어 주세요.",
    SIMILAR: "가까운 곳에 비슷한 불편이 이미 접수되어 있어요. 같은 일이면 보내지 않아도 돼요.",
    WHEN: "언제 그랬나요?",
    CONTACT: "연락처를 남길까요? 비워 두어도 돼요.",
    CODE: "문자로 보낸 인증번호 여섯 자리를 10분 안에 적어 주세요.",
    REVIEW: "이렇게 보낼게요. 맞는지 봐 주세요.",
}
_CATEGORY_SURE, _CATEGORY_OPEN, _CATEGORY_UNKNOWN = (
    "‘{name}’ 맞나요? 아니면 다른 것을 골라 주세요.",
    "어떤 종류에 가까운가요?",
    "어떤 종류인지 골라 주세요.",
)
_TWO_PHOTOS = "주차 신고는 같은 곳에서 시간을 두고 찍은 사진 2장이 필요해요. 사진을 올려 주세요."


def steps_of(filing: Filing, kind: Kind | None) -> list[str]:
    """Return the steps that apply to what is known so far, in their order; the review comes last."""
    is_parking = kind is not None and kind.parking
    applies = {
        TEXT: True,
        CATEGORY: True,
        VIOLATION: kind is not None and is_parking and bool(kind.violations),
        PLATE: is_parking,
        PHOTOS: True,
        PLACE: True,
        SIMILAR: bool(filing.category and filing.lat),
        WHEN: is_parking or bool(filing.taken),
    }
    own = [ANSWER + each.key for each in kind.asked] if kind else []
    last = [CONTACT, CODE, REVIEW] if filing.wants_texts else [CONTACT, REVIEW]
    return [*(step for step, is_asked in applies.items() if is_asked), *own, *last]


def next_step(filing: Filing, kind: Kind | None) -> str:
    """Return the first step that is not done."""
    return next((step for step in steps_of(filing, kind) if step not in filing.done), REVIEW)


def may_skip(step: str, kind: Kind | None) -> bool:
    """Tell whether a step may stay without an answer: what is wrong, where a car stands, what is required may not."""
    if own := own_question(step, kind):
        return not own.required
    if step == PLACE:
        return not (kind and kind.parking)
    return step in {CATEGORY, VIOLATION, PLATE, PHOTOS, WHEN, CONTACT, CODE}


def own_question(step: str, kind: Kind | None) -> Asked | None:
    """Return the category's own question that a step asks."""
    return kind.question(step.removeprefix(ANSWER)) if kind and step.startswith(ANSWER) else None


def question_of(step: str, filing: Filing, kind: Kind | None, kinds: Mapping[str, Kind]) -> str:
    """Return what a step asks; nothing of what the person wrote stands in it."""
    if own := own_question(step, kind):
        return own.ask
    if step == CATEGORY:
        return _which_category(filing, kinds)
    if step == PHOTOS and kind and kind.parking:
        return _TWO_PHOTOS
    return ASKS[step]


def _which_category(filing: Filing, kinds: Mapping[str, Kind]) -> str:
    if not filing.guessed:
        return _CATEGORY_UNKNOWN
    return _CATEGORY_SURE.format(name=kinds[filing.guessed[0]].name) if filing.is_guess_sure else _CATEGORY_OPEN
