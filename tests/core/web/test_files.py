from http import HTTPStatus

import pytest
from django.test import Client

from madang.core.api import SYSTEM, FileRef, store_file
from madang.core.models import Account
from tests.support import people

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><title>a</title></svg>'


@pytest.fixture
def drawing(db: None) -> FileRef:
    return store_file(name="스티커 자리.svg", content=DRAWING, public=True, actor=SYSTEM)


@pytest.fixture
def certificate(sunsim: Account) -> FileRef:
    return store_file(name="진단서.txt", content="비밀".encode(), public=False, actor=people.actor(sunsim))


def test_a_public_file_is_read_by_anyone_and_kept_for_ever(client: Client, drawing: FileRef) -> None:
    response = client.get(drawing.address)

    assert response.content == DRAWING
    assert response.headers["Content-Type"] == "image/svg+xml"
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.headers["ETag"] == f'"{drawing.sha256}"'
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_a_drawing_opened_by_itself_may_do_nothing(client: Client, drawing: FileRef) -> None:
    policy = client.get(drawing.address).headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert policy.endswith("sandbox")


def test_who_has_a_file_already_is_told_so(client: Client, drawing: FileRef) -> None:
    response = client.get(drawing.address, headers={"If-None-Match": f'"{drawing.sha256}"'})

    assert response.status_code == HTTPStatus.NOT_MODIFIED
    assert response.content == b""


def test_a_private_file_is_read_by_its_owner(as_sunsim: Client, certificate: FileRef) -> None:
    response = as_sunsim.get(certificate.address)
    assert response.content.decode() == "비밀"
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.headers["Cache-Control"] == "private, no-cache"


def test_for_others_a_private_file_does_not_exist(as_haneul: Client, certificate: FileRef) -> None:
    known = {"If-None-Match": f'"{certificate.sha256}"'}

    assert as_haneul.get(certificate.address).status_code == HTTPStatus.NOT_FOUND

    assert Client().get(certificate.address).status_code == HTTPStatus.NOT_FOUND
    assert Client().get(certificate.address, headers=known).status_code == HTTPStatus.NOT_FOUND


def test_what_is_no_picture_or_text_is_downloaded(client: Client, db: None) -> None:
    table = store_file(name="주차장.csv", content="이름,주소".encode(), public=True, actor=SYSTEM)

    disposition = client.get(table.address).headers["Content-Disposition"]

    assert disposition.startswith("attachment;")


def test_another_name_in_the_address_finds_nothing(client: Client, drawing: FileRef) -> None:
    assert client.get(f"/files/{drawing.id}/당첨.svg").status_code == HTTPStatus.NOT_FOUND


def test_files_are_only_read_here(client: Client, drawing: FileRef) -> None:
    assert client.post(drawing.address).status_code == HTTPStatus.METHOD_NOT_ALLOWED
