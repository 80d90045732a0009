from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.hash_chain import BEGINNING, GENESIS, Head, check, joined, link_hash
from madang.core.rules.plain_json import Json

TAMPERED: list[dict[str, Any]] = [
    {"content": {"seq": 0, "verb": "refuse"}},
    {"seq": 77},
    {"previous_hash": "f" * 64},
    {"hash": "f" * 64},
]


@dataclass(frozen=True)
class Link:
    seq: int
    content: dict[str, Json]
    previous_hash: str
    hash: str


def chain(*verbs: str) -> list[Link]:
    links: list[Link] = []
    before = GENESIS
    for seq, verb in enumerate(verbs, start=1):
        content: dict[str, Json] = {"seq": seq, "verb": verb}
        links.append(Link(seq, content, before, link_hash(content, before)))
        before = links[-1].hash
    return links


def test_an_empty_log_is_intact() -> None:
    report = check([])

    assert report.intact
    assert (report.entries, report.head_hash) == (0, GENESIS)


def test_an_untouched_chain_is_intact_and_names_its_head() -> None:
    links = chain("draft", "approve", "dispatch")

    report = check(links)

    assert report.intact
    assert (report.entries, report.head_hash) == (3, links[-1].hash)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_changed_entry_is_found_where_it_stands(place: int) -> None:
    links = chain("draft", "approve", "dispatch")
    links[place] = replace(links[place], content={"seq": place + 1, "verb": "refuse"})

    report = check(links)

    assert not report.intact
    assert report.first_broken_seq == place + 1
    assert report.reason == "내용이 기록한 뒤에 바뀌었어요."


def test_a_changed_entry_with_a_hash_of_its_own_breaks_at_the_next_one() -> None:
    links = chain("draft", "approve", "dispatch")
    forged: dict[str, Json] = {"seq": 2, "verb": "refuse"}
    links[1] = replace(links[1], content=forged, hash=link_hash(forged, links[0].hash))

    assert check(links).first_broken_seq == 3


def test_a_missing_entry_is_named() -> None:
    draft, _, dispatch = chain("draft", "approve", "dispatch")

    report = check([draft, dispatch])

    assert (report.first_broken_seq, report.reason) == (2, "2번 기록이 없어요.")


def test_a_cut_tail_is_seen_only_against_a_kept_head() -> None:
    links = chain("draft", "approve", "dispatch")
    kept = Head(3, links[2].hash)

    assert check(links[:2]).intact
    report = joined([check(links[:2], kept)], kept)
    assert not report.intact
    assert report.first_broken_seq == 3


def test_a_chain_computed_anew_is_seen_against_a_kept_head() -> None:
    kept = Head(2, chain("draft", "approve")[1].hash)

    report = check(chain("draft", "refuse", "dispatch"), kept)

    assert not report.intact
    assert report.first_broken_seq == 2


def test_a_kept_head_that_fits_changes_nothing() -> None:
    links = chain("draft", "approve", "dispatch")

    assert check(links, Head(2, links[1].hash)).intact


@pytest.mark.parametrize("trouble", [ValueError, TypeError, RecursionError])
def test_content_that_cannot_be_read_is_a_changed_one(trouble: type[Exception]) -> None:
    @dataclass(frozen=True)
    class Unreadable:
        seq: int
        previous_hash: str
        hash: str

        @property
        def content(self) -> dict[str, Json]:
            raise trouble

    draft, approve, _ = chain("draft", "approve", "dispatch")

    report = check([draft, Unreadable(2, approve.previous_hash, approve.hash)])

    assert (report.first_broken_seq, report.reason) == (2, "내용이 기록한 뒤에 바뀌었어요.")


@given(st.data())
def test_a_chain_checked_in_shares_is_told_as_in_one(data: st.DataObject) -> None:
    """Each share begins after the entry before it as that is stored: true or forged, the first break is the same."""
    links = chain(*(f"deed {number}" for number in range(data.draw(st.integers(1, 9)))))
    for place in data.draw(st.lists(st.integers(0, len(links) - 1), max_size=3)):
        links[place] = replace(links[place], **data.draw(st.sampled_from(TAMPERED)))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(links)))))
    kept = data.draw(st.sampled_from([None, Head(3, "e" * 64), Head(12, "e" * 64)]))

    shares, after = [], BEGINNING
    for start, end in pairwise([0, *cuts, len(links)]):
        shares.append(check(links[start:end], kept, after))
        after = Head(end, links[end - 1].hash)

    assert joined(shares, kept) == joined([check(links, kept)], kept)


@given(st.lists(st.text(min_size=1), min_size=2, max_size=8), st.data())
def test_leaving_out_any_entry_but_the_last_breaks_the_chain(verbs: list[str], data: st.DataObject) -> None:
    links = chain(*verbs)
    left_out = data.draw(st.integers(0, len(links) - 2))

    report = check(links[:left_out] + links[left_out + 1 :])

    assert report.first_broken_seq == left_out + 1
