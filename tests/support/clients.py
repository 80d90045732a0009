"""Browsers without scripts, one signed-in person each."""

from django.test import Client

from madang.core.models import Account


def client_of(who: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(login=who))
    return client
