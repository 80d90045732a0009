"""The screens of the means of confirming, without scripts."""

from http import HTTPStatus

import pyotp
import pytest
from django.test import Client

from madang.core.actions.add_passkey import begin_passkey
from madang.core.models import Account, AuditEntry, ConfirmationMeans
from tests.support.confirming import asks, with_code, with_passkey
from tests.support.passkeys import Passkey
from tests.support.people import PASSWORD

LIST, CODE, KEY = "/staff/confirmation/", "/staff/confirmation/code/", "/staff/confirmation/code/key/"
PASSKEY, OPTIONS = "/staff/confirmation/passkey/", "/staff/confirmation/passkey/options/"
PEOPLE = "/staff/confirmation/people/"


@pytest.fixture
def as_bada(bada: Account) -> Client:
    """A browser in which the manager 정바다 is signed in."""
    client = Client()
    client.force_login(bada)
    return client


def test_an_empty_list_says_how_it_begins(as_haneul: Client) -> None:
    page = as_haneul.get(LIST).content.decode()

    assert "아직 등록한 확인 수단이 없습니다" in page
    assert PASSKEY in page
    assert CODE in page
    assert "시험해 보기" not in page


def test_a_citizen_sees_none_of_it(as_sunsim: Client) -> None:
    for address in (LIST, CODE, KEY, PASSKEY, PEOPLE):
        assert as_sunsim.get(address).status_code == HTTPStatus.FORBIDDEN


def test_a_code_is_set_up_tried_and_removed_without_scripts(as_haneul: Client) -> None:
    assert as_haneul.post(CODE, {"password": PASSWORD}).headers["Location"] == KEY
    page = as_haneul.get(KEY)
    generator = pyotp.TOTP(page.context["key"].key)
    assert page.context["key"].in_fours in page.content.decode()

    done = as_haneul.post(KEY, {"name": "내 휴대전화", "code": generator.now()}, follow=True).content.decode()
    assert "내 휴대전화" in done
    assert "일회용 번호 등록하기" not in done

    ConfirmationMeans.objects.update(last_counter=0)
    tried = as_haneul.post(f"{LIST}try/", {"confirmation_code": generator.now()}, follow=True).content.decode()
    assert "‘내 휴대전화’ 확인이 잘 됩니다." in tried

    address = f"{LIST}{ConfirmationMeans.objects.get().pk}/remove/"
    assert "내 휴대전화" in as_haneul.get(address).content.decode()
    assert "아직 등록한" in as_haneul.post(address, {"password": PASSWORD}, follow=True).content.decode()
    assert as_haneul.get(address).status_code == HTTPStatus.NOT_FOUND


def test_what_does_not_fit_is_told_beside_the_field(as_haneul: Client) -> None:
    wrong_password = as_haneul.post(CODE, {"password": "틀린 비밀번호"})
    assert wrong_password.status_code == HTTPStatus.BAD_REQUEST
    assert "비밀번호가 맞지 않습니다." in wrong_password.content.decode()

    as_haneul.post(CODE, {"password": PASSWORD})
    wrong_code = as_haneul.post(KEY, {"name": "", "code": "12"}).content.decode()
    assert "이름을 적어 주세요" in wrong_code
    assert "번호가 맞지 않습니다" in as_haneul.post(KEY, {"name": "앱", "code": "12"}).content.decode()


def test_the_key_is_shown_after_the_password_alone(as_haneul: Client) -> None:
    assert as_haneul.get(KEY).headers["Location"] == CODE


def test_a_trial_that_fails_is_told_in_the_form(as_haneul: Client, haneul: Account) -> None:
    with_code(haneul)

    response = as_haneul.post(f"{LIST}try/", {"confirmation_code": "12"})

    assert response.status_code == HTTPStatus.BAD_REQUEST
    assert "일회용 번호는 숫자 여섯 자리입니다." in response.content.decode()


def test_a_passkey_without_scripts_is_told_so(as_haneul: Client) -> None:
    page = as_haneul.post(PASSKEY, {"name": "휴대전화"}, headers={"host": "localhost"}).content.decode()

    assert "패스키를 만들지 못했습니다." in page


def test_an_address_without_passkeys_says_where_they_work(as_haneul: Client) -> None:
    page = as_haneul.get(PASSKEY, headers={"host": "127.0.0.1"}).content.decode()

    assert "이 주소(127.0.0.1)에서는" in page


def test_options_are_given_for_the_right_password_alone(as_haneul: Client) -> None:
    json = {"host": "localhost", "accept": "application/json"}

    wrong = as_haneul.post(OPTIONS, {"password": "틀린 비밀번호"}, headers=json)
    right = as_haneul.post(OPTIONS, {"password": PASSWORD}, headers=json)

    assert wrong.json()["refusal"]["sentence"] == "비밀번호가 맞지 않습니다."
    assert right.json()["rp"]["id"] == "localhost"
    made = Passkey().make(right.content.decode())
    done = as_haneul.post(PASSKEY, {"name": "내 노트북", "passkey": made}, headers=json)
    assert done.headers["Location"] == LIST
    assert ConfirmationMeans.objects.get().name == "내 노트북"


def test_a_manager_finds_and_removes_a_colleagues_means(as_bada: Client, haneul: Account) -> None:
    with_passkey(haneul)
    assert "업무용 휴대전화" in as_bada.get(PEOPLE, {"q": "하늘"}).content.decode()
    assert "업무용 휴대전화" not in as_bada.get(PEOPLE, {"q": "바다"}).content.decode()
    address = f"{LIST}{ConfirmationMeans.objects.get().pk}/remove/"

    without = as_bada.post(address, {"password": PASSWORD})
    done = as_bada.post(address, {"password": PASSWORD, "reason": "휴대전화를 잃어버림"})

    assert "누가 무엇 때문에 부탁했는지" in without.content.decode()
    assert done.headers["Location"] == PEOPLE
    assert not ConfirmationMeans.objects.in_use(haneul.pk).exists()


def test_whose_means_a_manager_removed_is_told_until_they_have_seen_it(
    as_haneul: Client, as_bada: Client, haneul: Account
) -> None:
    with_passkey(haneul)
    address = f"{LIST}{ConfirmationMeans.objects.get().pk}/remove/"
    as_bada.post(address, {"password": PASSWORD, "reason": "휴대전화를 잃어버림"})

    told = "정바다 님이 내 패스키(업무용 휴대전화)를 지웠습니다"
    assert told in as_haneul.get("/staff/").content.decode()
    assert told not in as_bada.get("/staff/").content.decode()
    page = as_haneul.get(LIST).content.decode()
    assert "까닭: 휴대전화를 잃어버림" in page

    after = as_haneul.post(f"{LIST}seen/", follow=True).content.decode()
    assert "내 확인 수단이 지워졌습니다" not in after
    assert told not in as_haneul.get("/staff/").content.decode()
    assert AuditEntry.objects.filter(verb="see_removed_means", actor_name="김하늘").count() == 1


def test_what_one_removes_oneself_is_told_to_nobody(as_haneul: Client, haneul: Account) -> None:
    with_code(haneul)

    as_haneul.post(f"{LIST}{ConfirmationMeans.objects.get().pk}/remove/", {"password": PASSWORD})

    assert "내 확인 수단이 지워졌습니다" not in as_haneul.get(LIST).content.decode()
    assert "일회용 번호" not in as_haneul.get("/staff/").content.decode()


def test_a_clerk_has_no_list_of_colleagues(as_haneul: Client, bada: Account) -> None:
    with_passkey(bada)

    assert as_haneul.get(PEOPLE).status_code == HTTPStatus.FORBIDDEN
    address = f"{LIST}{ConfirmationMeans.objects.get().pk}/remove/"
    assert as_haneul.get(address).status_code == HTTPStatus.NOT_FOUND


def test_names_and_answers_are_not_kept_by_browsers(as_haneul: Client) -> None:
    assert "no-store" in as_haneul.get(LIST).headers["Cache-Control"]


def test_a_known_authenticator_is_named_so_that_it_is_not_taken_twice(haneul: Account) -> None:
    with_passkey(haneul)

    assert "excludeCredentials" in begin_passkey(asks(haneul), PASSWORD)
