"""The pack's short form and the kept form of a block."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from madang.knowledge.rules.blocks import AnyBlock, paragraphs, words_of

BLOCK: TypeAdapter[Any] = TypeAdapter(AnyBlock)


def kept(written: dict[str, Any]) -> dict[str, Any]:
    dumped: dict[str, Any] = BLOCK.validate_python(written).model_dump(exclude_none=True)
    return dumped


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            {"text": "하나.\n이어서.\n\n둘.", "about": "how"},
            {"kind": "text", "paragraphs": ["하나. 이어서.", "둘."], "about": "how"},
        ),
        ({"notice": "본인만 돼요."}, {"kind": "notice", "text": "본인만 돼요."}),
        (
            {"list": {"title": "준비물", "items": ["신분증"]}},
            {"kind": "list", "title": "준비물", "items": ["신분증"]},
        ),
        (
            {"table": {"caption": "요금", "header": ["나이", "원"], "rows": [[7, 500]]}},
            {"kind": "table", "caption": "요금", "header": ["나이", "원"], "rows": [["7", "500"]]},
        ),
    ],
)
def test_the_short_form_becomes_the_kept_form(written: dict[str, Any], expected: dict[str, Any]) -> None:
    assert kept(written) == expected
    assert kept(expected) == expected


@pytest.mark.parametrize(
    "written",
    [
        {"text": ""},
        {"tex": "철자"},
        {"text": "하나", "list": {"title": "둘", "items": ["셋"]}},
        {"table": {"caption": "요금", "header": ["나이", "원"], "rows": [["7"]]}},
        {"map": {"title": "빈 지도"}},
        {"telephone": {"name": "이름만"}},
        {"telephone": {"department": "tax", "name": "세정과", "number": "1"}},
        {"link": {"label": "위험", "address": "javascript:alert(1)"}},
        {"image": {"file": "../secret.svg", "alt": "그림"}},
        {"choices": {"title": "없음", "articles": []}},
        {"text": "하나", "about": "price"},
        "글자",
    ],
)
def test_a_wrong_block_is_refused(written: Any) -> None:
    with pytest.raises(ValidationError):
        BLOCK.validate_python(written)


def test_paragraphs_are_parted_by_empty_lines() -> None:
    assert paragraphs("하나\n둘\n\n \n셋") == ["하나 둘", "셋"]


def test_every_kind_gives_its_words_to_the_index() -> None:
    table = {"kind": "table", "caption": "요금", "header": ["나이", "원"], "rows": [["7", "500"]]}
    assert words_of(table) == "요금\n나이 원\n7 500"
    assert words_of({"kind": "telephone", "department": "tax"}) == ""
