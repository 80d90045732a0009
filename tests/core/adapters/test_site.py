"""Where passkeys are bound to, and where browsers allow none."""

import pytest
from django.core.exceptions import DisallowedHost
from django.test import RequestFactory
from pytest_django.fixtures import Settings

from madang.core.adapters.site import passkey_site

KNOWN = ["localhost", "127.0.0.1", "[::1]", ".suncheon.example"]


@pytest.mark.parametrize(
    ("host", "secure", "fixed", "domain", "origin"),
    [
        ("localhost:8000", False, "", "localhost", "http://localhost:8000"),
        ("docs.suncheon.example", True, "", "docs.suncheon.example", "https://docs.suncheon.example"),
        ("docs.suncheon.example", True, "suncheon.example", "suncheon.example", "https://docs.suncheon.example"),
    ],
)
def test_a_passkey_is_bound_to_the_address(
    rf: RequestFactory, settings: Settings, host: str, secure: bool, fixed: str, domain: str, origin: str
) -> None:
    settings.ALLOWED_HOSTS, settings.PASSKEY_DOMAIN = KNOWN, fixed

    site = passkey_site(rf.get("/", secure=secure, headers={"host": host}))

    assert site is not None
    assert (site.domain, site.origin) == (domain, origin)


@pytest.mark.parametrize(
    ("host", "secure", "fixed"),
    [
        ("127.0.0.1:8000", True, ""),
        ("[::1]:8000", True, ""),
        ("docs.suncheon.example", False, ""),
        ("localhost", False, "suncheon.example"),
    ],
)
def test_browsers_allow_no_passkey_here(
    rf: RequestFactory, settings: Settings, host: str, secure: bool, fixed: str
) -> None:
    settings.ALLOWED_HOSTS, settings.PASSKEY_DOMAIN = KNOWN, fixed

    assert passkey_site(rf.get("/", secure=secure, headers={"host": host})) is None


def test_a_host_that_is_not_ours_is_not_believed(rf: RequestFactory, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = KNOWN

    with pytest.raises(DisallowedHost):
        passkey_site(rf.get("/", secure=True, headers={"host": "evil.example"}))
