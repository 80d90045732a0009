"""Answers of Open311 as JSON and XML."""

import json
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.open311.writing import Record, as_json, as_xml

SERVICE: Record = {"service_code": "road", "metadata": True, "keywords": "", "group": None, "lat": 34.95}
DEFINITION: Record = {
    "service_code": "road",
    "attributes": [{"code": "size", "values": [{"key": "s", "name": "작아요"}]}],
}


def test_a_list_is_a_bare_array_in_json() -> None:
    assert json.loads(as_json([SERVICE])) == [SERVICE]


def test_a_list_has_named_items_in_xml() -> None:
    root = ElementTree.fromstring(as_xml("services", [SERVICE]))
    assert root.tag == "services"
    assert [(child.tag, child.text) for child in root[0]] == [
        ("service_code", "road"),
        ("metadata", "true"),
        ("keywords", None),
        ("group", None),
        ("lat", "34.95"),
    ]


def test_lists_within_objects_are_written_as_the_specification_does() -> None:
    root = ElementTree.fromstring(as_xml("service_definition", DEFINITION))
    assert root.findtext("attributes/attribute/values/value/name") == "작아요"


@given(st.text())
def test_any_text_makes_a_document_that_can_be_read(text: str) -> None:
    read = ElementTree.fromstring(as_xml("services", [{"description": text}]))
    assert json.loads(as_json([{"description": text}]))[0]["description"] == text
    written = read.findtext("service/description") or ""
    if text.isprintable():
        assert written == text
