"""A row of a course says what was signed, or its hash does not fit."""

import json
from typing import Any

import pytest

from madang.approval.rules.kept_course import KeptEntry, check_courses
from madang.core.rules.hash_chain import GENESIS, check, link_hash
from madang.core.rules.plain_json import Json, digest

AT = "2026-11-23T01:00:00.000000+00:00"
EVIDENCE = {"credential": "seojin", "signature": "abc"}


def row(course: int = 7, evidence: dict[str, Any] | None = None) -> tuple[Any, ...]:
    content: dict[str, Json] = {
        "course": course,
        "seq": 1,
        "at": AT,
        "deed": "sign",
        "evidence": digest(evidence) if evidence else "",
    }
    hashed = link_hash(content, GENESIS)
    return (course, 1, GENESIS, hashed, "key", "signature", AT, json.dumps(content), json.dumps(evidence or {}))


def changed(column: str, value: object) -> tuple[Any, ...]:
    kept = list(row(evidence=EVIDENCE))
    kept[KeptEntry._fields.index(column)] = value
    return tuple(kept)


def test_whole_courses_are_counted() -> None:
    swept = check_courses([row(7), row(8, EVIDENCE)], check, digest)

    assert (swept.chains, swept.entries, swept.broken) == (2, 2, ())


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("course", 8),
        ("at", "2026-11-23T01:00:00.000001+00:00"),
        ("at", None),
        ("signed", "[]"),
        ("signed", "null"),
        ("signed", '{"amount": ' + "9" * 5000 + "}"),
        ("evidence", "{}"),
        ("evidence", '{"credential": "doyun"}'),
        ("evidence", "9" * 5000),
        ("evidence", "[" * 3000 + "]" * 3000),
    ],
)
def test_a_column_that_strays_from_what_was_signed_is_found(column: str, value: object) -> None:
    whole, strayed = row(6), changed(column, value)

    assert check_courses([whole, strayed], check, digest).broken == (
        f"결재 {strayed[0]}: 내용이 기록한 뒤에 바뀌었어요.",
    )
