"""The benchmark as one page with its plots: `python -m bench.page [--data FOLDER]`; no question's words are on it."""

import argparse
from collections.abc import Sequence
from html import escape
from pathlib import Path
from string import Template

from bench.figure import Figure
from bench.figures_gate import answers_by_out_of_scope, reliability, risk, silence
from bench.figures_search import found, speed
from bench.measured import OWN, Results, SetResult
from bench.sets import DATA

RESULTS = Path(__file__).resolve().parent / "results"
PAGE = RESULTS / "index.html"
MOST_COLUMNS_BESIDE = 6
"""A wider table stands below its plot."""

FRAME = Path(__file__).resolve().parent / "page.html"


def page(results: Results) -> str:
    """Return the whole page; the same results make the same page."""
    frame = Template(FRAME.read_text(encoding="utf-8"))
    told = _absent(results) + "".join(_section(results, one) for one in results.sets)
    return frame.substitute(day=results.day, machine=escape(results.machine), sections=told)


def write_page(results: Results, file: Path = PAGE) -> None:
    """Put the page where the latest run's stands."""
    file.write_text(page(results), encoding="utf-8")
    print(f"Page: {file}")


def figures_of(results: Results, one: SetResult) -> list[Figure]:
    """Return every figure of a set; those of the gate want questions out of scope."""
    if not one.out_of_scope:
        return [found(one), speed(one)]
    gate = [silence(results, one), answers_by_out_of_scope(one), risk(one), reliability(one)]
    return [found(one), *gate, speed(one)]


def _absent(results: Results) -> str:
    if len(results.sets) > 1:
        return ""
    return (
        '<p class="note">No evaluation set lay beside this checkout. What follows was measured on the sample city and '
        "the project's own questions alone; name a folder in the form of seoul120 with --data for more.</p>"
    )


def _section(results: Results, one: SetResult) -> str:
    head = (
        f"<h2>{escape(one.name)}</h2><p>{escape(one.about)} {one.documents:,} documents, {one.in_scope:,} questions in "
        f"scope, {one.out_of_scope:,} out of scope.</p>"
    )
    return f"<section>{head}{''.join(map(_figure, figures_of(results, one)))}</section>\n"


def _figure(figure: Figure) -> str:
    words = f"<h3>{escape(figure.finding)}</h3><p>{escape(figure.reading)}</p>"
    plot, table = f'<div class="plot">{figure.svg}</div>', f'<div class="table">{_table(figure)}</div>'
    place = "beside" if len(figure.header) <= MOST_COLUMNS_BESIDE else "below"
    return f'<figure>{words}<div class="{place}">{plot}{table}</div></figure>\n'


def _table(figure: Figure) -> str:
    head = "".join(f'<th scope="col">{escape(words)}</th>' for words in figure.header)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(map(_row, figure.rows))}</tbody></table>"


def _row(row: Sequence[str]) -> str:
    first, *others = row
    look = ' class="own"' if first == OWN else ""
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in others)
    return f'<tr{look}><th scope="row">{escape(first)}</th>{cells}</tr>'


if __name__ == "__main__":
    from bench.beside import measure  # the peers are installed for benchmarks only

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="an evaluation set in the form of seoul120")
    write_page(measure(parser.parse_args().data))
