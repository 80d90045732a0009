"""The classifier of complaints beside its peers: `python -m bench.classifier`.

All are taught on the same: the sample city's examples and the texts that no category fits. All are asked the same:
`data/complaints_blind.jsonl`, invented, written before its author had seen the examples, never taught on, nothing
chosen by it; and the knowledge's `out_of_scope.txt`, which no complaint is in. A peer says nothing of a threshold, so
at the product's share of answers it is asked for the texts of which it is surest.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

import bm25s
import numpy as np
import yaml
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

from bench.in_turn import rates
from madang.complaints.adapters.features import RUNS, see
from madang.complaints.adapters.fitting import fit, guess
from madang.complaints.adapters.meaning import read_meaning_by
from madang.complaints.queries.examples import no_complaints
from madang.complaints.rules.classifier_figures import Told, figures, threshold_of
from madang.complaints.rules.classifying import NO_COMPLAINT, Example
from madang.knowledge.adapters.encoder import shared_encoder
from madang.knowledge.api import shared_analyser
from madang.knowledge.rules.wordlists import read_lines

CATEGORIES = Path(__file__).resolve().parent.parent / "cities" / "suncheon" / "categories.yaml"
BLIND = Path(__file__).parent / "data" / "complaints_blind.jsonl"
GOAL, ROUNDS = 2_000.0, 10

Teller = Callable[[Sequence[Example]], list[Told]]


def run() -> None:
    """Teach, ask, and print figures with their ratios to each peer."""
    read_meaning_by(shared_encoder)
    taught, asked = _taught(), _asked()
    started = perf_counter()
    fitted = fit(taught)
    took, threshold = perf_counter() - started, threshold_of(fitted.held_out)
    print(f"Complaints: taught on {len(taught)} examples in {took:.1f} s, threshold {threshold:.2f}")
    own = guess(fitted.model, asked)
    peers = {"naive Bayes on letters (scikit-learn)": _naive_bayes(taught), "BM25 on morphemes (bm25s)": _bm25(taught)}
    _print("Madang", own, threshold)
    sure = sum(one.certainty >= threshold for one in own)
    for name, tell in peers.items():
        told = tell(asked)
        _print(name, told, sorted((one.certainty for one in told), reverse=True)[max(sure - 1, 0)])
        _print_ratios(own, told)
    outside = guess(fitted.model, [Example(text, NO_COMPLAINT) for text in read_lines("out_of_scope.txt")])
    followed = sum(one.certainty >= threshold for one in outside) / len(outside)
    print(f"  of {len(outside):,} utterances that are no complaint {followed:.1%} were followed")
    _print_speed(fitted.model.probabilities, peers["naive Bayes on letters (scikit-learn)"], asked)


def _taught() -> list[Example]:
    rows = yaml.safe_load(CATEGORIES.read_text(encoding="utf-8"))
    own = [Example(text, row["id"]) for row in rows for text in row["examples"]]
    return [*own, *(Example(text, NO_COMPLAINT) for text in no_complaints())]


def _asked() -> list[Example]:
    lines = BLIND.read_text(encoding="utf-8").splitlines()[1:]  # the first says what the set is
    return [Example(row["text"], row["category"]) for row in map(json.loads, lines)]


def _print(name: str, told: Sequence[Told], threshold: float) -> None:
    found = figures(told, threshold)
    right = 0.0 if found.answered_right is None else found.answered_right
    print(
        f"  {name}: first right {found.first_right:.3f}, among three {found.among_three:.3f}, "
        f"macro F1 {found.macro_f1:.3f}; to a person {found.to_a_person:.3f}, the rest right {right:.3f}, "
        f"no category but followed {found.no_category_answered:.3f}; calibration error {found.calibration_error:.3f}"
    )


def _print_ratios(own: Sequence[Told], peer: Sequence[Told]) -> None:
    mine, theirs = figures(own, 1.0), figures(peer, 1.0)
    pairs = {
        "first right": (mine.first_right, theirs.first_right),
        "among three": (mine.among_three, theirs.among_three),
    }
    print("    ratio: " + ", ".join(f"{name} {one / other:.2f}" for name, (one, other) in pairs.items()))


def _print_speed(own: Callable[..., object], peer: Teller, asked: Sequence[Example]) -> None:
    """Print texts in a second: all of it, and what is beside Kiwi's own cost."""
    texts = [example.text for example in asked]
    whole, kiwi, theirs = (
        _seconds(work)
        for work in (
            lambda: own(see(texts)),
            lambda: [shared_analyser().numbered(text) for text in texts],
            lambda: peer(asked),
        )
    )
    print(rates("texts, with Kiwi", len(texts) / whole, len(texts) / theirs, "naive Bayes"))
    print(rates("texts, beside Kiwi's cost", len(texts) / (whole - kiwi), len(texts) / theirs, "naive Bayes", GOAL))


def _seconds(work: Callable[[], object]) -> float:
    """Return the median seconds of one call."""
    taken = []
    for _ in range(ROUNDS):
        started = perf_counter()
        work()
        taken.append(perf_counter() - started)
    return float(np.median(taken))


def _naive_bayes(taught: Sequence[Example]) -> Teller:
    runs = CountVectorizer(analyzer="char_wb", ngram_range=(RUNS[0], RUNS[-1]))
    model = make_pipeline(runs, MultinomialNB()).fit([e.text for e in taught], [e.category for e in taught])

    def tell(asked: Sequence[Example]) -> list[Told]:
        shares = model.predict_proba([example.text for example in asked])
        return [
            _told(example, dict(zip(model.classes_, row, strict=True)))
            for example, row in zip(asked, shares, strict=True)
        ]

    return tell


def _bm25(taught: Sequence[Example]) -> Teller:
    """The category of the nearest example; its certainty is its share of the best scores of all categories."""
    index = bm25s.BM25(method="lucene")
    index.index([shared_analyser().morphemes(example.text) for example in taught], show_progress=False)

    def of_one(example: Example) -> Told:
        known = [form for form in shared_analyser().morphemes(example.text) if form in index.vocab_dict]
        scores = index.get_scores(known) if known else np.zeros(len(taught))
        best = {one.category: 0.0 for one in taught}
        for one, score in zip(taught, scores, strict=True):
            best[one.category] = max(best[one.category], float(score))
        total = sum(best.values()) or 1.0
        return _told(example, {category: score / total for category, score in best.items()})

    return lambda asked: [of_one(example) for example in asked]


def _told(example: Example, shares: dict[str, float]) -> Told:
    ordered = sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))
    return Told(example.category, tuple((key, float(share)) for key, share in ordered if key != NO_COMPLAINT))


if __name__ == "__main__":
    run()
