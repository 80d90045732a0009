"""The complaints that follow the one that leads their duplicate group."""

from collections.abc import Sequence
from decimal import Decimal

from madang.complaints.models import Complaint
from madang.complaints.queries.locked import locked
from madang.complaints.rules.states import HELD, UNDISTRIBUTED, ComplaintState

NO_LOAD = Decimal(0)

HANDS = ("officer_id", "team_id", "department_id")


def locked_followers(leader: Complaint) -> list[Complaint]:
    """Return those that end with it, locked in the caller's transaction, always in one order."""
    return [each for each in locked_group(leader) if each.state == ComplaintState.MERGED]


def locked_group(*leaders: Complaint) -> list[Complaint]:
    """Return what follows them and has not ended: those merged into one, and open reports of the same vehicle."""
    led = Complaint.objects.filter(leader__in=leaders, state__in=HELD | {ComplaintState.MERGED}).order_by("pk")
    # Most lead nobody, and to ask that alone costs a third of locking rows that are not there.
    if not list(led.values_list("pk")[:1]):
        return []
    return list(locked(led.select_related("category")))


def weight_of(complaint: Complaint) -> Decimal:
    """Return what it adds to its officer's load while it is nobody's duplicate."""
    return complaint.category.weight if complaint.category else Decimal(1)


def take_along(*leaders: Complaint, group: Sequence[Complaint] | None = None) -> None:
    """Let those who follow lie and weigh as their leaders lie now; `group` where they are locked already.

    What was merged lies where the leader lies. What is open weighs nothing while it is with the same officer, as one
    answer will serve both; from then on it weighs what its category does. Where the leader follows another by now, its
    group does, too: nobody leads who is led.
    """
    led = {leader.pk: leader for leader in leaders}
    followers = locked_group(*leaders) if group is None else group
    for each in followers:
        leader = led[each.leader_id or 0]
        if each.state == ComplaintState.MERGED:
            _lie_with(leader, each)
        else:
            each.load = NO_LOAD if _serves(leader, each) else weight_of(each)
        each.leader_id = leader.leader_id or leader.pk
    if followers:
        Complaint.objects.bulk_update(followers, [*HANDS, "load", "leader_id"])


def _lie_with(leader: Complaint, follower: Complaint) -> None:
    """An ended leader keeps its hands, and what was merged into it has ended, too."""
    if leader.state in HELD | UNDISTRIBUTED:
        for name in HANDS:
            setattr(follower, name, getattr(leader, name))


def _serves(leader: Complaint, follower: Complaint) -> bool:
    return leader.state in HELD and leader.officer_id is not None and leader.officer_id == follower.officer_id
