"""The noun that a question names, as it was typed: to be said back where nothing is found about it."""

import re
from collections.abc import Collection

from madang.chat.rules.follow_up_words import KNOWN
from madang.chat.rules.near import TELLS_LITTLE

_PARTICLE = (
    r"(?:에서는|에서도|에서|에게|한테|에는|에도|에|으로|로|이랑|랑|하고|과|와|의|은|는|이|가|을|를|도|만|좀|요|이요"
    r"|예요|이에요|인데|인데요|이고|죠|이죠)?"
)
_END = r"[?？.!~,]*"
_SAID_BY_THE_WAY = (
    "갑자기 자꾸 계속 혹시 얼른 빨리 천천히 미리 아마 특히 주로 거의 항상 가끔 원래 굳이 도대체 당장 별로 꽤 훨씬",
    "봄 여름 가을 겨울 남자친구 여자친구 남친 여친 애인 아저씨 아줌마",
    "오히려 덕분 때문 스트레스 누가 아무 제발 만약 이번 저번 지난 지난주 이번주 다음주",
)
_ASIDE = frozenset(word for line in _SAID_BY_THE_WAY for word in line.split())
_NAMES_NOTHING = KNOWN | TELLS_LITTLE | _ASIDE

LONGEST_MESSAGE, LONGEST = 40, 14
"""Characters: of a message that names one matter; of a noun of two words that reads well: 반려식물 분양."""


def noun_named(text: str, words: Collection[str]) -> str:
    """Return the longest noun that a short message names, or ""; `words` are the words it says, taken apart."""
    if len(text) > LONGEST_MESSAGE:
        return ""
    parts = sorted({word for word in words if re.fullmatch(r"[가-힣A-Za-z]+", word)}, key=len, reverse=True)
    if not parts:
        return ""
    pattern = re.compile(rf"(?P<noun>(?:{'|'.join(parts)})+)(?P<rest>{_PARTICLE}{_END})")
    phrases: list[str] = []
    goes_on = False
    for typed in text.split():
        found = pattern.fullmatch(typed)
        if not found or not _names(found["noun"], parts):
            goes_on = False
            continue
        together = f"{phrases[-1]} {found['noun']}" if goes_on else ""
        if together and len(together) <= LONGEST:
            phrases[-1] = together
        else:
            phrases.append(found["noun"])
        goes_on = not found["rest"] and " " not in phrases[-1]
    return max(phrases, key=len, default="")


def object_particle(noun: str) -> str:
    """Return 을 or 를, as it follows the noun; "을(를)" after a letter that is not Hangul."""
    if not "가" <= noun[-1:] <= "힣":
        return "을(를)"
    return "을" if _ends_closed(noun) else "를"


def quoted(words: str) -> str:
    """Return words in quotation marks with 라고 or 이라고, as it follows their last letter."""
    return f"‘{words}’{'이라고' if _ends_closed(words) else '라고'}"


def _ends_closed(word: str) -> bool:
    """Tell whether the last syllable has a final consonant; what is not Hangul has none."""
    last = word[-1:]
    return "가" <= last <= "힣" and (ord(last) - ord("가")) % 28 > 0


def _names(noun: str, parts: Collection[str]) -> bool:
    """Tell whether a word names something: it is none of those that tell little, nor made of them alone."""
    held = [part for part in parts if part in noun]
    return (
        len(noun) > 1
        and noun not in _NAMES_NOTHING
        and any(part not in _NAMES_NOTHING and len(part) > 1 for part in held)
    )
