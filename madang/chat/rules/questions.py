"""Several questions in one message, told apart."""

import re

_ENDS = re.compile(r"(?<=[?？.!。\n])\s+|(?<=[?？])")
_ASKS_AND_GOES_ON = re.compile(
    r"(?<=[고며])\s*,?\s+(?=.*(?:[?？]|나요|까요|인가요|은가요|어요|예요|에요|죠|지요|니까|는지))|"
    r"\s+(?:그리고|그리구|또한|그담에|그다음에|글고)\s+|(?<=[요죠까])\s+(?:또|그럼)\s+"
)
_ASKING = re.compile(
    r"[?？]|나요|까요|은가요|인가요|는가요|던가요|ㄴ가요|가요$|니까$|는지|을지|어디|언제|얼마|어떻게|뭐|무엇|무슨|몇|누구|왜|"
    r"알려|알고 ?싶|궁금|되나|되는|있나|있는|방법|해요$|돼요$|예요$|에요$|요금|시간|준비물|서류|위치|전화번호"
)
MOST = 3
"""Questions answered in one turn; whoever asks more gets the first ones."""


def sentences(text: str) -> list[str]:
    """Return the sentences of a message, and the halves of one that asks two things (…이고, 그리고 …)."""
    found = [half for sentence in _ENDS.split(text) for half in _ASKS_AND_GOES_ON.split(sentence)]
    return [sentence.strip() for sentence in found if sentence and sentence.strip()]


def asks(sentence: str) -> bool:
    """Tell whether a sentence asks something."""
    return _ASKING.search(sentence.strip(" .!~")) is not None
