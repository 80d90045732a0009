"""Keep in mind which vehicles are fined by what is decided here, so that another report finds them (이미 부과)."""

from collections.abc import Sequence

from madang.complaints.models import Complaint, FinedVehicle
from madang.complaints.queries.facts import facts_of
from madang.complaints.rules.replies import Verdict


def note_fines(complaints: Sequence[Complaint], verdict: Verdict) -> None:
    """Write the vehicle of a parking report that was accepted (수용), once for all that are answered with it.

    The fine itself is imposed by the fine system; its file comes later, with a number of its own (`load_fines`).
    """
    parking = [each for each in complaints if each.plate and each.category and each.category.parking]
    if verdict is not Verdict.ACCEPTED or not parking:
        return
    facts = facts_of(parking)
    of_a_plate = {each.plate: each for each in reversed(parking)}
    FinedVehicle.objects.bulk_create(
        FinedVehicle(
            plate=each.plate,
            at=facts[each.pk].moment,
            lat=each.lat,
            lng=each.lng,
            violation=each.violation,
            complaint=each,
        )
        for each in of_a_plate.values()
    )


def take_back_fines(complaint: Complaint) -> None:
    """Forget what a reply said of a vehicle: it is decided anew. What the fine system told stays."""
    FinedVehicle.objects.filter(complaint=complaint, outside_number="").delete()
