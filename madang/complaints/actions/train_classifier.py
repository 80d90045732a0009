"""Teach a new classifier (민원 분류기), keep it where it does no worse than the one in use, return to a former one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from django.db import transaction

from madang.complaints.adapters.fitting import Fitted, fit, guess
from madang.complaints.adapters.model_file import digests
from madang.complaints.models import Classifier
from madang.complaints.queries.classifier_in_use import classifier_in_use, older_than
from madang.complaints.queries.examples import examples_of_pack
from madang.complaints.rules.classifier_figures import Figures, figures, threshold_of
from madang.complaints.rules.classifying import NO_COMPLAINT, Example
from madang.core import api as core
from madang.core.api import Actor, Refusal

LEAST_OF_A_CATEGORY, LEAST_CATEGORIES = 5, 2
MOST_EXAMPLES = 30_000
LEAST_COMPARED = 10
"""Fewer texts that the one in use was not taught on tell nothing of which is better."""
KEPT = 5
"""Classifiers kept: the newest, for a step back and for a process that cannot read the active one."""


class TooFewExamples(Refusal):
    """Nothing could be learned that is worth following."""


@dataclass(frozen=True)
class Training:
    """What came of a training; shares from 0 to 1.

    `was_right`, `is_right`: of the `compared` texts that the one in use was not taught on, the share that it and the
    new one told rightly; None where there was nothing to compare.
    """

    source: str
    examples: int
    threshold: float
    figures: Figures
    compared: int
    was_right: float | None
    is_right: float | None
    kept: bool

    @property
    def is_worse(self) -> bool:
        return self.was_right is not None and self.is_right is not None and self.is_right < self.was_right

    def as_data(self) -> dict[str, Any]:
        plain = ("source", "examples", "threshold", "compared", "was_right", "is_right", "kept")
        return {**{name: getattr(self, name) for name in plain}, "figures": self.figures.as_data()}


def train_classifier(
    actor: Actor,
    given: Sequence[Example],
    source: str,
    now: datetime,
    *,
    dry_run: bool = False,
    force: bool = False,
) -> Training:
    """Teach a classifier on what is given and on the pack's examples, and keep it unless it does worse.

    Raises TooFewExamples, and Refusal where too many are given.
    """
    examples = _enough(given)
    fitted = fit(examples)
    told = _training(fitted, examples, source)
    if dry_run or (told.is_worse and not force):
        return told
    keep(actor, fitted, told, now)
    return Training(**{**vars(told), "kept": True})


@transaction.atomic
def keep(actor: Actor, fitted: Fitted, told: Training, now: datetime, **metrics: str) -> Classifier:
    """Put a classifier in use; the former ones stay for a step back."""
    core.hold("complaints.classifier")
    before = Classifier.objects.filter(active=True).values_list("pk", flat=True).first()
    Classifier.objects.filter(active=True).update(active=False)
    kept = Classifier.objects.create(
        trained_at=now,
        examples=told.examples,
        source=told.source[:200],
        metrics={**told.figures.as_data(), **metrics},
        threshold=told.threshold,
        content=fitted.model.to_bytes(),
        active=True,
    )
    old = Classifier.objects.order_by("-pk").values_list("pk", flat=True)[KEPT:]
    Classifier.objects.filter(pk__in=list(old)).delete()
    _record(actor, "train", kept, before)
    return kept


@transaction.atomic
def return_to_former(actor: Actor) -> Classifier:
    """Put the one trained before the active one in use again. Raises Refusal where there is none."""
    core.hold("complaints.classifier")
    active = Classifier.objects.filter(active=True).first()
    former = older_than(active).first() if active else None
    if active is None or former is None:
        raise Refusal("되돌아갈 앞의 분류기가 없어요.", "새로 배우려면 파일을 주거나 --history를 쓰세요.")
    Classifier.objects.filter(pk=active.pk).update(active=False)
    Classifier.objects.filter(pk=former.pk).update(active=True)
    _record(actor, "return", former, active.pk)
    return former


def measure(fitted: Fitted, source: str) -> Training:
    """Return the figures of what was taught, with nothing to compare it with."""
    threshold = threshold_of(fitted.held_out)
    found = figures(fitted.held_out, threshold)
    return Training(source, len(fitted.held_out), threshold, found, 0, None, None, kept=False)


def _enough(given: Sequence[Example]) -> list[Example]:
    """Return what to teach on, the given last. A category without enough examples in all is left to people."""
    if len(given) > MOST_EXAMPLES:
        raise Refusal(f"한 번에 {MOST_EXAMPLES:,}건까지 배울 수 있어요.", "최근 것만 남겨서 다시 해 주세요.")
    new = Counter(example.category for example in given)
    if sum(count >= LEAST_OF_A_CATEGORY for count in new.values()) < LEAST_CATEGORIES:
        raise TooFewExamples(
            f"배울 보기가 모자라요. 보기가 {LEAST_OF_A_CATEGORY}건 이상인 민원 종류가 {LEAST_CATEGORIES}가지는 "
            "있어야 해요.",
            "더 모아서 다시 해 주세요.",
        )
    texts = {example.text for example in given}
    both = [*(example for example in examples_of_pack() if example.text not in texts), *given]
    counts = Counter(example.category for example in both)
    return [example for example in both if counts[example.category] >= LEAST_OF_A_CATEGORY]


def _training(fitted: Fitted, examples: Sequence[Example], source: str) -> Training:
    told = measure(fitted, source)
    used = classifier_in_use()
    if used is None:
        return told
    new = ~np.isin(digests(example.text for example in examples), used.model.taught)
    places = [place for place, example in enumerate(examples) if new[place] and example.category != NO_COMPLAINT]
    if len(places) < LEAST_COMPARED:
        return told
    former = guess(used.model, [examples[place] for place in places])
    was = sum(one.is_right for one in former) / len(places)
    now = sum(fitted.held_out[place].is_right for place in places) / len(places)
    return Training(**{**vars(told), "compared": len(places), "was_right": was, "is_right": now})


def _record(actor: Actor, verb: str, classifier: Classifier, before: int | None) -> None:
    after = {"classifier": classifier.pk, "examples": classifier.examples, "source": classifier.source}
    core.record(
        verb=verb,
        subject=("classifier", str(classifier.pk)),
        actor=actor,
        before={"classifier": before},
        after={**after, "threshold": classifier.threshold},
    )
