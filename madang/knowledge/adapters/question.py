"""A question as the index weighs it: its morphemes and pairs of letters, and the office words that it stands for."""

from collections.abc import Mapping
from dataclasses import dataclass

from madang.knowledge.adapters.analyser import Analyser, rarity
from madang.knowledge.rules.everyday import OFFICE_WEIGHT, office_words
from madang.knowledge.rules.spelling import as_offices_write
from madang.knowledge.rules.text import pairs


@dataclass(frozen=True)
class Question:
    """Weights by term. `typed` holds the person's own morphemes only; the others hold the added office words too."""

    typed: Mapping[str, float]
    morphemes: Mapping[str, float]
    pairs: Mapping[str, float]
    numbers: Mapping[str, int]
    """Kiwi's number of every morpheme."""

    @property
    def typed_numbers(self) -> dict[str, int]:
        """Kiwi's number of every morpheme that the person typed."""
        return {form: self.numbers[form] for form in self.typed}


def numbers_of(text: str, analyser: Analyser) -> dict[str, int]:
    """Return the morphemes of a text that somebody said, put into standard Korean, with Kiwi's numbers."""
    return analyser.numbers(as_offices_write(text))


def read_question(text: str, analyser: Analyser) -> Question:
    """Clean a question, put it into standard Korean, and weigh it: rare words of Korean count for more."""
    question = as_offices_write(text)
    numbers = analyser.numbers(question)
    typed = {form: rarity(number) for form, number in numbers.items()}
    typed_pairs = dict.fromkeys(pairs(question), 1.0)
    office = office_words(question, typed, analyser.stems(question))
    added_numbers = {form: number for word in office for form, number in analyser.numbers(word).items()}
    added = {form: OFFICE_WEIGHT * rarity(number) for form, number in added_numbers.items()}
    added_pairs = {pair: OFFICE_WEIGHT for word in office for pair in pairs(word)}
    return Question(typed, added | typed, added_pairs | typed_pairs, added_numbers | numbers)
