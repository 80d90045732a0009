"""Typing on the Korean two-set keyboard (두벌식, KS X 5002): a word as the keys that are struck for it, and back.

과 is `rhk`. What a slip of a finger makes of a word is then plain string work (`slips.py`), and Korean typed in English
mode can be read (`durnjs` is 여권), and the reverse (ㅊㅊㅅㅍ is cctv).
"""

_FIRSTS = ("r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g")
_VOWELS = (
    *("k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"),
)
_LASTS = (
    *(
        "",
        "r",
        "R",
        "rt",
        "s",
        "sw",
        "sg",
        "e",
        "f",
        "fr",
        "fa",
        "fq",
        "ft",
        "fx",
        "fv",
        "fg",
        "a",
        "q",
        "qt",
        "t",
        "T",
    ),
    *("d", "w", "c", "z", "x", "v", "g"),
)
_LONE = {
    **dict(zip("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", _FIRSTS, strict=True)),
    **dict(zip("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ", _VOWELS, strict=True)),
    **dict(zip("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ", _LASTS[1:], strict=True)),
}
_FIRST_SYLLABLE, _LAST_SYLLABLE, _VOWEL_COUNT, _LAST_COUNT = 0xAC00, 0xD7A3, 21, 28


def keys_of(word: str) -> str:
    """Return the keys that are struck for a word; signs, digits and Latin letters stay as they are."""
    return "".join(map(_keys_of_letter, word))


def word_of(keys: str) -> str:
    """Return the Korean that these keys write, as an input method puts it together; other signs stay."""
    word, at = [], 0
    while at < len(keys):
        syllable, struck = _syllable(keys, at)
        word.append(syllable)
        at += struck
    return "".join(word)


def is_korean(word: str) -> bool:
    """Tell whether a word is nothing but whole Korean syllables."""
    return bool(word) and all(_FIRST_SYLLABLE <= ord(letter) <= _LAST_SYLLABLE for letter in word)


def _keys_of_letter(letter: str) -> str:
    place = ord(letter) - _FIRST_SYLLABLE
    if _FIRST_SYLLABLE <= ord(letter) <= _LAST_SYLLABLE:
        first, rest = divmod(place, _VOWEL_COUNT * _LAST_COUNT)
        return _FIRSTS[first] + _VOWELS[rest // _LAST_COUNT] + _LASTS[rest % _LAST_COUNT]
    return _LONE.get(letter, letter)


def _syllable(keys: str, at: int) -> tuple[str, int]:
    """Return the syllable, or the lone letter, that begins here, and how many keys it took."""
    vowel = _longest(_VOWELS, keys, at + 1)
    if keys[at] not in _FIRSTS or not vowel:
        lone = _longest(tuple(_LONE.values()), keys, at)
        return (
            (next(letter for letter, struck in _LONE.items() if struck == lone), len(lone)) if lone else (keys[at], 1)
        )
    last = _last(keys, at + 1 + len(vowel))
    number = (_FIRSTS.index(keys[at]) * _VOWEL_COUNT + _VOWELS.index(vowel)) * _LAST_COUNT + _LASTS.index(last)
    return chr(_FIRST_SYLLABLE + number), 1 + len(vowel) + len(last)


def _last(keys: str, at: int) -> str:
    """Return the final consonant that begins here; one that a vowel follows belongs to the next syllable."""
    last = _longest(_LASTS, keys, at)
    while last and _longest(_VOWELS, keys, at + len(last)):
        last = last[:-1]
    return last


def _longest(known: tuple[str, ...], keys: str, at: int) -> str:
    return next((keys[at : at + size] for size in (2, 1) if keys[at : at + size] in known and keys[at : at + size]), "")
