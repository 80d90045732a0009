"""Codes by the published vectors, and secrets that only this house can read."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_django.fixtures import Settings

from madang.core.adapters.one_time_codes import (
    CannotUnseal,
    address_for_app,
    matching_counter,
    new_secret,
    seal,
    unseal,
)

RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
"""'12345678901234567890' of RFC 6238, appendix B."""


@pytest.mark.parametrize(
    ("seconds", "code"),
    [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924"), (2000000000, "279037")],
)
def test_the_vectors_of_the_standard(seconds: int, code: str) -> None:
    assert matching_counter(RFC_SECRET, code, datetime.fromtimestamp(seconds, UTC)) == seconds // 30


@pytest.mark.parametrize(("late", "accepted"), [(-60, False), (-30, True), (0, True), (30, True), (60, False)])
def test_a_clock_may_be_one_step_off(late: int, accepted: bool) -> None:
    now = datetime.fromtimestamp(1234567890, UTC) + timedelta(seconds=late)

    assert (matching_counter(RFC_SECRET, "005924", now) == 1234567890 // 30) is accepted
    assert (matching_counter(RFC_SECRET, "005924", now) is not None) is accepted


def test_a_sealed_secret_opens_for_its_account_alone() -> None:
    secret = new_secret()
    sealed = seal(secret, 7)

    assert secret.encode() not in sealed
    assert unseal(sealed, 7) == secret
    with pytest.raises(CannotUnseal):
        unseal(sealed, 8)


def test_a_changed_house_key_opens_it_only_while_the_old_one_is_named(settings: Settings) -> None:
    secret, before = new_secret(), settings.SECRET_KEY
    sealed = seal(secret, 7)
    settings.SECRET_KEY = "다른 열쇠"
    with pytest.raises(CannotUnseal):
        unseal(sealed, 7)

    settings.SECRET_KEY_FALLBACKS = [before]

    assert unseal(sealed, 7) == secret


@pytest.mark.parametrize("nothing", [b"", b"x", b"\xff" * 100])
def test_what_was_never_sealed_does_not_open(nothing: bytes) -> None:
    with pytest.raises(CannotUnseal):
        unseal(nothing, 7)


def test_an_app_takes_up_name_and_house() -> None:
    address = address_for_app(RFC_SECRET, login="haneul", issuer="순천시 결재 확인")

    assert address.startswith("otpauth://totp/")
    assert f"secret={RFC_SECRET}" in address
    assert "haneul" in address
