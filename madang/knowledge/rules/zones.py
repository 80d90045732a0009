"""What is shown for a question: one article, two or three to choose from, or none; and the figures over it.

A threshold moves on the confidence. Above it a question is *answered alone* where the gate takes the first document for
the one that is meant, else it is *asked back* with two or three; at or below it is *declined*. Two thresholds are told,
and one may be taken for the other only by mistake:

- the plain one lets at most 5 % of the out-of-scope questions be shown anything, an article or a choice;
- the `article_` one lets at most 5 % of them be shown an article, and says how many more are asked back.

`answer_rate`, `right_shown` and `wrong_shown` stand at the plain threshold and know no asking back: whatever is above
it counts as answered with its first document. So `answer_rate` is `answered_alone` + `asked_back`, and `wrong_alone` is
what is left of `wrong_shown` when those asked back are no longer counted as shown a wrong article.
"""

import math
from collections.abc import Callable, Mapping

from madang.knowledge.rules.evaluation import Figures, Mark, Outcome, Outcomes, marked
from madang.knowledge.rules.gate import READINGS_ASKED, Verdict
from madang.knowledge.rules.metrics import auroc, threshold_for

ZoneOf = Callable[[Outcome], Verdict]
"""Says what is shown for a question."""

_GATE_FIGURES = ("auroc", "answer_rate", "right_shown", "wrong_shown", "out_of_scope_answered")
_AT_ARTICLES = ("answer_rate", "answered_alone", "asked_back", "wrong_alone", "out_of_scope_asked_back")


def plain_threshold(outcomes: Outcomes) -> float:
    """Return the confidence to exceed so that at most 5 % of the out-of-scope questions are shown anything."""
    return threshold_for([outcome.confidence for outcome in outcomes if not outcome.in_scope])


def article_threshold(outcomes: Outcomes) -> float:
    """Return the confidence to exceed so that at most 5 % of the out-of-scope questions are shown an article."""
    outside = [outcome for outcome in outcomes if not outcome.in_scope]
    return max(threshold_for([outcome.confidence if outcome.alone else -math.inf for outcome in outside]), 0.0)


def above(threshold: float) -> ZoneOf:
    """Return the zones that a threshold on the confidence makes."""

    def zone_of(outcome: Outcome) -> Verdict:
        if outcome.confidence <= threshold:
            return Verdict.DECLINE
        return Verdict.ANSWER if outcome.alone else Verdict.ASK_BACK

    return zone_of


def of_the_product(outcome: Outcome) -> Verdict:
    """Return what the product's own thresholds make of it."""
    return outcome.verdict


def zone_marks(zone_of: ZoneOf) -> Mapping[str, Mark]:
    """Return the marks of what is shown: of the in-scope questions, and the last two of those out of scope."""

    def share(zone: Verdict, holds: Callable[[Outcome], bool], in_scope: bool = True) -> Mark:
        return lambda outcome: (
            float(zone_of(outcome) is zone and holds(outcome)) if outcome.in_scope is in_scope else None
        )

    return {
        "answered_alone": share(Verdict.ANSWER, lambda outcome: True),
        "right_alone": share(Verdict.ANSWER, lambda outcome: outcome.right),
        "wrong_alone": share(Verdict.ANSWER, lambda outcome: not outcome.right),
        "asked_back": share(Verdict.ASK_BACK, lambda outcome: True),
        "asked_back_right": share(Verdict.ASK_BACK, lambda outcome: outcome.within(READINGS_ASKED)),
        "out_of_scope_alone": share(Verdict.ANSWER, lambda outcome: True, in_scope=False),
        "out_of_scope_asked_back": share(Verdict.ASK_BACK, lambda outcome: True, in_scope=False),
    }


def zone_figures(outcomes: Outcomes, zone_of: ZoneOf) -> Figures:
    """Return the share of each zone, and how many of it are right."""
    return marked(outcomes, zone_marks(zone_of))


def gate_figures(outcomes: Outcomes) -> Figures:
    """Return the figures at both thresholds; None where no question is out of scope, as then there is no threshold."""
    if all(outcome.in_scope for outcome in outcomes):
        return dict.fromkeys((*_GATE_FIGURES, *zone_marks(of_the_product), *_article_names()))
    threshold = plain_threshold(outcomes)
    plain = _answered(outcomes, lambda outcome: outcome.confidence > threshold)
    return plain | zone_figures(outcomes, above(threshold)) | _at_articles(outcomes)


def live_figures(outcomes: Outcomes) -> Figures:
    """Return how the product does at its own thresholds; here `answer_rate` is `answered_alone`."""
    answered = _answered(outcomes, lambda outcome: outcome.verdict is Verdict.ANSWER)
    return answered | zone_figures(outcomes, of_the_product)


def _answered(outcomes: Outcomes, is_answered: Callable[[Outcome], bool]) -> Figures:
    marks: dict[str, Mark] = {
        "answer_rate": lambda one: float(is_answered(one)) if one.in_scope else None,
        "right_shown": lambda one: float(is_answered(one) and one.right) if one.in_scope else None,
        "wrong_shown": lambda one: float(is_answered(one) and not one.right) if one.in_scope else None,
        "out_of_scope_answered": lambda one: None if one.in_scope else float(is_answered(one)),
    }
    inside, outside = ([one.confidence for one in outcomes if one.in_scope is side] for side in (True, False))
    return {"auroc": auroc(inside, outside)} | marked(outcomes, marks)


def _at_articles(outcomes: Outcomes) -> Figures:
    counted = zone_figures(outcomes, above(article_threshold(outcomes)))
    alone, asked_back = counted["answered_alone"], counted["asked_back"]
    counted["answer_rate"] = None if alone is None or asked_back is None else alone + asked_back
    return {f"article_{name}": counted[name] for name in _AT_ARTICLES}


def _article_names() -> tuple[str, ...]:
    return tuple(f"article_{name}" for name in _AT_ARTICLES)
