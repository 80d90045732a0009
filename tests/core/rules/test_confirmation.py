"""The digest that is confirmed, and the six digits as people type them."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.confirmation import challenge_bytes, code_read

DIGEST = hashlib.sha256("2027년 예산안".encode()).hexdigest()


@pytest.mark.parametrize(
    ("given_text", "read"),
    [
        ("123456", "123456"),
        (" 123 456 ", "123456"),
        ("123-456", "123456"),
        ("１２３４５６", "123456"),
        ("12345", None),
        ("1234567", None),
        ("12345a", None),
        ("١٢٣٤٥٦", None),
        ("", None),
    ],
)
def test_six_digits_are_read_as_they_were_meant(given_text: str, read: str | None) -> None:
    assert code_read(given_text) == read


@given(st.text(max_size=30))
def test_what_is_read_is_six_digits_or_nothing(text: str) -> None:
    read = code_read(text)
    assert read is None or (len(read) == 6 and set(read) <= set("0123456789"))


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_another_deed_or_another_nonce_is_another_challenge(deed: bytes, other: bytes, nonce: bytes) -> None:
    asked = challenge_bytes(deed.hex(), nonce)
    assert (challenge_bytes(other.hex(), nonce) == asked) == (deed == other)
    assert (challenge_bytes(deed.hex(), other) == asked) == (nonce == other)


@pytest.mark.parametrize("wrong", ["", "abc", DIGEST.upper(), DIGEST + "0", DIGEST[:-1] + "g", DIGEST + "\n"])
def test_a_digest_in_another_spelling_is_a_fault_of_the_caller(wrong: str) -> None:
    with pytest.raises(ValueError, match="hex"):
        challenge_bytes(wrong, b"")
