"""What the classifier in use says of texts."""

from collections.abc import Sequence
from dataclasses import dataclass

from madang.complaints.adapters.features import see
from madang.complaints.adapters.model_file import likeliest
from madang.complaints.models import Category
from madang.complaints.queries.categories import categories
from madang.complaints.queries.classifier_in_use import classifier_in_use
from madang.complaints.rules.classifying import BEST, Guess, why_words

WHY_WORDS, READ_WORDS = 2, 6


@dataclass(frozen=True)
class Suggestion:
    """A category that a text may be about, by id and name; `why` names the words that spoke for it."""

    category: str
    name: str
    why: str


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


def suggestions(text: str) -> list[Suggestion]:
    """Return the categories to offer to whoever writes a text, the likeliest first; choosing is theirs.

    One where it is sure, a few where it is one of these; none where it could be anything.
    """
    [guess] = guesses([text])
    cards = categories(guess.offered) if guess.offered else {}
    return [Suggestion(each, cards[each].name, why_guessed(text, each)) for each in guess.offered if each in cards]


def why_guessed(text: str, category: str) -> str:
    """Return a short sentence with the words of the text that spoke most for this category; "" where none did."""
    found = classifier_in_use()
    words = found.model.leading_words(text, category, READ_WORDS) if found else []
    telling = [word for word in words if len(word) > 1]  # 차 or 물 tells a person little
    return why_words((telling or words)[:WHY_WORDS])
