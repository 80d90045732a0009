"""What the classifier in use says of texts."""

from collections.abc import Sequence

from madang.complaints.adapters.features import see
from madang.complaints.adapters.model_file import likeliest
from madang.complaints.models import Category
from madang.complaints.queries.classifier_in_use import classifier_in_use
from madang.complaints.rules.classifying import BEST, Guess, why_words

WHY_WORDS = 3


def guesses(texts: Sequence[str]) -> list[Guess]:
    """Return a guess for each text; where no classifier is in use, or a text says nothing, a guess of nothing.

    Only categories that are in use are guessed, whatever the classifier was taught.
    """
    found = classifier_in_use()
    if found is None or not texts:
        return [Guess() for _ in texts]
    seen = see(texts)
    known = set(Category.objects.filter(withdrawn=False).values_list("id", flat=True))
    rows = (likeliest(found.model.labels, row) for row in found.model.probabilities(seen))
    best = [tuple(pair for pair in row if pair[0] in known)[:BEST] for row in rows]
    told = zip(seen.terms, best, strict=True)
    return [Guess(three, found.threshold) if terms else Guess() for terms, three in told]


def why_guessed(text: str, category: str) -> str:
    """Return a short sentence with the words of the text that spoke most for this category; "" where none did."""
    found = classifier_in_use()
    return why_words(found.model.leading_words(text, category, WHY_WORDS)) if found else ""
