"""Personal data of complaints goes on schedule: first who sent it, much later its photographs and exact answers."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from pytest_django.fixtures import Settings

from madang.complaints.actions.cover_photo import cover_photo
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.forget_senders import Forgotten, forget_senders
from madang.complaints.actions.keep_photo import keep_photo
from madang.complaints.models import Complaint, Event, Photo, Reporter
from madang.complaints.rules.filing import GivenReporter
from madang.complaints.rules.states import ComplaintState
from madang.core.models import Account, AuditEntry, StoredFile
from madang.core.rules.people import VISITOR, AccountKind, Actor, ActorKind
from tests.support.complaints import NOW, ROAD, a_photo, actor, assigned, given

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

SENDER = GivenReporter(name="박순심", phone="01012345678", email="soonsim@example.com")
SENDER_DAYS, PHOTO_DAYS = timedelta(days=1_095), timedelta(days=3_650)
HOUR = timedelta(hours=1)
NOTHING = Forgotten(0, 0, 0)


def ended(state: ComplaintState = ComplaintState.ANSWERED, **changes: Any) -> Complaint:
    """File a complaint about the road, with one photograph, that ended at NOW."""
    photos = (keep_photo(VISITOR, "a.jpg", a_photo()),)
    told: dict[str, Any] = {
        "category": ROAD,
        "violation": "",
        "answers": {"size": "small"},
        "reporter": SENDER,
        "photos": photos,
    }
    complaint = assigned(**{**told, **changes})
    Complaint.objects.filter(pk=complaint.pk).update(state=state, closed_at=NOW)
    return Complaint.objects.get(pk=complaint.pk)


@pytest.mark.parametrize(("after", "left"), [(SENDER_DAYS - HOUR, 1), (SENDER_DAYS + HOUR, 0)])
def test_the_sender_is_known_for_three_years(after: timedelta, left: int) -> None:
    complaint = ended()
    assert forget_senders(NOW + after).senders == 1 - left
    assert Reporter.objects.count() == left
    assert Photo.objects.get().file is not None
    assert Complaint.objects.get().answers == complaint.answers == {"size": "small"}


@pytest.mark.parametrize(("after", "left"), [(PHOTO_DAYS - HOUR, 1), (PHOTO_DAYS + HOUR, 0)])
def test_photographs_and_answers_are_kept_for_ten_years(after: timedelta, left: int) -> None:
    photo = ended().photos.get()
    cover_photo(actor("haneul"), photo.pk, [(0.0, 0.0, 0.5, 0.5)], NOW)
    assert forget_senders(NOW + after) == Forgotten(senders=1, photos=1 - left, answers=1 - left)
    photo.refresh_from_db()
    assert (photo.file is not None, photo.covered is not None) == (bool(left), bool(left))
    assert StoredFile.objects.count() == 2 * left
    assert (photo.sha256 != "", photo.width) == (True, 640), "that there was one stays with its checks"
    assert Complaint.objects.get().answers == ({"size": "small"} if left else {})


def test_what_is_not_ended_is_forgotten_never() -> None:
    Complaint.objects.filter(pk=ended().pk).update(state=ComplaintState.IN_PROGRESS, closed_at=None)
    assert forget_senders(NOW + PHOTO_DAYS + HOUR) == NOTHING
    assert Reporter.objects.get().name == "박순심"


def test_a_merged_one_ends_with_its_leader() -> None:
    leader = ended()
    follower = assigned(reporter=SENDER)
    Complaint.objects.filter(pk=follower.pk).update(state=ComplaintState.MERGED, leader=leader)
    assert forget_senders(NOW + SENDER_DAYS - HOUR) == NOTHING
    assert forget_senders(NOW + SENDER_DAYS + HOUR).senders == 2


def test_a_file_that_another_complaint_still_shows_stays() -> None:
    first, second = ended(), ended()
    shared = first.photos.get().file_id
    second.photos.update(file=shared)
    Complaint.objects.filter(pk=second.pk).update(closed_at=NOW + HOUR * 2)
    assert forget_senders(NOW + PHOTO_DAYS + HOUR).photos == 1
    assert second.photos.get().file_id == shared
    assert shared in set(StoredFile.objects.values_list("pk", flat=True))


def test_that_nobody_told_a_name_stays_known() -> None:
    ended(reporter=GivenReporter())
    assert forget_senders(NOW + SENDER_DAYS + HOUR) == NOTHING
    assert Reporter.objects.count() == 1


def test_a_city_chooses_its_own_days(settings: Settings) -> None:
    settings.COMPLAINTS_SENDER_DAYS = 30
    ended()
    assert forget_senders(NOW + timedelta(days=31)) == Forgotten(senders=1, photos=0, answers=0)


def test_one_entry_tells_how_many_and_a_night_without_any_tells_nothing() -> None:
    ended(), ended()
    forget_senders(NOW + SENDER_DAYS + HOUR)
    forget_senders(NOW + SENDER_DAYS + HOUR)
    entry = AuditEntry.objects.get(verb="forget_senders")
    assert entry.after == {"senders": 2, "photos": 0, "answers": 0}
    assert "박순심" not in str(entry.content())


def test_the_history_forgets_who_it_was_and_keeps_what_was_done() -> None:
    complaint = ended()
    account = Account.objects.create(kind=AccountKind.CITIZEN, login="soonsim", name="박순심")
    Reporter.objects.filter(complaint=complaint).update(account=account)
    told = Event.objects.create(
        complaint=complaint,
        at=NOW,
        kind="reopen",
        actor_id=account.pk,
        actor_name=account.name,
        state=complaint.state,
        reason="저 박순심인데요, 010-1234-5678로 전화 주세요",
        told="다시 살펴보고 있어요.",
        facts={"text": "박순심 010 1234 5678", "photos": 0},
    )
    by_staff = Event.objects.create(
        complaint=complaint,
        at=NOW,
        kind="note",
        actor_id=7,
        actor_name="김하늘",
        state=complaint.state,
        reason="통화함",
    )
    forget_senders(NOW + SENDER_DAYS + HOUR)
    told.refresh_from_db()
    by_staff.refresh_from_db()
    assert (told.actor_id, told.actor_name, told.told) == (None, "시민", "다시 살펴보고 있어요.")
    assert "박순심" not in f"{told.reason}{told.facts}"
    assert "5678" not in f"{told.reason}{told.facts}"
    assert told.facts["photos"] == 0
    assert (by_staff.actor_id, by_staff.actor_name, by_staff.reason) == (7, "김하늘", "통화함")


def test_the_history_of_what_is_still_known_is_left_alone_and_is_written_once_again() -> None:
    complaint = ended()
    event = Event.objects.filter(complaint=complaint).latest("pk")
    forget_senders(NOW + SENDER_DAYS - HOUR)
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(reason="다르게")


def test_a_citizen_who_signed_in_is_not_named_in_the_history() -> None:
    citizen = Actor(4, "박순심", ActorKind.CITIZEN)
    event = file_complaint(citizen, given(reporter=SENDER), NOW).events.get()
    assert (event.actor_id, event.actor_name) == (None, "시민")
    audited = AuditEntry.objects.get(verb="file_complaint")
    assert (audited.actor_id, audited.actor_name) == (4, "시민")
