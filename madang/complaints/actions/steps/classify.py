"""Guess the category of complaints that came without one."""

from collections.abc import Sequence
from dataclasses import replace

from django.utils import timezone

from madang.complaints.actions.batch import Batch, Item
from madang.complaints.queries.classifying import guesses
from madang.complaints.queries.dated_rules import deadline_rules
from madang.complaints.queries.due import due_at
from madang.complaints.rules.deadlines import DeadlineRow
from madang.complaints.rules.distribution.why import Why


def classify(batch: Batch) -> None:
    """Set the category where the classifier is sure enough, and leave the others to a person."""
    unknown = [item for item in batch.items if not item.facts.category]
    if not unknown:
        return
    told, rules = guesses([item.facts.text for item in unknown]), deadline_rules()
    for item, guess in zip(unknown, told, strict=True):
        # What the city opened a moment ago may not be among the rules of this batch yet: a person sees to it.
        item.guesses = tuple(each for each in guess.likeliest if each[0] in batch.rules.categories)
        item.certainty = guess.certainty
        if guess.is_sure and guess.category in batch.rules.categories:
            _take(item, guess.category, batch, rules)
        else:
            item.why = Why.UNSURE


def _take(item: Item, category: str, batch: Batch, rules: Sequence[DeadlineRow]) -> None:
    card = batch.rules.categories[category]
    item.facts = replace(item.facts, category=category)
    item.complaint.category_id, item.complaint.category_certainty = category, item.certainty
    item.complaint.public = card.public
    if not item.complaint.extended_at:
        item.complaint.due_at = due_at(card.term, timezone.localtime(item.complaint.received_at), rules)
        item.complaint.first_due_at = item.complaint.due_at
