"""What the forms of a complaint's page need: templates, reasons, officers, units, how far a deadline may go."""

from collections.abc import Collection
from datetime import datetime

from django.utils import timezone

from madang.complaints.models import Complaint
from madang.complaints.policy import is_at_desk
from madang.complaints.queries.categories import categories
from madang.complaints.queries.extending import extension_of
from madang.complaints.queries.proposed import proposals_of
from madang.complaints.queries.reply_templates import templates_for
from madang.complaints.queries.units import teams_of
from madang.complaints.queries.violations import kinds_by_category
from madang.complaints.rules.checking import REASON_WORDS
from madang.complaints.rules.replies import LONGEST_REPLY, VERDICT_WORDS
from madang.complaints.rules.states import ComplaintState, Deed
from madang.core.api import Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

GIVING = {Deed.DISTRIBUTE, Deed.REDISTRIBUTE}


def forms(
    complaint: Complaint, person: PersonRef, deeds: Collection[Deed], names: dict[str, str], now: datetime
) -> dict[str, object]:
    """Return nothing for a deed that is not offered."""
    told: dict[str, object] = {}
    if {Deed.ANSWER, Deed.REFUSE} & set(deeds):
        told |= _reply(complaint, names, now)
    if Deed.EXTEND in deeds:
        told |= _extension(complaint, now)
    if GIVING & set(deeds):
        told["officers"] = _officers(complaint, person, now)
        told["teams"] = teams_of(complaint.department_id) if complaint.department_id else {}
        told |= {"gives_anywhere": is_at_desk(person), "all_departments": organisation.department_names()}
        told["proposals"] = proposals_of(complaint) if is_at_desk(person) else []
    if Deed.RECATEGORISE in deeds:
        told["kinds"] = _kinds(names)
        told["kind"] = f"{complaint.category_id or ''}/{complaint.violation}"
    if Deed.TRANSFER in deeds:
        told["departments"] = _others(complaint)
    return told


def _reply(complaint: Complaint, names: dict[str, str], now: datetime) -> dict[str, object]:
    """Have the proposed refusal ready: its reason chosen, its text filled in; a person decides."""
    templates = templates_for(complaint, names, now)
    proposed = next((each for each in templates if each.reason and each.reason == complaint.proposed_reason), None)
    return {
        "templates": templates,
        "template_texts": {each.key: {"text": each.text, "reason": each.reason} for each in templates},
        "proposed": proposed,
        "verdicts": VERDICT_WORDS,
        "reasons": REASON_WORDS,
        "longest_reply": LONGEST_REPLY,
        "followers": complaint.followers.filter(state=ComplaintState.MERGED).count(),
    }


def _extension(complaint: Complaint, now: datetime) -> dict[str, object]:
    try:
        given = extension_of(complaint, now)
    except Refusal as refused:
        return {"no_extension": refused.sentence}
    return {"extension": given, "extend_until": timezone.localtime(given.latest).date().isoformat()}


def _officers(complaint: Complaint, person: PersonRef, now: datetime) -> list[dict[str, object]]:
    """Return who may get it, those who are away marked as such. The complaint desk gives to other units by name."""
    unit = complaint.department_id or (None if is_at_desk(person) else person.department_id)
    staff = organisation.staff_of(unit) if unit else _of_the_category(complaint)
    standings = organisation.standing([each.id for each in staff], timezone.localdate(now))
    return [
        {
            "id": each.id,
            "words": f"{each.team} {each.position} {each.name}".strip(),
            "away": standings[each.id].away[0][1] if standings[each.id].is_away else "",
        }
        for each in staff
        if each.id != complaint.officer_id
    ]


def _of_the_category(complaint: Complaint) -> list[PersonRef]:
    return organisation.staff_of(complaint.category.department_id) if complaint.category else []


def _kinds(names: dict[str, str]) -> dict[str, dict[str, str]]:
    """Return by group what a complaint can be about: a category, or one with a kind of violation of its own."""
    groups: dict[str, dict[str, str]] = {}
    of_category = kinds_by_category()
    for card in categories().values():
        kinds = {f"{card.id}/": card.name}
        kinds |= {f"{card.id}/{key}": f"{card.name}: {names[key]}" for key in sorted(of_category.get(card.id, ()))}
        groups.setdefault(card.group, {}).update(kinds)
    return groups


def _others(complaint: Complaint) -> dict[str, str]:
    names = organisation.department_names()
    return {key: name for key, name in names.items() if key != complaint.department_id}
