import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.signed_chain import check, key_id
from madang.documents.rules.exported_course import ExportedEnclosure, NotACourse, build, canonical, parse
from tests.documents.courses import AT, CITY, CITY_KEY, DOCUMENT, FOREIGN_KEY, course, links


def changed(change: Callable[[Any], object]) -> bytes:
    read = json.loads(course())
    change(read)
    return canonical(read)


def test_what_was_built_reads_back() -> None:
    read = parse(course())

    assert (read.city, read.document.number, read.document.decided_on) == (CITY, "정보통신과-1234", "2026-11-23")
    assert [link.content["deed"] for link in read.links] == ["submit", "edit", "sign", "sign"]
    assert read.raw_keys() == CITY_KEY.keys


def test_the_closing_link_continues_the_chain_and_repeats_the_document() -> None:
    read = parse(course())

    assert check([*read.links, read.closing], read.raw_keys()).intact
    assert (read.closing.seq, read.closing.content["deed"], read.closing.content["at"]) == (5, "export", AT)
    assert read.closing.content["document"] == read.document.model_dump()


def test_only_keys_that_signed_travel_along() -> None:
    keys = {**CITY_KEY.keys, **FOREIGN_KEY.keys}

    read = parse(build(CITY, DOCUMENT, links(), keys, at=AT, sign_link=CITY_KEY.sign_link))

    assert list(read.keys) == [key_id(CITY_KEY.raw)]


@pytest.mark.parametrize("name", ["course.json", "body.json", DOCUMENT.enclosures[0].name])
def test_names_of_enclosures_have_to_differ(name: str) -> None:
    document = replace(DOCUMENT, enclosures=(*DOCUMENT.enclosures, ExportedEnclosure(name, 0, "0" * 64)))

    with pytest.raises(NotACourse):
        build(CITY, document, links(), CITY_KEY.keys, at=AT, sign_link=CITY_KEY.sign_link)


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":1,"a":2}',
        b'{"a":1.5}',
        b'{"a":NaN}',
        b'{"a":"\\ud800"}',
        b" " + course(),
        changed(lambda read: read.update(format="madang-course/2")),
        changed(lambda read: read.update(more=1)),
        changed(lambda read: read.pop("closing")),
        changed(lambda read: read["document"].update(body_sha256="0")),
        changed(lambda read: read["links"][0].update(seq="1")),
        changed(lambda read: read["links"][0].update(hash="A" * 64)),
        changed(lambda read: read["document"]["enclosures"][0].update(size=-1)),
    ],
)
def test_anything_else_is_not_a_course(written: bytes) -> None:
    with pytest.raises(NotACourse):
        parse(written)


def test_a_key_that_is_not_base64_is_refused() -> None:
    with pytest.raises(NotACourse):
        parse(changed(lambda read: read.update(keys={"0" * 16: "…"}))).raw_keys()


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail_otherwise(written: bytes) -> None:
    with pytest.raises(NotACourse):
        parse(written)
