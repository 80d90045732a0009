"""Korean text taken apart by Kiwi: one analyser a process, made when it is first needed.

Traps, measured: a Kiwi made before a fork hangs on lists in the child, so the process that uses it makes it, lazily;
`load_multi_dict=False` halves time and memory (1.2 s, 320 MB) and moved no figure; index and questions must share it.
"""

import math
import os
import threading
from functools import cache
from itertools import pairwise

from kiwipiepy import Kiwi, Token

from madang.knowledge.rules.spelling import print_spelling
from madang.knowledge.rules.text import clean

CARRYING_TAGS = frozenset({"NNG", "NNP", "NR", "VV", "VA", "XR", "MAG", "SL", "SH", "SN", "XPN", "VCN"})
"""Parts of speech that carry meaning (Sejong tags): nouns, verbs, adjectives, roots, adverbs, foreign words, digits."""

_SAID_TAGS = frozenset({"SL", "SH", "SN", "IC"})
_PREDICATES, _MAKES_PREDICATES = ("VV", "VA"), ("XSV", "XSA")
_TURNS_WHEN_INTO_HOW_LONG = "까지"
FIRST_WORD, WORDS = 100, 70_488
"""Kiwi numbers its dictionary from here to there, by frequency."""

_RARITY_OF_UNKNOWN = 0.85


class Analyser:
    """Morphemes of Korean texts; may be used by many threads."""

    def __init__(self) -> None:
        self._kiwi: Kiwi | None = None
        self._process = 0
        self._making = threading.Lock()

    def morphemes(self, text: str) -> list[str]:
        """Return the forms that carry meaning, in order, repeated where the text repeats them."""
        return [form for form, _ in self.numbered(text)]

    def rarities(self, text: str) -> dict[str, float]:
        """Return each carrying form with its rarity in Korean, 0 (everywhere) to 1.

        Kiwi numbers its dictionary by frequency (하 114, 학교 321, 여권 4,745, 과태료 12,007), so the logarithm of a
        word's number says how telling it is without any collection of texts.
        """
        return {form: rarity(number) for form, number in self.numbers(text).items()}

    def numbers(self, text: str) -> dict[str, int]:
        """Return each carrying form with its number in Kiwi's dictionary (beyond `WORDS` where it is in none)."""
        return dict(self.numbered(text))

    def numbered(self, text: str) -> list[tuple[str, int]]:
        """Return the forms that carry meaning with their numbers, in order, repeated where the text repeats them."""
        return [(token.form, token.id) for token in self._tokens(text) if _plain_tag(token) in CARRYING_TAGS]

    def stems(self, text: str) -> set[str]:
        """Return the stems of verbs and adjectives, those that are made of another word (신고하, 시끄럽) too."""
        tokens = self._tokens(text)
        made = {one.form + two.form for one, two in pairwise(tokens) if two.tag.startswith(_MAKES_PREDICATES)}
        return made | {token.form for token in tokens if token.tag.startswith(_PREDICATES)}

    def words(self, text: str) -> list[str]:
        """Return all that is said but particles, endings and signs, in order; 까지 stays (when, or how long)."""
        return [token.form for token in self._tokens(text) if _is_said(token)]

    def fluency(self, text: str) -> float:
        """Return how likely a text is as Korean, by Kiwi's language model: a natural logarithm, below 0."""
        return float(self._own_kiwi().analyze(text)[0][1])

    def likeness(self, one: int, other: int) -> float:
        """Return Kiwi's cosine of two morphemes of its dictionary, by their numbers: 0.4 µs."""
        return float(self._own_kiwi().morpheme_similarity(one, other))

    def _tokens(self, text: str) -> list[Token]:
        tokens: list[Token] = self._own_kiwi().tokenize(print_spelling(clean(text)))
        return tokens

    def _own_kiwi(self) -> Kiwi:
        if self._kiwi is None or self._process != os.getpid():
            with self._making:
                if self._kiwi is None or self._process != os.getpid():
                    self._kiwi, self._process = Kiwi(num_workers=1, load_multi_dict=False), os.getpid()
        return self._kiwi


@cache
def shared_analyser() -> Analyser:
    """Return the analyser of this process."""
    return Analyser()


def _plain_tag(token: Token) -> str:
    """Return the tag without its mark of irregular conjugation (VA-I -> VA)."""
    return str(token.tag).partition("-")[0]


def _is_said(token: Token) -> bool:
    return token.tag[0] in "NVMX" or token.tag in _SAID_TAGS or token.form == _TURNS_WHEN_INTO_HOW_LONG


def is_unknown(number: int) -> bool:
    """Tell whether this is the number of a kind (a name, a word of no dictionary, digits) instead of a word's own."""
    return number < FIRST_WORD


def rarity(number: int) -> float:
    """Return how rare the word with this number is in Korean, 0 to 1."""
    if not FIRST_WORD <= number < WORDS:
        return _RARITY_OF_UNKNOWN
    return math.log(number) / math.log(WORDS)
