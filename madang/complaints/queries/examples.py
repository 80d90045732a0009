"""Texts with the category that a person gave them: what a classifier is taught on."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from madang.complaints.models import Category, Complaint
from madang.complaints.rules.classifying import NO_COMPLAINT, Example
from madang.complaints.rules.states import ComplaintState
from madang.core import api as core

OF_A_CATEGORY = 1_000
"""So many of the newest complaints of a category are enough; more of the frequent ones teach nothing."""


def examples_of_pack() -> list[Example]:
    """Return the examples of all categories in use, and the texts that no category fits."""
    found = Category.objects.filter(withdrawn=False).values_list("id", "examples")
    own = [Example(text, category) for category, texts in found for text in texts]
    return [*own, *(Example(text, NO_COMPLAINT) for text in no_complaints())]


def examples_of_history() -> list[Example]:
    """Return answered complaints whose category a person chose or put right, without the personal data in them."""
    return [example for category in Category.objects.filter(withdrawn=False) for example in _answered(category)]


def _answered(category: Category) -> Iterator[Example]:
    chosen = Complaint.objects.filter(
        category=category, category_certainty=None, state=ComplaintState.ANSWERED
    ).exclude(text="")
    texts = chosen.order_by("-received_at", "-id").values_list("text", flat=True)[:OF_A_CATEGORY]
    return (Example(core.mask(text).rest, category.pk) for text in texts)


@cache
def no_complaints() -> tuple[str, ...]:
    """Return texts that no category fits, kept beside the code."""
    lines = (files("madang.complaints") / "data" / "no_complaints.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
