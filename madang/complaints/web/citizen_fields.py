"""A citizen's form as it was filled in: read field by field, each fault beside its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from madang.complaints.adapters.form_keys import new_form_key, photo_of_key, token_of_form
from madang.complaints.queries.categories import CategoryCard
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.filing import (
    LONGEST_PLACE,
    FieldFault,
    GivenComplaint,
    GivenPhoto,
    GivenReporter,
)
from madang.complaints.rules.phone_codes import digits_of, is_telephone
from madang.complaints.rules.place import MisplacedError, ReadPoint, read_point
from madang.complaints.web.citizen_photos import KEYS_LAST
from madang.core import api as core

LONGEST_NAME, LONGEST_PLATE = 60, 20
PLAIN = ("category", "violation", "text", "plate", "lat", "lng", "place_words", "happened_at", "name", "phone", "code")
OLD_PHOTO = "올린 지 하루가 지난 사진은 지워졌어요. 다시 올려 주세요."
NO_PLACE = "어디인지 지도에서 고르거나 말로 적어 주세요."


@dataclass
class Filled:
    """What stands in the form. `values` are texts by field; answers by question; `faults` grow while it is read."""

    key: str
    values: dict[str, str]
    answers: dict[str, str]
    photos: list[GivenPhoto]
    wants_texts: bool = False
    faults: list[FieldFault] = field(default_factory=list)

    def fault(self, field_name: str, sentence: str) -> None:
        self.faults.append(FieldFault(field_name, sentence))


def empty(request: HttpRequest) -> Filled:
    """Return a new form; a category may stand in the address already."""
    actor = core.actor_of(request)
    values = dict.fromkeys(PLAIN, "") | {"category": core.words_asked(request, "category")}
    return Filled(new_form_key(), values | {"name": actor.name if actor.is_citizen else ""}, {}, [])


def filled(data: QueryDict) -> Filled:
    """Read a form that was sent; photographs that are gone are a fault."""
    values = {name: _clean(data.get(name, "")) for name in PLAIN}
    names = (name for name in data if name.startswith("answers."))
    answers = {name.removeprefix("answers."): ",".join(map(_clean, data.getlist(name))) for name in names}
    given = [photo_of_key(key, KEYS_LAST) for key in data.getlist("photo_key")]
    key = data.get("key", "")
    form = Filled(
        key if token_of_form(key) else new_form_key(),
        values,
        {name: answer for name, answer in answers.items() if answer},
        [photo for photo in given if photo],
        "wants_texts" in data,
    )
    if None in given:
        form.fault("photos", OLD_PHOTO)
    return form


def given_complaint(
    form: Filled, known: Mapping[str, CategoryCard], reporter: GivenReporter, now: datetime
) -> GivenComplaint:
    """Return the complaint that a form means; what cannot be read is noted in `form.faults`."""
    values, card = form.values, known.get(form.values["category"])
    _must_fit(form)
    point = _point(form)
    if card and card.parking and not point and not values["place_words"] and not _misplaced(form):
        form.fault("place", NO_PLACE)
    asked = {question.key for question in card.questions} if card else set()
    return GivenComplaint(
        channel=Channel.WEB,
        reported_at=now,
        category=values["category"],
        # Of another category that was chosen before, kinds and answers may stand in the form still.
        violation=values["violation"] if card and card.parking else "",
        text=values["text"],
        answers={key: answer for key, answer in form.answers.items() if key in asked},
        happened_at=_moment(form),
        point=point,
        place_words=values["place_words"],
        plate=values["plate"] if card and card.parking else "",
        photos=tuple(form.photos),
        reporter=reporter,
        token=token_of_form(form.key) or "",
    )


def reporter_of(form: Filled, request: HttpRequest, verified_at: datetime | None) -> GivenReporter:
    """Return who sends it; a telephone that is none is noted in `form.faults`."""
    actor, phone = core.actor_of(request), digits_of(form.values["phone"])
    if form.values["phone"] and not is_telephone(phone):
        form.fault("phone", "전화번호를 다시 확인해 주세요. 예: 010-1234-5678")
    return GivenReporter(
        name=form.values["name"],
        phone=phone,
        account_id=actor.account_id if actor.is_citizen else None,
        verified_at=verified_at,
        wants_texts=bool(form.wants_texts and verified_at),
    )


def _must_fit(form: Filled) -> None:
    for name, longest, where in (
        ("place_words", LONGEST_PLACE, "place"),
        ("name", LONGEST_NAME, "name"),
        ("plate", LONGEST_PLATE, "plate"),
    ):
        if len(form.values[name]) > longest:
            form.fault(where, f"{longest}자까지 적을 수 있어요.")


def _point(form: Filled) -> ReadPoint | None:
    try:
        return read_point(form.values["lat"], form.values["lng"], core.profile().map)
    except MisplacedError as misplaced:
        form.fault("place", str(misplaced))
        return None


def _misplaced(form: Filled) -> bool:
    return any(fault.field == "place" for fault in form.faults)


def _moment(form: Filled) -> datetime | None:
    written = form.values["happened_at"]
    if not written:
        return None
    try:
        moment = parse_datetime(written)
    except ValueError:
        moment = None
    if moment is None:
        form.fault("happened_at", "날짜와 시각을 다시 골라 주세요.")
        return None
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def _clean(text: str) -> str:
    return text.replace("\x00", "").strip()
