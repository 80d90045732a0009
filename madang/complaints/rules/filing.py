"""What is needed to file a complaint, and what speaks against it, as sentences beside the fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from madang.complaints.rules.category import Question
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.photos import MOST_PHOTOS
from madang.complaints.rules.place import PlaceNote, ReadPoint

LONGEST_TEXT = 4_000
"""Characters, as Open311 GeoReport v2 allows."""
LONGEST_ANSWER = 300
LONGEST_PLACE = 200

AHEAD = timedelta(minutes=10)
"""How far a telephone's clock may run ahead of ours."""
FIRST_YEAR = 2000
"""Earlier is a slip of the finger; the first years of the calendar cannot even be read back in every zone."""


@dataclass(frozen=True)
class GivenPhoto:
    """A photograph that is kept already (`actions.keep_photo`), or only named by an import."""

    name: str
    file_id: str = ""
    sha256: str = ""
    taken_at: datetime | None = None
    lat: float | None = None
    lng: float | None = None
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True)
class GivenReporter:
    name: str = ""
    phone: str = ""
    email: str = ""
    account_id: int | None = None
    verified_at: datetime | None = None
    wants_texts: bool = False


@dataclass(frozen=True)
class GivenComplaint:
    """A complaint as it was sent. All moments are aware; `category` "" leaves it to the classifier.

    `token`: the secret part of the receipt's address, where the form that sends it has one already; else it is drawn.
    """

    channel: Channel
    reported_at: datetime
    category: str = ""
    violation: str = ""
    text: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    happened_at: datetime | None = None
    point: ReadPoint | None = None
    road_address: str = ""
    lot_address: str = ""
    place_words: str = ""
    plate: str = ""
    photos: tuple[GivenPhoto, ...] = ()
    reporter: GivenReporter = GivenReporter()
    outside_number: str = ""
    token: str = ""

    @property
    def place_note(self) -> PlaceNote:
        if self.point:
            return self.point.note
        return PlaceNote.WORDS_ONLY if self.road_address or self.lot_address or self.place_words else PlaceNote.UNKNOWN


@dataclass(frozen=True)
class FieldFault:
    """One thing wrong, beside its field: "category", "text", "place", "photos", "answers.KEY" …"""

    field: str
    sentence: str


def faults_of(
    given: GivenComplaint, questions: Iterable[Question], violations: Iterable[str], now: datetime
) -> list[FieldFault]:
    """Return everything that speaks against filing. `violations`: the kinds that the category may have."""
    return [
        *_of_words(given),
        *_of_times(given, now),
        *_of_violation(given, set(violations)),
        *_of_answers(given, questions),
    ]


def _of_words(given: GivenComplaint) -> Iterable[FieldFault]:
    if not given.text.strip() and not given.photos and not given.plate:
        yield FieldFault("text", "무엇이 불편한지 적거나 사진을 올려 주세요.")
    if len(given.text) > LONGEST_TEXT:
        yield FieldFault("text", f"{LONGEST_TEXT:,}자까지 적을 수 있어요. 지금은 {len(given.text):,}자예요.")
    if len(given.photos) > MOST_PHOTOS:
        yield FieldFault("photos", f"사진은 {MOST_PHOTOS}장까지 올릴 수 있어요.")
    if not given.category and not given.text.strip() and not given.photos and given.plate:
        yield FieldFault("category", "차량번호만으로는 알 수 없어요. 어떤 종류인지 골라 주세요.")


def _of_times(given: GivenComplaint, now: datetime) -> Iterable[FieldFault]:
    latest = now + AHEAD
    if given.reported_at > latest:
        yield FieldFault("reported_at", "신고일시가 지금보다 뒤예요.")
    if given.happened_at and given.happened_at > latest:
        yield FieldFault("happened_at", "발생일시가 지금보다 뒤예요. 날짜와 시각을 확인해 주세요.")
    if given.happened_at and given.happened_at.year < FIRST_YEAR:
        yield FieldFault("happened_at", f"발생일시의 연도가 {FIRST_YEAR}년보다 앞이에요. 연도를 확인해 주세요.")
    for place, photo in enumerate(given.photos, start=1):
        if photo.taken_at and photo.taken_at > latest:
            yield FieldFault("photos", f"사진 {place}의 촬영 시각이 지금보다 뒤예요.")


def _of_violation(given: GivenComplaint, violations: set[str]) -> Iterable[FieldFault]:
    if given.violation and given.violation not in violations:
        yield FieldFault("violation", "이 종류의 불편에는 없는 위반유형이에요.")


def _of_answers(given: GivenComplaint, questions: Iterable[Question]) -> Iterable[FieldFault]:
    asked = {question.key: question for question in questions}
    for key in given.answers:
        if key not in asked:
            yield FieldFault(f"answers.{key}", "묻지 않은 것에 대한 답이에요.")
    for question in asked.values():
        if sentence := _fault_of_answer(question, given.answers.get(question.key, "").strip()):
            yield FieldFault(f"answers.{question.key}", sentence)


def _fault_of_answer(question: Question, answer: str) -> str:
    if not answer:
        return "이 물음에는 꼭 답해 주세요." if question.required else ""
    if len(answer) > LONGEST_ANSWER:
        return f"{LONGEST_ANSWER}자까지 적을 수 있어요."
    chosen = answer.split(",") if question.kind == "choices" else [answer]
    known = {choice.key for choice in question.choices}
    return "보기 가운데에서 골라 주세요." if known and not known.issuperset(chosen) else ""
