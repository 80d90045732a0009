"""Korean text taken apart by Kiwi: one analyser a process, made when first needed.

Traps (measured): after a fork a Kiwi made before it hangs on lists, so the analyser is made lazily, in the process that uses
it; `load_multi_dict=False` halves time and memory (1.2 s, 320 MB) and changed no figure; index and question must share options.
"""

import math
import os
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kiwipiepy import Kiwi, Token

from madang.knowledge.rules.spelling import print_spelling, standard_language
from madang.knowledge.rules.text import clean

CARRYING_TAGS = frozenset({"NNG", "NNP", "NR", "VV", "VA", "XR", "MAG", "SL", "SH", "SN", "XPN", "VCN"})
"""Parts of speech that carry meaning in a search (Sejong tags): nouns, verbs, adjectives, roots, adverbs, foreign words, numbers."""

_NAMING_TAGS = frozenset({"NNG", "NNP", "XR", "SL", "SH"})
_FIRST_WORD = 100
_DICTIONARY = 70_488


# --- TEMPORARY until the rest of this file is written ---
class Analyser:
    def __init__(self) -> None:
        self._kiwi = Kiwi(num_workers=1, load_multi_dict=False)

    def morphemes(self, text: str) -> list[str]:
        return [t.form for t in self._kiwi.tokenize(text) if t.tag in CARRYING_TAGS]

    def content_words(self, text: str) -> list[str]:
        return [t.form for t in self._kiwi.tokenize(text) if t.tag[0] in "NVMX" and t.tag not in ("XSN", "XSV", "XSA", "VCP", "XPN")]


@cache
def shared_analyser() -> Analyser:
    return Analyser()
