import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.plain_json import canonical, plain


def test_what_jsonb_would_spell_differently_becomes_text() -> None:
    told = {"fee": Decimal("52000.00"), "rate": 0.1, "since": date(2026, 11, 22), 3: None}

    assert plain(told) == {"fee": "52000.00", "rate": "0.1", "since": "2026-11-22", "3": None}


def test_the_order_of_keys_does_not_matter() -> None:
    assert canonical({"나": 1, "가": 2}) == canonical({"가": 2, "나": 1}) == '{"가":2,"나":1}'.encode()


def test_characters_that_the_database_cannot_hold_are_replaced() -> None:
    assert plain("여\x00권\ud800") == "여\ufffd권\ufffd"


_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.sets(st.integers()),
    max_leaves=10,
)


@given(_anything)
def test_plain_json_reads_back_as_it_was_written(value: object) -> None:
    assert json.loads(canonical(plain(value))) == plain(value)
