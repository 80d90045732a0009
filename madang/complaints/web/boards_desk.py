"""What complaints tell the first screen of staff: what is open with somebody, what is late, what waits for the desk."""

from datetime import datetime

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from madang.complaints.models import Complaint, Officer
from madang.complaints.policy import is_at_desk
from madang.complaints.rules.states import HELD, ComplaintState
from madang.complaints.rules.trays import LATE, Tray
from madang.core.api import Actor, DeskCard
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


def desk_cards(now: datetime, actor: Actor) -> list[DeskCard]:
    """Return the figures of whoever handles complaints, or distributes them; nothing for everybody else."""
    person = organisation.person_of(actor.account_id)
    if person is None:
        return []
    return [*_own(person, now), *(_waiting() if is_at_desk(person) else [])]


def _own(person: PersonRef, now: datetime) -> list[DeskCard]:
    people = [person.id, *organisation.stands_for(person.id, timezone.localdate(now))]
    end = timezone.localtime(now).replace(hour=23, minute=59, second=59, microsecond=999_999)
    running = ~Q(state=ComplaintState.AWAITING)
    found = Complaint.objects.filter(officer__in=people, state__in=HELD).order_by()
    counts = found.aggregate(
        open=Count("pk"),
        today=Count("pk", filter=running & Q(due_at__gte=now, due_at__lte=end)),
        late=Count("pk", filter=running & Q(due_at__lt=now)),
    )
    if not counts["open"] and not Officer.objects.filter(person=person.id, active=True).exists():
        return []
    tray = reverse("complaints:tray")
    today = f"오늘까지 {counts['today']:,}건"
    cards = [DeskCard("처리할 내 민원", f"{counts['open']:,}", "건", f"{tray}?tray={Tray.MINE}", "briefcase", today)]
    if counts["late"]:
        address = f"{tray}?tray={Tray.MINE}&state={LATE}"
        cards.append(DeskCard("기한이 지난 내 민원", f"{counts['late']:,}", "건", address, "warning"))
    return cards


def _waiting() -> list[DeskCard]:
    count = Complaint.objects.filter(state=ComplaintState.REVIEWING).count()
    address = f"{reverse('complaints:tray')}?tray={Tray.REVIEW}"
    return [DeskCard("사람이 배부할 민원", f"{count:,}", "건", address, "person")]
