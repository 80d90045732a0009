"""Keys of the open API: shown once, taken back for good, kept by managers."""

import pytest
from django.test import Client

from madang.complaints.models import ApiKey
from madang.core.models import Account, AuditEntry

pytestmark = pytest.mark.django_db

KEYS = "/staff/complaints/keys/"


@pytest.fixture
def as_bada(client: Client, bada: Account) -> Client:
    client.force_login(bada)
    return client


def test_a_key_is_shown_once_and_only_its_digest_is_kept(as_bada: Client) -> None:
    page = as_bada.post(KEYS, {"name": "동네 소식", "per_hour": "1,000"})
    secret = page.context["secret"]
    assert secret in page.content.decode()
    assert secret not in as_bada.get(KEYS).content.decode()
    assert ApiKey.objects.get().digest != secret
    assert AuditEntry.objects.filter(verb="make_api_key", actor_name="정바다").exists()


@pytest.mark.parametrize(("name", "per_hour"), [("", "10"), ("앱", "0"), ("앱", "많이"), ("앱", "100001")])
def test_what_is_missing_is_told_and_nothing_is_lost(as_bada: Client, name: str, per_hour: str) -> None:
    page = as_bada.post(KEYS, {"name": name, "per_hour": per_hour})
    assert page.status_code == 400
    assert "만들지 못했습니다" in page.content.decode()
    assert f'value="{per_hour}"' in page.content.decode()
    assert not ApiKey.objects.exists()


def test_a_key_is_taken_back(as_bada: Client) -> None:
    as_bada.post(KEYS, {"name": "동네 소식", "per_hour": "10"})
    key = ApiKey.objects.get()
    page = as_bada.post(f"{KEYS}{key.pk}/revoke/", follow=True)
    assert "키를 거두었습니다" in page.content.decode()
    assert as_bada.post(f"{KEYS}{key.pk}/revoke/").status_code == 400


def test_a_clerk_has_no_keys(as_haneul: Client) -> None:
    assert as_haneul.get(KEYS).status_code == 403
    assert as_haneul.post(KEYS, {"name": "앱", "per_hour": "10"}).status_code == 403
