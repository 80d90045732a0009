"""Several things are called by one word (도서관, 휴양림): whoever asks for none of them by name is asked which."""

import re
from collections.abc import Collection, Iterable

SHORTEST = 2
"""Letters of the word, and of what a title puts before it: 그림책도서관 is one 도서관 of several."""

MOST = 3
"""Of how many it is asked which."""


def is_one_of_many(words: Collection[str], titles: Iterable[str], text: str) -> bool:
    """Tell whether the only word that a message names ends longer names in two titles, the first among them.

    Where the message says one of those names (부모급여, taken apart to 급여), nothing is left to ask.
    """
    if len(words) != 1:
        return False
    (word,) = words
    named = [re.search(rf"[가-힣]{{{SHORTEST},}}{re.escape(word)}(?![가-힣]{{3}})", title) for title in titles]
    if len(word) < SHORTEST or not named or named[0] is None:
        return False
    longer = [found[0] for found in named[:MOST] if found]
    return len(longer) > 1 and not any(name in text.replace(" ", "") for name in longer)
