"""Every recipient's page has its own values (규정 제12조)."""

from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.body import Body, Item, Table
from madang.documents.rules.filling import fields_of, filled, filled_body, texts_of

BODY = Body(
    blocks=(
        Item(level=1, text="{{성명}} 님께"),
        Table(rows=(("이름", "금액"), ("{{성명}}", "{{금액}}")), header_rows=1),
    )
)


def test_items_and_cells_are_filled() -> None:
    made = filled_body(BODY, {"성명": "김하늘", "금액": "3,000원"})
    assert texts_of(made) == ["김하늘 님께", "이름", "금액", "김하늘", "3,000원"]
    assert texts_of(BODY)[0] == "{{성명}} 님께"


def test_a_field_without_a_value_stays_so_that_it_is_seen() -> None:
    assert filled("{{성명}} {{주소}}", {"성명": "김하늘", "주소": ""}) == "김하늘 {{주소}}"
    assert fields_of(texts_of(BODY)) == ["성명", "금액"]


@given(st.text())
def test_a_value_is_never_read_as_a_field_itself(value: str) -> None:
    assert filled("가{{성명}}나", {"성명": value}) == f"가{value or '{{성명}}'}나"
