"""The address under which the house was asked, as far as passkeys are bound to it."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

from madang.core.adapters.city import profile


@dataclass(frozen=True)
class Site:
    """`domain` is WebAuthn's relying party, `origin` what the browser calls the page ("https://docs.example.kr")."""

    name: str
    domain: str
    origin: str


def passkey_site(request: HttpRequest) -> Site | None:
    """Return where passkeys are bound to, or None where browsers allow none: a bare number, http, another domain.

    Raises DisallowedHost for a host that ALLOWED_HOSTS does not know: the domain comes from the request.
    """
    origin = f"{request.scheme}://{request.get_host()}"
    host = urlsplit(origin).hostname or ""
    domain = settings.PASSKEY_DOMAIN or host
    if _is_number(host) or not (request.is_secure() or _is_this_machine(host)) or not _within(host, domain):
        return None
    return Site(f"{profile().name} {profile().bot_name}", domain, origin)


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_this_machine(host: str) -> bool:
    """Browsers trust these without a certificate."""
    return host == "localhost" or host.endswith(".localhost")


def _within(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")
