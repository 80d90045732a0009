"""Whether an exported document fits its course: the chain, its keys, the body, the enclosures, the files in the PDF."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from madang.documents.rules.exported_course import (
    BODY_FILE,
    CLOSING_DEED,
    COURSE_FILE,
    Course,
    EnclosureShape,
    Json,
    Link,
)

CHANGING_DEEDS = ("submit", "edit")
"""Deeds after which the course goes on over another body or other enclosures; every other deed is upon what stood."""


class ChainVerdict(Protocol):
    @property
    def intact(self) -> bool: ...
    @property
    def reason(self) -> str | None: ...


CheckChain = Callable[[Sequence[Link], Mapping[str, bytes]], ChainVerdict]


@dataclass(frozen=True)
class Result:
    """One thing that was checked. `ok` None: it cannot be known here, and the sentence says what would tell."""

    step: str
    ok: bool | None
    sentence: str


def check_export(
    course: Course, enclosed: Mapping[str, bytes], check_chain: CheckChain, known: Mapping[str, bytes] | None = None
) -> list[Result]:
    """Check a course against the files that lie in its PDF.

    `check_chain` is the core's check of signed chains. `known` are the city's own keys by their ids; without them
    the result "keys" stays open. Raises NotACourse where the keys of the course cannot be read.
    """
    return [
        _chain(course, check_chain),
        _keys(course, known),
        _document(course),
        _body(course, enclosed),
        _enclosures(course),
        _files(course.document.enclosures, enclosed),
    ]


def _chain(course: Course, check_chain: CheckChain) -> Result:
    if not course.links:
        return Result("chain", False, "결재 기록이 한 건도 없습니다.")
    verdict = check_chain([*course.links, course.closing], course.raw_keys())
    if not verdict.intact:
        return Result("chain", False, verdict.reason or "결재 기록이 이어지지 않습니다.")
    return Result("chain", True, f"결재 기록 {len(course.links)}건이 빠짐없이 이어지고 서명이 모두 맞습니다.")


def _keys(course: Course, known: Mapping[str, bytes] | None) -> Result:
    if known is None:
        return Result("keys", None, "서명한 열쇠가 시의 것인지는 시가 알린 지문과 견주어야 압니다.")
    strange = sorted(name for name, raw in course.raw_keys().items() if known.get(name) != raw)
    if strange:
        return Result("keys", False, f"시의 것이 아닌 열쇠로 서명되었습니다 ({', '.join(strange)}).")
    return Result("keys", True, "시의 열쇠로 서명되었습니다.")


def _document(course: Course) -> Result:
    told: dict[str, Json] = {"city": course.city, "document": course.document.model_dump()}
    closed = course.closing.content
    if closed.get("deed") != CLOSING_DEED or any(closed.get(name) != value for name, value in told.items()):
        return Result("document", False, "문서번호나 제목, 결재일이 내보낼 때 서명한 것과 다릅니다.")
    return Result("document", True, "문서번호와 제목, 결재일이 내보낼 때 서명한 것과 같습니다.")


def _body(course: Course, enclosed: Mapping[str, bytes]) -> Result:
    wanted = course.document.body_sha256
    if fault := _strays(course.links, "body", wanted):
        return Result("body", False, fault)
    if BODY_FILE not in enclosed:
        return Result("body", None, "본문 파일이 없어, 결재한 본문과 쪽에 보이는 글을 견줄 수 없습니다.")
    if _sha256(enclosed[BODY_FILE]) != wanted:
        return Result("body", False, "담긴 본문이 결재한 본문과 다릅니다.")
    return Result("body", True, "담긴 본문이 결재한 본문과 같습니다.")


def _enclosures(course: Course) -> Result:
    wanted: Json = [enclosure.sha256 for enclosure in course.document.enclosures]
    if fault := _strays(course.links, "enclosures", wanted):
        return Result("enclosures", False, fault)
    return Result("enclosures", True, "붙임 목록이 결재한 것과 같습니다.")


def _strays(links: Sequence[Link], part: str, wanted: Json) -> str | None:
    """Name the first deed upon something else than stood at that time, or say that the end is not what was decided."""
    name = {"body": "본문", "enclosures": "붙임"}[part]
    stood: Json = None
    for link in links:
        upon = link.content.get(part)
        if upon is None:
            continue
        if upon != stood and stood is not None and link.content.get("deed") not in CHANGING_DEEDS:
            return f"{link.seq}번 기록은 그때의 {name}이 아닌 것에 서명되었습니다."
        stood = upon
    return None if stood == wanted else f"문서에 적힌 {name}이 결재한 {name}과 다릅니다."


def _files(expected: Sequence[EnclosureShape], enclosed: Mapping[str, bytes]) -> Result:
    faults = [*_missing_or_other(expected, enclosed), *_unexpected(expected, enclosed)]
    if faults:
        return Result("files", False, " ".join(faults))
    if not expected:
        return Result("files", True, "붙임이 없는 문서입니다.")
    return Result("files", True, f"담긴 붙임 {len(expected)}개가 결재한 것과 같습니다.")


def _missing_or_other(expected: Sequence[EnclosureShape], enclosed: Mapping[str, bytes]) -> Iterator[str]:
    for enclosure in expected:
        if enclosure.name not in enclosed:
            yield f"담겨 있지 않은 붙임이 있습니다: {enclosure.name}."
        elif (len(enclosed[enclosure.name]), _sha256(enclosed[enclosure.name])) != (enclosure.size, enclosure.sha256):
            yield f"결재한 것과 다른 붙임이 있습니다: {enclosure.name}."


def _unexpected(expected: Sequence[EnclosureShape], enclosed: Mapping[str, bytes]) -> Iterator[str]:
    for name in sorted(set(enclosed) - {enclosure.name for enclosure in expected} - {COURSE_FILE, BODY_FILE}):
        yield f"결재한 적 없는 파일이 담겨 있습니다: {name}."


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
