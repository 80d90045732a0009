"""Which language a message is written in, by its letters and its commonest words, and what it asks in Korean words."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from madang.chat.rules.wordlists import read_columns, read_rows

_COLUMNS = {
    "foreign_words.tsv": ("en", "zh", "ja", "vi"),
    "foreign_words_few.tsv": ("ru", "th", "mn", "tl", "id", "uz"),
}
"""The languages of each lexicon, in its order after the Korean word."""

_UNSPACED = frozenset({"zh", "ja", "th"})
_INFLECTED = frozenset({"ru", "mn", "uz"})
"""Languages whose words run together, and those whose words are told by their beginning."""

_SCRIPTS = (
    ("HIRAGANA", "ja"),
    ("KATAKANA", "ja"),
    ("CJK UNIFIED", "zh"),
    ("THAI", "th"),
    ("KHMER", "km"),
    ("DEVANAGARI", "ne"),
)
_MONGOLIAN_LETTERS = frozenset("өүӨҮ")
_VIETNAMESE_LETTERS = frozenset("ăđơưĂĐƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵ")
_WHEN_UNSURE = "en"
_SAME = str.maketrans("đ’‘ʻʼ`", "d'''''")


@dataclass(frozen=True)
class Language:
    """`sentence` says whom to call; `found` stands above an article that is shown in Korean."""

    id: str
    sentence: str
    found: str


def language_of(text: str) -> Language | None:
    """Return the language of a text without Hangul, or None where it has Hangul or no letters."""
    if re.search(r"[가-힣ㄱ-ㅣ]", text) or not any(char.isalpha() for char in text):
        return None
    return _languages()[_by_script(text) or _by_words(text)]


def language_greeted(text: str) -> Language | None:
    """Return the language of a message that only greets or thanks in it, or None: 你好, Xin chào, hello."""
    said = _bare(text)
    found = (row["id"] for row in read_rows("languages.yaml") if said in map(_bare, row.get("greetings", [])))
    return next((_languages()[key] for key in found), None)


def in_korean_words(text: str, language: str) -> str:
    """Return the official Korean words for what is named in a text, in its order; "" where nothing is known."""
    plain = _plain(text)
    found: list[str] = []
    for match in _pattern(language).finditer(plain):
        found.append(_lexicon(language)[match[0]])
    return " ".join(dict.fromkeys(found))


def _by_script(text: str) -> str | None:
    names = [unicodedata.name(char, "") for char in text if char.isalpha()]
    for script, language in _SCRIPTS:
        if any(name.startswith(script) for name in names):
            return language
    if any(name.startswith("CYRILLIC") for name in names):
        return "mn" if _MONGOLIAN_LETTERS & set(text) or _words_of("mn") & _said(text) else "ru"
    return "vi" if _VIETNAMESE_LETTERS & set(text) else None


def _by_words(text: str) -> str:
    said = _said(text)
    scores = Counter({row: len(_words_of(row) & said) for row in _languages()})
    best, score = max(scores.items(), key=lambda item: item[1])
    return best if score > scores[_WHEN_UNSURE] else _WHEN_UNSURE


def _said(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", _plain(text)))


def _plain(text: str) -> str:
    """Fold case and width, and leave out the tone marks that are often not typed."""
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold().translate(_SAME))
    kept = (char for char in decomposed if not unicodedata.combining(char) or "\u3040" <= char <= "\u30ff")
    return unicodedata.normalize("NFC", "".join(char for char in kept))


@cache
def _languages() -> dict[str, Language]:
    return {row["id"]: Language(row["id"], row["sentence"], row["found"]) for row in read_rows("languages.yaml")}


@cache
def _words_of(language: str) -> frozenset[str]:
    return next(frozenset(row["words"]) for row in read_rows("languages.yaml") if row["id"] == language)


@cache
def _lexicon(language: str) -> dict[str, str]:
    """Return foreign word -> Korean words; a language of which little is known is looked up in English, too."""
    own = [(name, columns.index(language) + 1) for name, columns in _COLUMNS.items() if language in columns]
    known = own if language in _COLUMNS["foreign_words.tsv"] else [("foreign_words.tsv", 1), *own]
    words = ((word, row[0]) for name, column in known for row in read_columns(name) for word in row[column].split("/"))
    return {_plain(word.strip()): korean for word, korean in words}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = sorted(_lexicon(language), key=len, reverse=True)
    either = "|".join(map(re.escape, words))
    if language in _UNSPACED:
        return re.compile(either)
    return re.compile(rf"(?<!\w)(?:{either})" + ("" if language in _INFLECTED else r"(?!\w)"))
