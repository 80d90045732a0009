"""Whether a clause says yes or no: 안, 못, 없다, 불가 turn it round; 제외 and 만 narrow it."""

import re

Polarity = tuple[int, bool, bool]
"""How many words deny, whether something is excepted, whether it is only so."""

_DENIES = re.compile(
    r"(?:안|못)\s(?=[돼되하해받가])|(?<![가-힣])(?:안|못)(?:\s|(?=[돼되해하받쓰가써]))|않|없|아니(?!라도|어도)|아닌|아닙|못하|못해|못[받쓰]|말아|마세요|말고|마시"
    r"|불가|금지|불필요|미[신납제]|거절|거부|중단|폐지|끝났|끝난|종료"
)
_EXCEPTS = re.compile(r"제외|빼고|빼면|예외|(?<=[가-힣\d]) ?외(?=[에의는 ])")
_ONLY = re.compile(
    r"(?<=[가-힣)])(?<!지)(?<!다)(?<!얼마)만(?=[\s,.은을이의]|$|으로|에게)|(?<=[가-힣])뿐|오직|한해|한정|한하|(?<!\S)오로지"
)

_CLAUSE_ENDS = re.compile(
    r"(?<=[고며면나])[\s,]+|(?<=지만)[\s,]+|(?<=는데)[\s,]+|(?<=니까)[\s,]+|[,;]\s+|(?<=[요다]\.)\s+"
)

_SEGMENT_ENDS = re.compile(r"(?<=[과와고며나])\s|(?<=지만)\s|(?<=및)\s|(?<=[,;.])\s")


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


DECIDES = frozenset().union(
    _words("무료 유료 공짜 의무 필수 선택 면제 감면 할인 최대 최소 이상 이하 초과 미만 이내"),
    _words("평일 주말 휴일 공휴일 명절 월요일 화요일 수요일 목요일 금요일 토요일 일요일 매일 매주 매월 매달 매년 격주"),
    _words("오늘 내일 모레 어제 지금 현재 올해 내년 작년 당일 즉시 바로 먼저 나중 미리"),
    _words("모두 전부 누구 누구나 아무나 항상 언제나 반드시 무조건"),
    _words("본인 대리 대리인 가족 온라인 인터넷 방문 우편 전화 팩스 문자 카드 현금"),
    _words("남성 여성 남자 여자 어른 성인 아이 청소년 노인 어르신 장애인 외국인 임산부"),
    _words("많 적 높 낮 늘 줄 오르 내리 열 닫 켜 끄 더 덜 위 아래"),
)
"""Words that turn a matter: a clause may use one only where its passage uses it at the same place."""

NOT_TOLD_APART = re.compile(r"각각|순서대로|차례로|반대로|(?<![가-힣])(?:전자|후자)(?:는|가|의)\s")
"""Words that point across a sentence; what they join cannot be checked."""


def clauses(text: str) -> list[str]:
    """Return the clauses of a text; each can be denied by itself."""
    return [clause.strip() for clause in _CLAUSE_ENDS.split(text) if clause and clause.strip()]


def polarity(clause: str) -> Polarity:
    """Return how a clause is turned; two clauses on one matter agree only if these are equal."""
    return len(_DENIES.findall(clause)), _EXCEPTS.search(clause) is not None, _ONLY.search(clause) is not None


def segments(text: str) -> list[str]:
    """Return the parts in which a text lists things, finer than clauses: each carries its own figures."""
    return [part for part in _SEGMENT_ENDS.split(text) if part and part.strip()]
