"""Rules that turn what people type into what articles print: loan words, dialect and spoken endings, ages in words.

They replace: the question as it was typed is not searched beside. The lists in `data/` say how they are read.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from madang.knowledge.rules.text import clean
from madang.knowledge.rules.wordlists import read_pairs

_FINALS = dict(
    zip("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ", map(chr, range(0x11A8, 0x11C3)), strict=True)
)
_STARTS_WORD = r"(?<!\w)"
_INSIDE_WORD = r"(?<=\w)"
_ENDS_WORD = rf"(?=\W|$|{unicodedata.normalize('NFD', '요')}(?:\W|$))"


def print_spelling(text: str) -> str:
    """Write a cleaned text, of a question or an article, as it is printed: 쎈터 -> 센터."""
    pattern, printed = _spellings()
    return pattern.sub(lambda found: printed[found[0]], text)


def standard_language(question: str) -> str:
    """Write a cleaned question in standard Korean: 할라믄 -> 하려면, 예순다섯 살 -> 65세."""
    decomposed = unicodedata.normalize("NFD", question)
    for pattern, replacement in _endings():
        decomposed = pattern.sub(replacement, decomposed)
    return _figures(unicodedata.normalize("NFC", decomposed))


def as_offices_write(text: str) -> str:
    """Return a text that somebody typed, cleaned, in print spelling and in standard Korean."""
    return standard_language(print_spelling(clean(text)))


def ending_rule(typed: str, standard: str) -> tuple[re.Pattern[str], str]:
    """Read one line of `endings.tsv` into a pattern and its replacement, both in decomposed (NFD) letters."""
    core = typed.removesuffix("_")
    before = _STARTS_WORD if core.startswith("_") else _INSIDE_WORD if core.startswith("+") else ""
    after = _ENDS_WORD if typed.endswith("_") else ""
    return re.compile(before + re.escape(_decompose(core.lstrip("_+"))) + after), _decompose(standard)


@cache
def _endings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(ending_rule(typed, standard) for typed, standard in read_pairs("endings.tsv"))


@cache
def _spellings() -> tuple[re.Pattern[str], dict[str, str]]:
    printed = dict(read_pairs("spellings.tsv"))
    return re.compile(_either(printed)), printed


def _decompose(word: str) -> str:
    """Decompose a word; a lone consonant at its start becomes the final consonant of the syllable before."""
    if word[:1] in _FINALS:
        return _FINALS[word[0]] + unicodedata.normalize("NFD", word[1:])
    return unicodedata.normalize("NFD", word)


def _figures(question: str) -> str:
    pattern, figures = _number_words()

    def in_figures(found: re.Match[str]) -> str:
        tens, ones = figures.get(found["tens"] or "", 0), figures.get(found["ones"] or "", 0)
        return f"{tens + ones}세"

    return pattern.sub(in_figures, question)


@cache
def _number_words() -> tuple[re.Pattern[str], dict[str, int]]:
    figures = {word: int(figure) for word, figure in read_pairs("numbers.tsv")}
    tens, ones = ([word for word in figures if (figures[word] > 10) is large] for large in (True, False))
    pattern = rf"(?<!\w)(?P<tens>{_either(tens)})?(?P<ones>{_either(ones)})?(?<=\w) ?살"
    return re.compile(pattern), figures


def _either(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
