"""What an answer of the dialogue holds, made ready to be taken; what cannot be is told in a sentence."""

from datetime import datetime, timedelta

from madang.chat.adapters.filed_by_chat import PHOTOS_LAST, moment_of, photos_of, written_moment
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.reading import NOW, TAKEN, Values
from madang.chat.rules.filing.steps import CODE, PHOTOS, PLACE, WHEN
from madang.chat.rules.filing.takers import one
from madang.complaints import api as complaints
from madang.complaints.api import MisplacedError, SentCode
from madang.core import api as core
from madang.core.api import Refusal

AHEAD = timedelta(minutes=10)
"""How far a telephone's clock may run ahead of ours."""


def made_ready(step: str, values: Values, filing: Filing, now: datetime) -> Values:
    """Return the fields of a step with places, moments and photographs put into their kept form.

    Raises:
        Refusal: a point outside the city, a moment to come, photographs that are gone or too many, a wrong code.
    """
    if step == PLACE:
        return {**values, **_point(values)}
    if step == CODE:
        return {"verified_at": (_proved(values, filing, now),)}
    if step == WHEN:
        return {"happened_at": (_moment(values, filing, now),)}
    return _photos(values) if step == PHOTOS else values


def _point(values: Values) -> Values:
    try:
        point = complaints.read_point(one(values, "lat"), one(values, "lng"), core.profile().map)
    except MisplacedError as misplaced:
        raise Refusal(str(misplaced)) from misplaced
    return {"lat": (str(point.lat) if point else "",), "lng": (str(point.lng) if point else "",)}


def _proved(values: Values, filing: Filing, now: datetime) -> str:
    if not filing.code:
        return ""
    phone, digest, until = filing.code
    complaints.check_code(SentCode(phone, digest, datetime.fromisoformat(until)), phone, one(values, "code"), now)
    return now.isoformat()


def _moment(values: Values, filing: Filing, now: datetime) -> str:
    chosen = {NOW: written_moment(now), TAKEN: filing.taken}.get(one(values, "when"), "")
    written = chosen or one(values, "happened_at")
    moment = moment_of(written)
    if written and moment is None:
        raise Refusal("날짜와 시각을 다시 골라 주세요.")
    if moment and moment > now + AHEAD:
        raise Refusal("지금보다 뒤의 때예요. 날짜와 시각을 확인해 주세요.")
    return written_moment(moment)


def _photos(values: Values) -> Values:
    keys = tuple(dict.fromkeys(values.get("photo_key", ())))
    if len(keys) > complaints.MOST_PHOTOS:
        raise Refusal(f"사진은 {complaints.MOST_PHOTOS}장까지 올릴 수 있어요.")
    if not all(complaints.photo_of_key(key, PHOTOS_LAST) for key in keys):
        raise Refusal("올린 지 하루가 지난 사진은 지워졌어요. 다시 올려 주세요.")
    times = [photo.taken_at for photo in photos_of(Filing(photos=list(keys))) if photo.taken_at]
    return {"photo_key": keys, "taken": (written_moment(min(times, default=None)),)}
