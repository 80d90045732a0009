"""What was asked of a passkey is answered once, and not after an hour."""

from datetime import UTC, datetime, timedelta
from typing import Any

from madang.core.adapters.nonces import AT_MOST, GOOD_FOR, NONCE_BYTES, keep_nonce, take_nonce

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_a_nonce_is_good_once() -> None:
    session: dict[str, Any] = {}
    nonce = keep_nonce(session, "예산안", NOW)

    assert len(nonce) == NONCE_BYTES
    assert take_nonce(session, "예산안", NOW) == nonce
    assert take_nonce(session, "예산안", NOW) is None


def test_two_pages_do_not_disturb_each_other() -> None:
    session: dict[str, Any] = {}
    first, second = keep_nonce(session, "예산안", NOW), keep_nonce(session, "추경", NOW)

    assert take_nonce(session, "추경", NOW) == second
    assert take_nonce(session, "예산안", NOW) == first


def test_the_same_page_opened_again_asks_anew() -> None:
    session: dict[str, Any] = {}
    first, second = keep_nonce(session, "예산안", NOW), keep_nonce(session, "예산안", NOW)

    assert first != second
    assert take_nonce(session, "예산안", NOW) == second


def test_a_nonce_is_too_old_after_an_hour() -> None:
    session: dict[str, Any] = {}
    keep_nonce(session, "예산안", NOW)

    assert take_nonce(session, "예산안", NOW + GOOD_FOR) is None


def test_the_oldest_is_forgotten_before_the_session_grows() -> None:
    session: dict[str, Any] = {}
    for number in range(AT_MOST + 1):
        keep_nonce(session, str(number), NOW + timedelta(seconds=number))

    assert len(session["nonces"]) == AT_MOST
    assert take_nonce(session, "0", NOW) is None
    assert take_nonce(session, str(AT_MOST), NOW) is not None
