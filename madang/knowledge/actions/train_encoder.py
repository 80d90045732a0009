"""Teach the encoder what means the same: the phrasings of each matter, and each everyday word with its office words.

Then teach it what a question to an office sounds like (`learn_official.py`). All lists were written without any
question set, and no article, no question and no document is looked at.
"""

from dataclasses import replace
from zlib import crc32

import kiwipiepy
import numpy as np

from madang.knowledge.actions.learn_official import BothSides
from madang.knowledge.adapters.analyser import Analyser, rarity
from madang.knowledge.adapters.contrast import SIZE, Contrast, Text, Words
from madang.knowledge.adapters.encoder import Encoder
from madang.knowledge.adapters.morpheme_vectors import MorphemeVectors
from madang.knowledge.adapters.question import numbers_of
from madang.knowledge.rules.everyday import everyday_pairs
from madang.knowledge.rules.matters import known_matters
from madang.knowledge.rules.wordlists import read_lines


def train_encoder(analyser: Analyser) -> Encoder:
    """Return an encoder taught anew, about half a minute; the same for the same lists on the same machine."""
    numbers: dict[str, int] = {}
    groups = [_texts([one.official, *one.phrasings], numbers, analyser) for one in known_matters()]
    pairs = [_texts(pair, numbers, analyser) for pair in everyday_pairs()]
    places = {form: place for place, form in enumerate(numbers)}
    vectors = MorphemeVectors.recover(analyser)
    learner = Contrast(_words(numbers, vectors))
    learner.learn(
        [[_placed(text, places) for text in group] for group in groups if len(group) > 1],
        [(_placed(pair[0], places), _placed(pair[1], places)) for pair in pairs if len(pair) > 1],
    )
    origin = {"kiwi": kiwipiepy.__version__, "lists": lists_fingerprint()}
    taught = (learner.turn.values, learner.moved.values, learner.weights.values)
    encoder = Encoder(vectors, places, *taught, np.zeros(SIZE + 1, dtype=np.float32), origin)
    sides = BothSides.read(read_lines("out_of_scope.txt"), encoder, analyser)
    return replace(encoder, official=sides.learn())


def lists_fingerprint() -> str:
    """Return what tells this state of the lists from another."""
    told = [known_matters(), everyday_pairs(), read_lines("out_of_scope.txt")]
    return f"{crc32(repr(told).encode()):08x}"


def _words(numbers: dict[str, int], vectors: MorphemeVectors) -> Words:
    rarities = np.array([rarity(number) for number in numbers.values()], dtype=np.float32)
    return Words(vectors.of(list(numbers.values())), rarities)


def _texts(phrases: "list[str] | tuple[str, ...]", numbers: dict[str, int], analyser: Analyser) -> list[list[str]]:
    """Return the different morphemes of each phrase that has any, and remember their numbers."""
    texts = [numbers_of(phrase, analyser) for phrase in phrases]
    for text in texts:
        numbers.update(text)
    return [list(text) for text in texts if text]


def _placed(text: list[str], places: dict[str, int]) -> Text:
    return [places[form] for form in text]
