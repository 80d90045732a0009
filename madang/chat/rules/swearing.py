"""Swear words in a message, however they are disguised: 시1발, 병@신, ㅅㅂ, 씨~~~발; not 시발점, not 새끼손가락."""

import re
from functools import cache

from madang.chat.rules.wordlists import read_columns

_BETWEEN = r"(?:[^\w\s]|[\d_ㄱ-ㅎㅏ-ㅣ]){0,4}"
"""What may stand between the syllables of one word."""

_DRAWN_OUT = r"[이아어으]{0,4}"
"""씨이이발."""

_GOES_ON = r"(?:같은|새끼|놈|년|것)*(?:들)?(?:아|야|이|은|는|의|을|를)?(?![가-힣])|"
"""What goes with a swear word and is left out with it; or nothing."""

_CALL = r"(?:아|야|이|저|그|왜|개|진짜|와|하)?"
_PARTED = re.compile(
    r"(?<!\w)(?:[씨시쓰]\s[발팔빨]|병\s신)(?=아|놈|년|새|것|들|같|\W|$)|(?<!\w)[이저그]\s새끼(?!\s?[손발줄]|를|\s?고)"
)
"""Halves that stand alone; 다시 발급 and 도시 발전 do not."""


EXCLAMATIONS = frozenset(
    re.findall(r"\w+", "진짜 정말 아 아오 와 뭐 왜 너무 짜증 화 열받 미치 야 놈 년 새끼 것 들 이거 거")
)
"""Words that go with a swear word and ask nothing."""


def swears(text: str) -> bool:
    return _swear_words().search(text) is not None or _PARTED.search(text) is not None


def without_swearing(text: str) -> str:
    """Return what else was said."""
    return " ".join(_PARTED.sub(" ", _swear_words().sub(" ", text)).split())


@cache
def _swear_words() -> re.Pattern[str]:
    patterns = [_pattern(*row) for row in read_columns("swearing.tsv")]
    return re.compile("|".join(patterns), re.IGNORECASE)


def _pattern(where: str, word: str, harmless: str = "") -> str:
    inside = (_BETWEEN + (_DRAWN_OUT if word[0] in "씨시" else "")).join(map(re.escape, word))
    unless = "".join(rf"(?!{_BETWEEN}{re.escape(each)})" for each in harmless.split())
    if where == "alone":
        return rf"^\W*{inside}[\W\dㅋㅎ]*$"
    starts = rf"(?<!\w){_CALL}" if where == "word" else ""
    return rf"(?:{starts}{inside}{unless}(?:{_GOES_ON}))"
