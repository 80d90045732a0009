"""The page of the benchmark: the same results make the same page, and it holds figures only."""

import re
from dataclasses import replace

import pytest

from bench.measured import OWN, Results, SetResult, SystemResult
from bench.page import figures_of, page
from tests.knowledge.rules.outcomes import inside, outside

ASKED = [
    *(inside(1, 0.8 + place / 100, key=f"q{place}") for place in range(12)),
    *(inside(2, 0.3 + place / 100, key=f"w{place}") for place in range(6)),
    *(outside(0.1 + place / 100, key=f"o{place}") for place in range(20)),
]
WEAKER = [replace(outcome, rank=outcome.rank and outcome.rank + 1, ms=2.0) for outcome in ASKED]
SYSTEMS = {OWN: SystemResult(tuple(ASKED), 2.0), "bm25s <Kiwi>": SystemResult(tuple(WEAKER), 1.0)}
SET = SetResult("세종", "A set.", 40, SYSTEMS)
RESULTS = Results("2026-11-22", "one thread of 2 cores", 0.7, 0.5, (SET, replace(SET, name="sample city")))


def test_the_same_results_make_the_same_page() -> None:
    assert page(RESULTS) == page(Results(*(getattr(RESULTS, name) for name in RESULTS.__dataclass_fields__)))


def test_each_figure_is_titled_with_what_it_shows() -> None:
    findings = [figure.finding.replace("\u00a0", " ") for figure in figures_of(RESULTS, SET)]
    assert findings[0] == "Madang finds the right article first for 67 % of the questions, bm25s <Kiwi> for 0 %"
    assert "67 % of the others rightly, bm25s <Kiwi> 0 %" in findings[2]
    assert len(findings) == 6


def test_the_page_fetches_nothing_and_escapes_what_it_is_told() -> None:
    told = page(RESULTS)
    assert not re.search(r"(?:src|href|url)\s*[=(]|<script", told)
    assert "bm25s <Kiwi>" not in told
    assert "bm25s &lt;Kiwi&gt;" in told


def test_the_identities_of_questions_stay_off_the_page() -> None:
    assert not re.search(r"\b[qwo]\d+\b", page(RESULTS))


def test_without_an_evaluation_set_the_page_says_so() -> None:
    assert "No evaluation set lay beside this checkout" in page(replace(RESULTS, sets=(SET,)))
    assert "No evaluation set" not in page(RESULTS)


def test_without_questions_out_of_scope_the_gate_has_no_figures() -> None:
    within = {name: SystemResult(system.outcomes[:18], 1.0) for name, system in SYSTEMS.items()}
    assert len(figures_of(RESULTS, replace(SET, systems=within))) == 2


@pytest.mark.parametrize("place", range(6))
def test_every_row_of_a_table_has_as_many_cells_as_its_head(place: int) -> None:
    figure = figures_of(RESULTS, SET)[place]
    assert {len(row) for row in figure.rows} == {len(figure.header)}
