"""Two doors: staff at one, citizens at the other, and nobody through the wrong one."""

from datetime import timedelta
from http import HTTPStatus

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone
from pytest_django.fixtures import Settings

from madang.core.actions.retire_sign_in_attempts import retire_sign_in_attempts
from madang.core.actions.sign_in import WRONG_TRIES
from madang.core.api import (
    ActorKind,
    NotAllowed,
    Refusal,
    Role,
    actor_of,
    citizen_required,
    staff_required,
)
from madang.core.models import Account, AuditEntry, SignInAttempt
from tests.support.people import PASSWORD

STAFF_DOOR, CITIZEN_DOOR = "/staff/sign-in/", "/my/sign-in/"
NOT_RIGHT = "아이디나 비밀번호가 맞지 않아요."


def knock(client: Client, door: str, login: str, password: str = PASSWORD, **more: str) -> HttpResponse:
    return client.post(door, {"login": login, "password": password, **more})  # type: ignore[return-value]  # a test response is one


def test_a_clerk_comes_in_by_the_staff_door(client: Client, haneul: Account) -> None:
    response = knock(client, STAFF_DOOR, " Haneul ")

    assert response.status_code == HTTPStatus.FOUND
    assert response.headers["Location"] == "/staff/"
    assert client.session["_auth_user_id"] == str(haneul.pk)


def test_a_citizen_comes_in_by_the_citizens_door(client: Client, sunsim: Account) -> None:
    response = knock(client, CITIZEN_DOOR, "sunsim")

    assert response.headers["Location"] == "/"
    assert client.session["_auth_user_id"] == str(sunsim.pk)


@pytest.mark.parametrize(
    ("door", "login", "password"),
    [
        (STAFF_DOOR, "haneul", "틀린 비밀번호"),
        (STAFF_DOOR, "nobody", PASSWORD),
        (STAFF_DOOR, "sunsim", PASSWORD),
        (CITIZEN_DOOR, "haneul", PASSWORD),
    ],
)
def test_wrong_password_unknown_login_and_wrong_door_sound_the_same(
    client: Client, haneul: Account, sunsim: Account, door: str, login: str, password: str
) -> None:
    response = knock(client, door, login, password)

    assert response.status_code == HTTPStatus.UNAUTHORIZED
    assert NOT_RIGHT in response.content.decode()
    assert login in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_an_account_that_was_switched_off_stays_out(client: Client, haneul: Account) -> None:
    Account.objects.update(is_active=False)

    assert NOT_RIGHT in knock(client, STAFF_DOOR, "haneul").content.decode()


def test_an_account_switched_off_while_signed_in_is_out_at_once(as_haneul: Client) -> None:
    Account.objects.update(is_active=False)

    assert as_haneul.get("/staff/").status_code == HTTPStatus.FOUND


def test_in_production_nobody_comes_in_by_a_sample_account(
    client: Client, as_haneul: Client, haneul: Account, settings: Settings
) -> None:
    Account.objects.update(sample=True)
    settings.PRODUCTION = True

    assert NOT_RIGHT in knock(Client(), STAFF_DOOR, "haneul").content.decode()
    assert as_haneul.get("/staff/").status_code == HTTPStatus.FOUND


def test_empty_fields_are_told_beside_the_fields(client: Client, db: None) -> None:
    page = knock(client, STAFF_DOOR, "", "").content.decode()

    assert "아이디를 적어 주세요." in page
    assert "비밀번호를 적어 주세요." in page


def test_the_door_leads_to_the_page_that_was_asked_for(client: Client, haneul: Account) -> None:
    response = knock(client, STAFF_DOOR, "haneul", next="/staff/questions/?outcome=answered")

    assert response.headers["Location"] == "/staff/questions/?outcome=answered"


@pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com/", "javascript:alert(1)"])
def test_the_door_never_leads_to_another_house(client: Client, haneul: Account, elsewhere: str) -> None:
    assert knock(client, STAFF_DOOR, "haneul", next=elsewhere).headers["Location"] == "/staff/"


def test_the_session_gets_a_new_key_at_the_door(client: Client, haneul: Account) -> None:
    session = client.session
    session["conversation"] = 1
    session.save()
    before = session.session_key

    knock(client, STAFF_DOOR, "haneul")

    assert client.session.session_key != before


def test_five_wrong_tries_close_the_door_for_a_while(client: Client, haneul: Account) -> None:
    for _ in range(WRONG_TRIES):
        knock(client, STAFF_DOOR, "haneul", "틀린 비밀번호")

    response = knock(client, STAFF_DOOR, "haneul")

    assert response.status_code == HTTPStatus.TOO_MANY_REQUESTS
    assert "15분 뒤에 다시 할 수 있어요." in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_the_door_opens_again_after_fifteen_minutes(client: Client, haneul: Account) -> None:
    for _ in range(WRONG_TRIES):
        knock(client, STAFF_DOOR, "haneul", "틀린 비밀번호")
    SignInAttempt.objects.update(at=timezone.now() - timedelta(minutes=15))

    assert knock(client, STAFF_DOOR, "haneul").status_code == HTTPStatus.FOUND


def test_a_closed_door_is_closed_for_one_login_from_one_address(client: Client, haneul: Account, bada: Account) -> None:
    for _ in range(WRONG_TRIES):
        knock(client, STAFF_DOOR, "haneul", "틀린 비밀번호")

    assert knock(client, STAFF_DOOR, "bada").status_code == HTTPStatus.FOUND
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert knock(elsewhere, STAFF_DOOR, "haneul").status_code == HTTPStatus.FOUND


def test_coming_in_forgets_the_wrong_tries(client: Client, haneul: Account) -> None:
    for _ in range(WRONG_TRIES - 1):
        knock(client, STAFF_DOOR, "haneul", "틀린 비밀번호")

    knock(client, STAFF_DOOR, "haneul")

    assert not SignInAttempt.objects.exists()


def test_tries_tell_nobody_who_it_was_and_are_retired(client: Client, haneul: Account) -> None:
    knock(client, STAFF_DOOR, "haneul", "틀린 비밀번호")
    assert "haneul" not in SignInAttempt.objects.get().key
    assert retire_sign_in_attempts() == 0

    SignInAttempt.objects.update(at=timezone.now() - timedelta(minutes=16))

    assert retire_sign_in_attempts() == 1


def test_coming_in_and_going_out_are_audited(client: Client, haneul: Account) -> None:
    knock(client, STAFF_DOOR, "haneul")
    response = client.post("/sign-out/")

    assert response.headers["Location"] == "/"
    assert "_auth_user_id" not in client.session
    assert list(AuditEntry.objects.order_by("seq").values_list("verb", "actor_name")) == [
        ("sign_in", "김하늘"),
        ("sign_out", "김하늘"),
    ]


def test_a_visitor_may_press_sign_out(client: Client, db: None) -> None:
    assert client.post("/sign-out/").status_code == HTTPStatus.FOUND
    assert not AuditEntry.objects.exists()


def test_signing_out_by_a_link_is_not_possible(as_haneul: Client) -> None:
    assert as_haneul.get("/sign-out/").status_code == HTTPStatus.METHOD_NOT_ALLOWED


@staff_required()
def staff_page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("직원 화면")


@staff_required(Role.MANAGER, Role.OPERATOR)
def managers_page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("관리 화면")


@citizen_required
def citizens_page(request: HttpRequest, number: int) -> HttpResponse:
    return HttpResponse(f"나의 화면 {number}")


def asked(rf: RequestFactory, account: Account | None = None, headers: dict[str, str] | None = None) -> HttpRequest:
    request = rf.get("/staff/questions/?q=1", headers=headers or {})
    if account:
        request.user = account
    return request


def test_staff_sees_staff_pages(rf: RequestFactory, haneul: Account) -> None:
    assert staff_page(asked(rf, haneul)).status_code == HTTPStatus.OK


def test_nothing_keeps_a_copy_of_what_stands_behind_a_door(
    rf: RequestFactory, haneul: Account, sunsim: Account
) -> None:
    assert staff_page(asked(rf, haneul)).headers["Cache-Control"] == "private, no-store"
    assert citizens_page(asked(rf, sunsim), 1).headers["Cache-Control"] == "private, no-store"


def test_a_page_that_says_itself_how_long_it_is_kept_is_kept_so(rf: RequestFactory, haneul: Account) -> None:
    def picture(request: HttpRequest) -> HttpResponse:
        return HttpResponse("그림", headers={"Cache-Control": "private, no-cache"})

    assert staff_required()(picture)(asked(rf, haneul)).headers["Cache-Control"] == "private, no-cache"


def test_a_visitor_is_led_to_the_door_and_back(rf: RequestFactory) -> None:
    response = staff_page(asked(rf))

    assert response.status_code == HTTPStatus.FOUND
    assert response.headers["Location"] == "/staff/sign-in/?next=/staff/questions/%3Fq%3D1"
    assert citizens_page(asked(rf), 1).headers["Location"].startswith("/my/sign-in/")


def test_htmx_leads_the_whole_page_to_the_door(rf: RequestFactory) -> None:
    response = staff_page(asked(rf, headers={"HX-Request": "true"}))

    assert response.headers["HX-Redirect"].startswith("/staff/sign-in/")


def test_a_program_without_a_sign_in_is_told_so(rf: RequestFactory) -> None:
    with pytest.raises(Refusal) as refused:
        staff_page(asked(rf, headers={"accept": "application/json"}))
    assert refused.value.status == HTTPStatus.UNAUTHORIZED


def test_a_citizen_may_not_see_staff_pages_nor_staff_a_citizens(
    rf: RequestFactory, haneul: Account, sunsim: Account
) -> None:
    with pytest.raises(NotAllowed):
        staff_page(asked(rf, sunsim))
    with pytest.raises(NotAllowed):
        citizens_page(asked(rf, haneul), 1)
    assert citizens_page(asked(rf, sunsim), 1).status_code == HTTPStatus.OK


def test_a_page_for_some_roles_is_closed_to_others(rf: RequestFactory, haneul: Account, bada: Account) -> None:
    with pytest.raises(NotAllowed):
        managers_page(asked(rf, haneul))
    assert managers_page(asked(rf, bada)).status_code == HTTPStatus.OK


def test_an_actor_is_who_asks(rf: RequestFactory, bada: Account) -> None:
    actor = actor_of(asked(rf, bada))

    assert (actor.account_id, actor.name, actor.kind, actor.role) == (bada.pk, "정바다", ActorKind.STAFF, Role.MANAGER)
    assert actor.is_staff
    assert not actor_of(asked(rf)).is_staff
    assert actor_of(asked(rf)).kind is ActorKind.VISITOR


def test_the_desk_opens_for_staff_alone(client: Client, as_sunsim: Client, haneul: Account) -> None:
    assert as_sunsim.get("/staff/").status_code == HTTPStatus.FORBIDDEN
    client.force_login(haneul)
    assert client.get("/staff/").status_code == HTTPStatus.OK
