"""Answers of Open311 GeoReport v2 as JSON and XML, from the same plain values.

A value is text, a number, a yes or no, nothing, a list of objects, or an object of such values, in the order of the
specification. In JSON a list is a bare array; in XML it stands in one element whose children have the item's name.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Union
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

Value = Union[str, int, float, bool, None, "Record", Sequence["Record"]]
Record = Mapping[str, Value]

ITEM_OF: Mapping[str, str] = {
    "services": "service",
    "service_requests": "request",
    "errors": "error",
    "attributes": "attribute",
    "values": "value",
}
"""What the children of a list are called in XML."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold, in whatever spelling."""


def as_json(value: Record | Sequence[Record]) -> str:
    return json.dumps(value, ensure_ascii=False)


def as_xml(name: str, value: Record | Sequence[Record]) -> bytes:
    """Return the document whose root has this name."""
    root = Element(name)
    _fill(root, value)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _fill(element: Element, value: Value) -> None:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            _fill(SubElement(element, name), inner)
    elif isinstance(value, str):
        element.text = _UNWRITABLE.sub("", value)
    elif isinstance(value, Sequence):
        for each in value:
            _fill(SubElement(element, ITEM_OF[element.tag]), each)
    elif value is not None:
        element.text = str(value).lower() if isinstance(value, bool) else str(value)
