"""What a message tells of the person before it asks for a place: "조례동 사는데 동사무소 어디로 가야 돼요"."""

import re

_BACKGROUND = re.compile(r"(?:려고|[려하]는데|는데|은데|인데|러|[해와가어아여려워라]서|니까|라서|느라|거든요?|면서)$")
"""How a clause ends that only leads up to the question."""


def parted(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of what is told before the question, and those of the question itself.

    Only the last word of each clause shows that it leads up to something, so all words before it belong to it.
    """
    ends = [at for at, word in enumerate(words) if _BACKGROUND.search(word)]
    return (words[: ends[-1]], words[ends[-1] + 1 :]) if ends else ((), words)
