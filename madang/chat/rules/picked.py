"""Which of the places just shown a message points at: "아까 그 도서관", "거기", "두 번째 거"."""

import re

_BACK = re.compile(
    r"(?<![가-힣])(?:아까|방금|거기|그기|그곳|저기)|(?<![가-힣])그\s(?=[가-힣])|위에\s(?:나온|적힌|있는)|"
    r"(?:알려|보여|말해)\s?(?:준|주신|주셨던)"
)
_ORDINALS = ("첫", "두", "세", "네", "다섯")
_ORDINAL = re.compile(
    r"(?<![가-힣\d])(?P<word>첫|두|세|네|다섯)\s?번?\s?째|(?<!\d)(?P<figure>[1-5])\s?번(?:째)?(?![가-힣\d]*버스)"
)


def points_back(message: str) -> bool:
    """Tell whether a message speaks of something that was shown before."""
    return _BACK.search(message) is not None or picked(message) is not None


def picked(message: str) -> int | None:
    """Return the place in the list that a message picks, from 0; None where it picks none."""
    found = _ORDINAL.search(message)
    if found is None:
        return None
    return _ORDINALS.index(found["word"]) if found["word"] else int(found["figure"]) - 1
