"""Somebody of staff with a session and a means of confirming, for what needs no browser."""

import pyotp
from django.contrib.sessions.backends.db import SessionStore
from django.db.models import F
from django.http import HttpRequest
from django.test import RequestFactory

from madang.core.actions.add_one_time_code import add_one_time_code, begin_one_time_code, pending_key
from madang.core.actions.add_passkey import add_passkey, begin_passkey
from madang.core.models import Account, ConfirmationMeans
from tests.support.passkeys import SITE, Passkey
from tests.support.people import PASSWORD

STEPS_AGO = 4
"""Steps of 30 seconds: long enough ago for the number of now to be a new one."""


def asks(account: Account) -> HttpRequest:
    """A request at http://localhost by this account, with a session of its own."""
    request = RequestFactory().post("/", headers={"host": SITE})
    request.user, request.session = account, SessionStore()
    return request


def with_passkey(account: Account) -> tuple[HttpRequest, Passkey]:
    request, passkey = asks(account), Passkey()
    add_passkey(request, name="업무용 휴대전화", answer=passkey.make(begin_passkey(request, PASSWORD)))
    return request, passkey


def with_code(account: Account) -> tuple[HttpRequest, pyotp.TOTP]:
    """Give the account a generator that was set up two minutes ago."""
    request = asks(account)
    begin_one_time_code(request, PASSWORD)
    key = pending_key(request)
    assert key is not None
    generator = pyotp.TOTP(key.key)
    means_id = add_one_time_code(request, name="인증 앱", code=generator.now())
    ConfirmationMeans.objects.filter(pk=means_id).update(last_counter=F("last_counter") - STEPS_AGO)
    return request, generator
