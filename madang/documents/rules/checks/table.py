"""Every check of a draft, in one table."""

from collections.abc import Callable, Iterator

from madang.documents.rules.checks.amounts import check_amounts
from madang.documents.rules.checks.colons import check_colons
from madang.documents.rules.checks.dates import check_dates
from madang.documents.rules.checks.draft_text import DraftText, PersonalDataFinder, SignFinder
from madang.documents.rules.checks.enclosed import check_files, check_named
from madang.documents.rules.checks.end_marks import check_end_marks
from madang.documents.rules.checks.endings import check_endings
from madang.documents.rules.checks.exposed import check_grounds, check_personal_data
from madang.documents.rules.checks.headings_order import check_levels, check_signs
from madang.documents.rules.checks.law_titles import check_law_titles
from madang.documents.rules.checks.needed import check_needed, check_values
from madang.documents.rules.checks.periods import check_periods
from madang.documents.rules.checks.sender import check_sender
from madang.documents.rules.checks.spots import Spot, spots
from madang.documents.rules.checks.times import check_times
from madang.documents.rules.checks.undrawable import check_undrawable
from madang.documents.rules.checks.unfilled import check_unfilled
from madang.documents.rules.checks.weekdays import check_weekdays
from madang.documents.rules.finding import Finding

TEXT_CHECKS: tuple[Callable[[Spot, DraftText], Iterator[Finding]], ...] = (
    check_dates,
    check_weekdays,
    check_periods,
    check_times,
    check_amounts,
    check_colons,
    check_law_titles,
    check_unfilled,
)
DRAFT_CHECKS: tuple[Callable[[DraftText], Iterator[Finding]], ...] = (
    check_needed,
    check_values,
    check_sender,
    check_levels,
    check_signs,
    check_end_marks,
    check_named,
    check_files,
    check_grounds,
    check_endings,
)


def every_sign_is_drawn(text: str) -> frozenset[str]:
    """Where nothing is printed, no sign is missing."""
    return frozenset()


def check(
    draft: DraftText, personal_data: PersonalDataFinder, undrawable: SignFinder = every_sign_is_drawn
) -> list[Finding]:
    """Return what the checks find: what must be put right first, then in the order of the draft."""
    found = [finding for one in DRAFT_CHECKS for finding in one(draft)]
    for spot in spots(draft):
        found += [finding for one in TEXT_CHECKS for finding in one(spot, draft)]
    found += check_personal_data(draft, personal_data)
    found += check_undrawable(draft, undrawable)
    return sorted(found, key=_order)


def _order(finding: Finding) -> tuple[bool, int, int, int, int, int]:
    place = finding.place
    return (
        not finding.must,
        _FIELDS.index(place.field),
        -1 if place.block is None else place.block,
        place.row or 0,
        place.column or 0,
        place.start,
    )


_FIELDS = ("receivers", "sender", "seal", "title", "summary", "keywords", "body", "enclosures", "openness", "unit_task")
