"""File a complaint (접수): from a form, the chat, a telephone call, the open API or an import."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.complaints.actions.add_photos import photo_row
from madang.complaints.actions.filed import NotFiled
from madang.complaints.actions.note_event import event_of, unnamed, write_events
from madang.complaints.adapters.numbers import new_token, next_ids, number_of, reporter_key
from madang.complaints.models import Complaint, Photo, Reporter
from madang.complaints.queries.categories import CategoryCard, categories
from madang.complaints.queries.dated_rules import deadline_rules
from madang.complaints.queries.due import OTHER_TERM
from madang.complaints.queries.violations import kinds_by_category
from madang.complaints.rules.deadlines import due, rule_on
from madang.complaints.rules.filing import FieldFault, GivenComplaint, faults_of
from madang.complaints.rules.plates import normalise
from madang.core import api as core
from madang.core.api import Actor

FILED = "file_complaint"
TOLD = "접수했어요. 담당자를 찾고 있어요."


@transaction.atomic
def file_complaint(actor: Actor, given: GivenComplaint, now: datetime) -> Complaint:
    """File one complaint and ask for its distribution. Raises NotFiled with a sentence for each field."""
    if faults := faults_of_given([given], now)[0]:
        raise NotFiled(faults)
    [complaint] = write_complaints(actor, [given], now)
    return complaint


def faults_of_given(given: Sequence[GivenComplaint], now: datetime, *, asked: bool = True) -> list[list[FieldFault]]:
    """Return for each complaint what speaks against filing it; `asked`: whether the category's questions were put."""
    known, kinds = categories(), kinds_by_category()
    return [_faults(each, known, kinds, now, asked) for each in given]


def write_complaints(actor: Actor, given: Sequence[GivenComplaint], now: datetime) -> list[Complaint]:
    """Write complaints that have no faults, in the caller's transaction, and ask for their distribution."""
    known, ids = categories(), next_ids(len(given))
    dues = _dues({card.term for card in known.values()} | {OTHER_TERM}, now)
    complaints = [_complaint(key, each, known, dues, now) for key, each in zip(ids, given, strict=True)]
    Complaint.objects.bulk_create(complaints)
    pairs = list(zip(complaints, given, strict=True))
    Photo.objects.bulk_create(_photos(pairs))
    Reporter.objects.bulk_create(_reporter(complaint, each) for complaint, each in pairs)
    write_events([event_of(complaint, FILED, actor, now, told=TOLD) for complaint in complaints])
    core.defer("complaints.distribute", once="complaints.distribute")
    who = unnamed(actor)
    core.record_all([core.Deed(FILED, ("complaint", c.number), who, after=_facts(c)) for c in complaints])
    return complaints


def _faults(
    given: GivenComplaint, known: Mapping[str, CategoryCard], kinds: Mapping[str, set[str]], now: datetime, asked: bool
) -> list[FieldFault]:
    category = known.get(given.category)
    if given.category and category is None:
        return [FieldFault("category", "그런 종류의 불편이 없어요. 목록에서 다시 골라 주세요.")]
    questions = category.questions if category and asked else ()
    return faults_of(given, questions, kinds.get(given.category, ()), now)


def _complaint(
    key: int,
    given: GivenComplaint,
    known: Mapping[str, CategoryCard],
    dues: Mapping[str, datetime | None],
    now: datetime,
) -> Complaint:
    category = known.get(given.category)
    due_at = dues[category.term if category else OTHER_TERM]
    return Complaint(
        id=key,
        number=number_of(key, now),
        token=given.token or new_token(),
        channel=given.channel,
        outside_number=given.outside_number,
        category_id=given.category or None,
        violation=given.violation,
        text=given.text.strip(),
        answers=dict(given.answers),
        reported_at=given.reported_at,
        happened_at=given.happened_at,
        received_at=now,
        lat=given.point.lat if given.point else None,
        lng=given.point.lng if given.point else None,
        road_address=given.road_address,
        lot_address=given.lot_address,
        place_words=given.place_words,
        place_note=given.place_note,
        plate=normalise(given.plate),
        plate_given=given.plate.strip()[:40],
        due_at=due_at,
        first_due_at=due_at,
        public=bool(category and category.public),
    )


def _dues(terms: Iterable[str], now: datetime) -> dict[str, datetime | None]:
    """Return the deadline of each term for what is received now; None where the city has no rule for it."""
    rules, today, calendar = deadline_rules(), timezone.localdate(now), core.city_calendar()
    holding = {term: rule_on(rules, term, today) for term in terms}
    return {term: due(row, now, calendar, timezone.localtime) if row else None for term, row in holding.items()}


def _photos(pairs: Sequence[tuple[Complaint, GivenComplaint]]) -> list[Photo]:
    return [
        photo_row(complaint, photo, place)
        for complaint, given in pairs
        for place, photo in enumerate(given.photos, start=1)
    ]


def _reporter(complaint: Complaint, given: GivenComplaint) -> Reporter:
    told = given.reporter
    return Reporter(
        complaint=complaint,
        name=told.name,
        phone=told.phone,
        email=told.email,
        account_id=told.account_id,
        key=reporter_key(phone=told.phone, account_id=told.account_id, email=told.email),
        verified_at=told.verified_at,
        wants_texts=told.wants_texts,
    )


def _facts(complaint: Complaint) -> dict[str, object]:
    return {
        "channel": complaint.channel,
        "category": complaint.category_id,
        "violation": complaint.violation,
        "outside_number": complaint.outside_number,
        "due_at": complaint.due_at,
    }
