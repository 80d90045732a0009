"""Whether a person may decide a draft, and what follows: raised, lowered, delegated (규정 제10조, 제67조)."""

from collections.abc import Iterable

from madang.approval.queries.delegation import Proposal
from madang.approval.rules.delegation import SHIFT_SENTENCES, Shift, shift
from madang.approval.rules.line import PlannedStep, faults
from madang.core.api import Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


class LineFault(Refusal):
    """The line cannot be submitted so."""


class ShiftNeedsReason(Refusal):
    """The line raises or lowers the decision against the 전결규정."""


def must_be_sound(line: Iterable[PlannedStep], drafter: PersonRef) -> None:
    """Raise LineFault with everything that is wrong with the line."""
    if found := faults(list(line), drafter.id):
        raise LineFault(" ".join(found), "결재선을 고쳐 주세요.")


def must_decide(chosen: PersonRef, drafter: PersonRef, proposal: Proposal, reason: str) -> Shift:
    """Return how the decision stands to the proposed one.

    Raises LineFault for anybody but the drafter and those above the drafter, and for a drafter who takes to themselves
    what a higher post decides; ShiftNeedsReason without a reason.
    """
    proposed = proposal.decider
    if chosen.id not in {drafter.id, *(above.id for above in organisation.superiors(drafter))}:
        raise LineFault(
            f"{chosen.position} {chosen.name}님은 이 건을 결재할 자리에 있지 않습니다(규정 제10조).",
            f"제안된 결재권자는 {proposed.position} {proposed.name}입니다. 다른 부서는 협조로 넣어 주세요.",
        )
    if chosen.id == drafter.id and proposed.rank < drafter.rank:
        raise LineFault(
            "스스로 기안하고 결재할 수 있는 것은 전결규정이 그 직위에 맡긴 사항뿐입니다(규정 제10조제2항).",
            f"제안된 결재권자는 {proposed.position} {proposed.name}입니다.",
        )
    # Compared with the person proposed: where a post is empty, the regulation itself leads to the next one.
    shifted = shift(proposed.rank, chosen.rank)
    if shifted and not reason.strip():
        raise ShiftNeedsReason(
            f"{SHIFT_SENTENCES[shifted]} 제안된 결재권자는 {proposed.position} {proposed.name}입니다.",
            "결재선을 제안대로 되돌리거나, 올리거나 내리는 까닭을 적어 주세요.",
        )
    return shifted


def is_delegated(chosen: PersonRef, drafter: PersonRef, proposal: Proposal) -> bool:
    """Whoever decides below the head of the city decides by delegation (시행규칙 제7조제3항)."""
    if chosen.id == proposal.decider.id:
        return proposal.delegated
    head = organisation.superiors(drafter)[-1:]
    return bool(head) and head[0].id != chosen.id
