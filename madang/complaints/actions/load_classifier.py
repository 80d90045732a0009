"""Teach the first classifier from the pack's examples; a city that has taught its own keeps it."""

import json
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from madang.complaints.actions.train_classifier import LEAST_CATEGORIES, keep, measure
from madang.complaints.adapters.features import see
from madang.complaints.adapters.fitting import fit
from madang.complaints.adapters.model_file import FORMAT, PROBE, Model, UnreadableModelError
from madang.complaints.models import Classifier
from madang.complaints.queries.examples import examples_of_pack
from madang.complaints.rules.classifying import NO_COMPLAINT, Example
from madang.core.api import SYSTEM, LoadReport

SECTION, SOURCE = "민원 분류기", "도시 묶음의 보기"


def load_classifier(now: datetime) -> LoadReport:
    """Teach one where there is none, or where the examples that the one in use was taught on have changed."""
    examples, active = examples_of_pack(), Classifier.objects.filter(active=True).defer("content").first()
    digest = _digest(examples)
    if not _can_teach(examples):
        return LoadReport(SECTION)
    if active and _is_current(active, digest):
        return LoadReport(SECTION, same=1)
    fitted = fit(examples)
    keep(SYSTEM, fitted, measure(fitted, SOURCE), now, digest=digest)
    return LoadReport(SECTION, added=int(active is None), changed=int(active is not None))


def _is_current(active: Classifier, digest: str) -> bool:
    """Tell whether it was taught on these examples, or is the city's own and still can be read."""
    if "digest" in active.metrics:
        return bool(active.metrics["digest"] == digest)
    try:
        Model.from_bytes(bytes(active.content))
    except UnreadableModelError:
        return False
    return True


def _can_teach(examples: Sequence[Example]) -> bool:
    """Tell whether every category that is told has two examples, and there are enough categories."""
    told = [example.category for example in examples if example.category != NO_COMPLAINT]
    return len(set(told)) >= LEAST_CATEGORIES and all(told.count(category) > 1 for category in set(told))


def _digest(examples: Sequence[Example]) -> str:
    """Return what tells examples, and the way in which they are seen, from others."""
    size = see([PROBE]).vectors.shape[1]
    told = [FORMAT, size, *([example.category, example.text] for example in examples)]
    return sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
