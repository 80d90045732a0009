"""A browser at the desk of complaints."""

from typing import Any

from django.test import Client

from madang.core.models import Account
from madang.core.rules.people import AccountKind


def browser(who: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(kind=AccountKind.STAFF, login=who))
    return client


def page(who: str, address: str, status: int = 200) -> str:
    answer = browser(who).get(address)
    assert answer.status_code == status, answer.content.decode()[:1500]
    return answer.content.decode()


def post(who: str, address: str, status: int = 302, **data: Any) -> str:
    """Post and return the page that follows, or the one that says what is wrong."""
    client = browser(who)
    answer = client.post(address, data)
    assert answer.status_code == status, answer.content.decode()[:1500]
    return (client.get(answer.headers["Location"]) if status == 302 else answer).content.decode()
