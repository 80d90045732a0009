"""Korean text taken apart by Kiwi: one analyser a process, made when it is first needed.

Traps, measured: a Kiwi made before a fork hangs on lists in the child, so the process that uses it makes it, lazily;
`load_multi_dict=False` halves time and memory (1.2 s, 320 MB) and moved no figure; index and questions must share it.
"""

import math
import os
import threading
from functools import cache

from kiwipiepy import Kiwi, Token

from madang.knowledge.rules.spelling import print_spelling
from madang.knowledge.rules.text import clean

CARRYING_TAGS = frozenset({"NNG", "NNP", "NR", "VV", "VA", "XR", "MAG", "SL", "SH", "SN", "XPN", "VCN"})
"""Parts of speech that carry meaning (Sejong tags): nouns, verbs, adjectives, roots, adverbs, foreign words, digits."""

_SAID_TAGS = frozenset({"SL", "SH", "SN", "IC"})
_TURNS_WHEN_INTO_HOW_LONG = "까지"
_FIRST_WORD, _WORDS = 100, 70_488
_RARITY_OF_UNKNOWN = 0.85


class Analyser:
    """Morphemes of Korean texts; may be used by many threads."""

    def __init__(self) -> None:
        self._kiwi: Kiwi | None = None
        self._process = 0
        self._making = threading.Lock()

    def morphemes(self, text: str) -> list[str]:
        """Return the forms that carry meaning, in order, repeated where the text repeats them."""
        return [token.form for token in self._carrying(text)]

    def rarities(self, text: str) -> dict[str, float]:
        """Return each carrying form with its rarity in Korean, 0 (everywhere) to 1.

        Kiwi numbers its dictionary by frequency (하 114, 학교 321, 여권 4,745, 과태료 12,007), so the logarithm of a
        word's number says how telling it is without any collection of texts.
        """
        return {token.form: _rarity(token.id) for token in self._carrying(text)}

    def words(self, text: str) -> list[str]:
        """Return all that is said but particles, endings and signs, in order; 까지 stays (when, or how long)."""
        return [token.form for token in self._tokens(text) if _is_said(token)]

    def _carrying(self, text: str) -> list[Token]:
        return [token for token in self._tokens(text) if _plain_tag(token) in CARRYING_TAGS]

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


def _rarity(word_number: int) -> float:
    if not _FIRST_WORD <= word_number < _WORDS:
        return _RARITY_OF_UNKNOWN
    return math.log(word_number) / math.log(_WORDS)
