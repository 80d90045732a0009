"""The page on which staff change their own password."""

from http import HTTPStatus

import pytest
from django.test import Client

from madang.core.actions.sign_in import WRONG_TRIES
from madang.core.models import Account, AuditEntry
from tests.support.people import PASSWORD

PAGE, NEW = "/staff/password/", "달빛 아래 갈대밭"


def sent(client: Client, **given: str) -> str:
    return client.post(PAGE, {"password": PASSWORD, "new": NEW, "again": NEW, **given}).content.decode()


def test_the_new_password_opens_the_door_and_the_former_one_does_not(as_haneul: Client, haneul: Account) -> None:
    page = as_haneul.post(PAGE, {"password": PASSWORD, "new": NEW, "again": NEW}, follow=True)

    haneul.refresh_from_db()
    assert "비밀번호를 바꾸었습니다" in page.content.decode()
    assert (haneul.check_password(NEW), haneul.check_password(PASSWORD)) == (True, False)
    assert list(AuditEntry.objects.values_list("verb", "actor_name", "before", "after")) == [
        ("change_password", "김하늘", None, None)
    ]


def test_this_session_goes_on_and_every_other_ends(as_haneul: Client, haneul: Account) -> None:
    elsewhere = Client()
    elsewhere.force_login(haneul)
    key = as_haneul.session.session_key

    sent(as_haneul)

    assert as_haneul.get("/staff/").status_code == HTTPStatus.OK
    assert as_haneul.session.session_key != key
    assert "/staff/sign-in/" in elsewhere.get("/staff/").headers["Location"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"password": "틀린 비밀번호"}, "비밀번호가 맞지 않습니다."),
        ({"again": "달빛 아래 갈대밭?"}, "새 비밀번호와 다릅니다."),
        ({"new": PASSWORD, "again": PASSWORD}, "지금 쓰는 비밀번호와 같습니다."),
        ({"new": "갈대밭", "again": "갈대밭"}, "8"),
        ({"new": "password", "again": "password"}, "짐작하기 어려운 비밀번호"),
        ({"new": "가" * 201, "again": "가" * 201}, "200자까지"),
        ({"new": "", "again": ""}, "새 비밀번호를 적어 주세요."),
    ],
)
def test_what_cannot_be_taken_is_told_beside_its_field(
    as_haneul: Client, haneul: Account, given: dict[str, str], told: str
) -> None:
    assert told in sent(as_haneul, **given)

    haneul.refresh_from_db()
    assert haneul.check_password(PASSWORD)
    assert not AuditEntry.objects.exists()


def test_nobody_guesses_the_present_one(as_haneul: Client, haneul: Account) -> None:
    for _ in range(WRONG_TRIES):
        sent(as_haneul, password="틀린 비밀번호")

    assert "15분 뒤에" in sent(as_haneul)
    haneul.refresh_from_db()
    assert haneul.check_password(PASSWORD)


def test_the_menu_leads_there_and_citizens_do_not_come_in(as_haneul: Client, as_sunsim: Client) -> None:
    assert f'href="{PAGE}"' in as_haneul.get("/staff/").content.decode()
    assert as_sunsim.get(PAGE).status_code == HTTPStatus.FORBIDDEN
