"""Replies to citizens (답변): templates with fields in braces, and what a reply must be before it goes out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST_REPLY = 10_000
"""Characters of one reply."""

FIELD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")

FIELDS: Mapping[str, str] = {
    "접수번호": "이 민원의 번호",
    "종류": "민원 종류",
    "위반유형": "주정차 신고의 위반유형",
    "신고일시": "시민이 신고한 때",
    "발생일시": "있었던 때. 사진이 있으면 첫 사진을 찍은 때",
    "장소": "도로명주소, 없으면 지번주소나 적은 말",
    "차량번호": "신고된 차량의 번호",
    "불수용사유": "고른 불수용 사유",
    "측정값": "맞지 않은 검증에서 잰 값",
    "기준값": "그 검증에서 필요한 값",
    "근거": "그 검증의 근거 조문",
    "처리기한": "지금의 처리기한",
    "담당부서": "담당 부서",
    "담당자": "담당자의 직위와 이름",
    "전화번호": "담당 부서의 전화번호",
    "오늘": "답변하는 날",
}
"""What a template may name, and what stands there."""


class Verdict(StrEnum):
    """How a reply takes a complaint; a refusal is a deed of its own."""

    ACCEPTED = "accepted"
    PARTLY = "partly"


VERDICT_WORDS: Mapping[Verdict, str] = {Verdict.ACCEPTED: "수용", Verdict.PARTLY: "일부수용"}


@dataclass(frozen=True)
class Filled:
    """A template with its fields filled in; `missing` names those that had no value and stand there still."""

    text: str
    missing: tuple[str, ...] = ()


def fill(template: str, values: Mapping[str, str]) -> Filled:
    """Put values into a template. What has none, or is unknown, stays as it was written: a person sees to it."""
    text = FIELD.sub(lambda found: values.get(found[1]) or found[0], template)
    return Filled(text, fields_in(text))


def fields_in(text: str) -> tuple[str, ...]:
    """Return the fields that a text names, each once, in their order."""
    return tuple(dict.fromkeys(FIELD.findall(text)))


def unknown_fields(text: str) -> tuple[str, ...]:
    return tuple(name for name in fields_in(text) if name not in FIELDS)


def fault_of_reply(text: str) -> str:
    """Say why a text may not go out as a reply, "" where it may."""
    if not text.strip():
        return "답변을 적어야 합니다."
    if len(text) > LONGEST_REPLY:
        return f"답변은 {LONGEST_REPLY:,}자까지 적을 수 있습니다. 지금은 {len(text):,}자입니다."
    if left := fields_in(text):
        return f"채우지 않은 곳이 있습니다: {', '.join(left)}."
    return ""
