"""In whose name, with what at the name: 규정 제13조 and 제14조 as a table, and the live check agrees with it."""

from itertools import product

import pytest

from madang.documents.rules.checks.table import check
from madang.documents.rules.kinds import RecipientKind, SealKind
from madang.documents.rules.senders import (
    Heads,
    Reach,
    as_counterpart,
    proposed_seal,
    reach_of,
    reason,
    sender_name,
)
from tests.documents.rules.samples import draft

HEADS = Heads("순천시장", "교통관리과장")
OWN, OUT, PERSON = RecipientKind.DEPARTMENT, RecipientKind.OUTSIDE, RecipientKind.PERSON

TABLE = [
    # article, internal, kinds of recipients, 발신명의, at the name
    ("제13조제3항", True, (), "", SealKind.NONE),
    ("제13조제3항, 적어 둔 수신자가 있어도", True, (OUT,), "", SealKind.NONE),
    ("제13조제2항, 제14조제1항", False, (OWN,), "교통관리과장", SealKind.SIGNATURE),
    ("제13조제2항, 여럿", False, (OWN, OWN), "교통관리과장", SealKind.SIGNATURE),
    ("제13조제1항, 제14조제1항", False, (OUT,), "순천시장", SealKind.SEAL),
    ("제13조제1항, 민원인", False, (PERSON,), "순천시장", SealKind.SEAL),
    ("제13조제1항, 안팎 함께", False, (OWN, OUT), "순천시장", SealKind.SEAL),
    ("제13조제1항, 부서와 민원인", False, (OWN, PERSON), "순천시장", SealKind.SEAL),
    ("제13조제1항, 아직 아무도", False, (), "순천시장", SealKind.SEAL),
]


@pytest.mark.parametrize(
    ("article", "internal", "kinds", "sender", "seal"), TABLE, ids=[f"규정 {row[0]}" for row in TABLE]
)
def test_sender_and_mark_follow_from_where_it_goes(
    article: str, internal: bool, kinds: tuple[RecipientKind, ...], sender: str, seal: SealKind
) -> None:
    reach = reach_of(internal, kinds)
    assert (sender_name(reach, proposed_seal(reach), HEADS), proposed_seal(reach)) == (sender, seal), article
    assert article.split(",")[0] in reason(reach, HEADS, "여수시장")


@pytest.mark.parametrize(
    ("reach", "seal", "written", "sender"),
    [
        (Reach.UNITS, SealKind.SEAL, "", "순천시장"),
        (Reach.UNITS, SealKind.SEAL_OMITTED, "", "순천시장"),
        (Reach.UNITS, SealKind.SIGNATURE_OMITTED, "", "교통관리과장"),
        (Reach.UNITS, SealKind.NONE, "", "교통관리과장"),
        (Reach.OUTSIDE, SealKind.SIGNATURE, "", "순천시장"),
        (Reach.OUTSIDE, SealKind.SEAL, "순천시보건소장", "순천시보건소장"),
        (Reach.INTERNAL, SealKind.NONE, "순천시장", ""),
    ],
)
def test_what_was_chosen_goes_before_what_follows(reach: Reach, seal: SealKind, written: str, sender: str) -> None:
    assert sender_name(reach, seal, HEADS, written) == sender


def test_the_reason_names_who_lies_outside() -> None:
    assert "우리 시 부서가 아닌 여수시장 외 2곳 앞으로" in reason(Reach.OUTSIDE, HEADS, "여수시장 외 2곳")
    assert "우리 시 부서가 아닌 곳으로" in reason(Reach.OUTSIDE, HEADS, "")


def test_a_register_names_the_department_behind_the_citys_head() -> None:
    assert as_counterpart("교통관리과장", HEADS) == "교통관리과장"
    assert as_counterpart("순천시장", HEADS) == "순천시장(교통관리과장)"


def findings(reach: Reach, seal: SealKind, sender: str = "", heads: Heads = HEADS) -> list[str]:
    given = draft(
        internal=reach is Reach.INTERNAL,
        between_units=reach is Reach.UNITS,
        receivers=("회계과장",),
        seal=seal,
        sender=sender,
        heads=heads,
    )
    found = check(given, lambda text: ())
    assert not any(each.must for each in found)
    return [each.rule for each in found]


@pytest.mark.parametrize("reach", Reach)
def test_the_live_check_has_nothing_against_what_is_proposed(reach: Reach) -> None:
    seal = proposed_seal(reach)
    for written in ("", sender_name(reach, seal, HEADS)):
        assert findings(reach, seal, written) == []
    assert findings(reach, seal, "순천시장", Heads("순천시장", "순천시장")) == []


@pytest.mark.parametrize(
    ("reach", "seal", "sender", "found"),
    [
        (Reach.UNITS, SealKind.SEAL, "", ["seal-between-units"]),
        (Reach.UNITS, SealKind.SEAL_OMITTED, "순천시장", ["seal-between-units"]),
        (Reach.UNITS, SealKind.SIGNATURE, "순천시장", ["sender-between-units"]),
        (Reach.UNITS, SealKind.NONE, "", ["seal-none"]),
        (Reach.UNITS, SealKind.SIGNATURE_OMITTED, "", []),
        (Reach.OUTSIDE, SealKind.SEAL, "교통관리과장", ["sender-outside"]),
        (Reach.OUTSIDE, SealKind.SIGNATURE, "", ["signature-outside"]),
        (Reach.OUTSIDE, SealKind.NONE, "", ["seal-none"]),
        (Reach.OUTSIDE, SealKind.SEAL_OMITTED, "", []),
        (Reach.OUTSIDE, SealKind.SEAL, "순천시보건소장", []),
    ],
)
def test_the_live_check_points_out_what_differs(reach: Reach, seal: SealKind, sender: str, found: list[str]) -> None:
    assert findings(reach, seal, sender) == found


def test_within_the_drafting_of_an_internal_document_no_mark_is_missed() -> None:
    assert all(findings(Reach.INTERNAL, seal, sender) == [] for seal, sender in product(SealKind, ("", "순천시장")))
