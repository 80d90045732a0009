"""What Korean texts count in, and how they bound it, each under one name."""

import re
from collections.abc import Mapping


def words(line: str) -> list[str]:
    return line.split()


UNITS = frozenset(
    words("개월간 개월 시간 주일 주간 년간 일간 년 월 일 분 초 달 주 박 번째 회차 차례 번 회 차 째 끼")
    + words("원 % 퍼센트 프로 배 점 점수 급 등급 세 살 학년 명 인 사람 세대 가구 마리 그루")
    + words("개 장 통 부 권 대 건 가지 종 병 석 칸 곳 군데 쪽 면 층 호 동 반 평 조 항 호선 차로")
    + words("km kg cm mm m2 ml m g l 킬로미터 킬로그램 미터 제곱미터 리터")
)
SPACED = (
    "원(?!서|칙|주|도|래)|명|개월|시간|퍼센트|프로(?!그|젝|필)|년|회|층|%"
    "|일(?![가-힣]{2})|세(?!금|무|대)|개(?!월|인|별)|주(?!차|소|민|택|말)"
)
"""Units that may stand apart from their number: 5만 원."""

NATIVE_UNITS = (
    "번째|시간|사람|가지|군데|차례|개월|주일|마리|그루|명|개|번|달|살|곳|장|통|부|주|회|대|쪽|배|층|건|권|끼|째"
)
"""What is counted in Korean words: 두 명."""

_SAME_UNIT: Mapping[str, str] = {
    "퍼센트": "%",
    "프로": "%",
    "살": "세",
    "달": "개월",
    "개월간": "개월",
    "년간": "년",
    "일간": "일",
    "주일": "주",
    "주간": "주",
    "사람": "명",
    "인": "명",
    "군데": "곳",
    "번째": "째",
    "킬로미터": "km",
    "킬로그램": "kg",
    "미터": "m",
    "제곱미터": "m2",
    "리터": "l",
    "번": "",  # 110번 is 110, 101번 버스 is 101
}

_ENDS = r"(?=[에까이의인 ,.)]|$)"  # 전에, 후까지; not 전화, 후원
_BOUND = re.compile(
    r"\s?(?:[을를이가은는의]\s)?"
    rf"(이상|이하|초과|미만|이내|안에|안으로|내에|내로|넘|부터|까지|~|이전{_ENDS}|전{_ENDS}|이후{_ENDS}|후{_ENDS}|뒤{_ENDS}"
    r"|에서(?=[^.]{1,20}까지))(까지|부터)?"
)
_SAME_BOUND: Mapping[str, str] = {
    "안에": "이내",
    "안으로": "이내",
    "내에": "이내",
    "내로": "이내",
    "넘": "초과",
    "이전": "전",
    "뒤": "후",
    "이후": "후",
    "~": "부터",
    "에서": "부터",
}


def unit_named(written: str | None) -> str:
    """Return the one name of a unit, "" for none: 퍼센트 is %, 달 is 개월."""
    return _SAME_UNIT.get(written or "", written or "")


def bound_at(text: str, start: int, end: int) -> str:
    """Return what bounds the number at `start` to `end` of a prepared text: " 이상", " 전까지", or "" for nothing."""
    after = _BOUND.match(text, end)
    bounds = [_SAME_BOUND.get(each, each) for each in after.groups() if each] if after else []
    if not bounds and text.endswith("~", 0, start):
        bounds = ["까지"]
    return "".join(f" {bound}" for bound in bounds)
