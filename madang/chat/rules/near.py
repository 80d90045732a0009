"""Which articles come near to a message: those that share a word with it that names something."""

from collections.abc import Collection, Iterable

from madang.chat.rules.follow_up_words import FILLERS, PEOPLE, SIDES

_IN_EVERY_ARTICLE = (
    "처음 다시 방금 이미 아직 벌써 계속 자꾸 요즘 올해 작년 내년 옛날 나중 전 후 뒤 앞 옆 위 아래 안 밖",
    "근처 때 때문 자 잠 일 말 집 사람 분 애 수 점 번 개 명 원 년 월 층 그렇 이렇 저렇 어떡 틀리 맞 같",
    "다르 좋 나쁘 많 많이 조금 아주 매우 자주 거의 적 크 작 높 낮 빠르 늦 새 헌 왜",
    "진짜 정말 너무 제일 가장 빨리 바로 잘 못하 모르",
    "찾아보 여기 저기 거기 문제 경우 정도 이유 생각 이야기 얘기 질문 대답 설명 이름 시청 시 도시 동네",
    "지역 시민 주민 공무원 시장 직원 지원 지원금 보조금 혜택 등록 신고 발급 조회 확인 설치 이용 운영 사용",
    "관리 정보 안내 조건 설립 기본 하 되 있 없 이 아니 주 받 보 가 오 나오 나가 만들 놓 두 넣 이러 그러",
)
TELLS_LITTLE = frozenset(word for line in _IN_EVERY_ARTICLE for word in line.split())
"""To share one of these words tells nothing."""

_ASIDE = FILLERS | TELLS_LITTLE
_THINGS = SIDES["documents"] | SIDES["penalty"]
_WEAK = frozenset().union(*SIDES.values()) - _THINGS | PEOPLE

_ASKS = frozenset().union(*(SIDES[side] for side in ("when", "where", "how", "fee", "amount", "period"))) - {"접수"}

TOGETHER = 2
"""Words of any kind that tell a matter where one way of asking holds them all: 시청 전화, 아기 이름."""

LONG = 4
"""Syllables of a word that is often a compound, or mistyped, and so is known by its beginning."""


def telling_words(words: Iterable[str], own_names: Collection[str] = ()) -> frozenset[str]:
    """Return the words that name something; where there is none, the persons that are named.

    `own_names` are names of this city, which every article of it may hold.
    """
    said = frozenset(words) - _ASIDE - {each for name in own_names for each in (name, f"{name}시")}
    return said - _WEAK or said & PEOPLE


def named_words(words: Iterable[str]) -> frozenset[str]:
    """Return the words that may tell a matter together: all but fillers and those that only ask."""
    return frozenset(words) - FILLERS - _ASKS


def shares(telling: Collection[str], held: str) -> bool:
    """Tell whether an article holds one of the words; `held` is all that it says, without spaces."""
    return any(len(word) > 1 and _beginning(word) in held for word in telling)


def shares_a_way(telling: Collection[str], named: frozenset[str], way: frozenset[str]) -> bool:
    """Tell whether a way of asking holds one of the telling words, or several of the others together."""
    return not way.isdisjoint(telling) or len(way & named) >= TOGETHER


def _beginning(word: str) -> str:
    return word[:2] if len(word) >= LONG else word
