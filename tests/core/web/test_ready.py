import pytest
from django.test import Client


@pytest.mark.django_db
def test_a_process_with_its_database_is_ready(client: Client) -> None:
    assert client.get("/ready/").content == b"ready"
