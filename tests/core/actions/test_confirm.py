"""A deed is confirmed by a signature over exactly this deed, or by a number that is good once."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from django.utils import timezone
from pytest_django.fixtures import Settings

from madang.core.actions.sign_in import WRONG_TRIES
from madang.core.api import (
    Confirmation,
    NotAllowed,
    NotConfirmed,
    Way,
    begin_confirmation,
    check_passkey_evidence,
    confirm,
    confirmation_ways,
    find_passkey,
)
from madang.core.models import Account, ConfirmationMeans, SignInAttempt
from madang.core.rules.passkey_evidence import PRESENT
from tests.support.confirming import asks, with_code, with_passkey
from tests.support.passkeys import Passkey

BUDGET = hashlib.sha256("2027년 예산안".encode()).hexdigest()
OTHER = hashlib.sha256("2028년 예산안".encode()).hexdigest()


def wrong(code: str) -> str:
    """A number that is none of those around now."""
    return f"{(int(code) + 1) % 1_000_000:06d}"


def test_a_passkey_confirms_and_its_evidence_holds_for_this_deed_alone(haneul: Account) -> None:
    request, passkey = with_passkey(haneul)
    challenge = begin_confirmation(request, "‘2027년 예산안’ 결재", BUDGET)

    confirmed = confirm(request, {"confirmation_passkey": passkey.sign(challenge.options)}, BUDGET)

    kept = find_passkey(confirmed.means_id)
    assert kept is not None
    assert (confirmed.way, confirmed.account_id, confirmed.digest) == (Way.PASSKEY, haneul.pk, BUDGET)
    assert check_passkey_evidence(confirmed.evidence, BUDGET, kept.public_key, kept.domain)
    assert not check_passkey_evidence(confirmed.evidence, OTHER, kept.public_key, kept.domain)
    assert ConfirmationMeans.objects.get().last_used_at == confirmed.at


def test_an_answer_is_good_once(haneul: Account) -> None:
    request, passkey = with_passkey(haneul)
    given = {"confirmation_passkey": passkey.sign(begin_confirmation(request, "결재", BUDGET).options)}
    confirm(request, given, BUDGET)

    with pytest.raises(NotConfirmed, match="오래됐거나"):
        confirm(request, given, BUDGET)


def test_an_answer_for_another_deed_does_not_count(haneul: Account) -> None:
    request, passkey = with_passkey(haneul)
    begin_confirmation(request, "결재", BUDGET)
    for_other = passkey.sign(begin_confirmation(request, "다른 결재", OTHER).options)

    with pytest.raises(NotConfirmed, match="이 패스키로는"):
        confirm(request, {"confirmation_passkey": for_other}, BUDGET)


def test_the_passkey_of_a_colleague_does_not_count(haneul: Account, bada: Account) -> None:
    _, colleagues = with_passkey(bada)
    request, _ = with_passkey(haneul)
    options = begin_confirmation(request, "결재", BUDGET).options

    with pytest.raises(NotConfirmed):
        confirm(request, {"confirmation_passkey": colleagues.sign(options)}, BUDGET)


def test_the_device_without_its_owner_does_not_count(haneul: Account) -> None:
    request, passkey = with_passkey(haneul)
    options = begin_confirmation(request, "결재", BUDGET).options

    with pytest.raises(NotConfirmed):
        confirm(request, {"confirmation_passkey": passkey.sign(options, flags=PRESENT)}, BUDGET)


def test_a_page_of_another_house_does_not_count(haneul: Account) -> None:
    request, passkey = with_passkey(haneul)
    passkey.origin = "https://localhost.example.com"
    options = begin_confirmation(request, "결재", BUDGET).options

    with pytest.raises(NotConfirmed):
        confirm(request, {"confirmation_passkey": passkey.sign(options)}, BUDGET)


def test_a_copied_authenticator_is_noticed_by_its_counter(haneul: Account) -> None:
    request, passkey = with_passkey(haneul)
    ConfirmationMeans.objects.update(sign_count=100)
    options = begin_confirmation(request, "결재", BUDGET).options

    with pytest.raises(NotConfirmed):
        confirm(request, {"confirmation_passkey": passkey.sign(options)}, BUDGET)


@pytest.mark.parametrize(
    "rubbish",
    ["x", "[]", "{}", "null", '{"rawId": "가"}', '{"rawId": 1}', "[" * 30_000, "a" * 40_000, '{"rawId": "AAAA"}'],
)
def test_rubbish_is_refused_with_the_same_sentence(haneul: Account, rubbish: str) -> None:
    request, _ = with_passkey(haneul)
    begin_confirmation(request, "결재", BUDGET)

    with pytest.raises(NotConfirmed, match="이 패스키로는"):
        confirm(request, {"confirmation_passkey": rubbish}, BUDGET)


def test_a_number_confirms_once(haneul: Account) -> None:
    request, generator = with_code(haneul)
    shown_at = timezone.now()
    code = generator.at(shown_at)

    confirmed = confirm(request, {"confirmation_code": f" {code[:3]} {code[3:]} "}, BUDGET)

    means = ConfirmationMeans.objects.get()
    assert confirmed == Confirmation(
        Way.CODE,
        means.pk,
        confirmed.at,
        {"means": means.pk, "counter": generator.timecode(shown_at)},
        haneul.pk,
        BUDGET,
    )
    with pytest.raises(NotConfirmed, match="이미 쓴 번호"):
        confirm(request, {"confirmation_code": code}, OTHER)
    assert not SignInAttempt.objects.exists()


def test_five_wrong_numbers_make_one_wait_and_the_right_one_too(haneul: Account) -> None:
    request, generator = with_code(haneul)
    for _ in range(WRONG_TRIES):
        with pytest.raises(NotConfirmed, match="맞지 않습니다") as refused:
            confirm(request, {"confirmation_code": wrong(generator.now())}, BUDGET)
        assert (refused.value.status, refused.value.way) == (400, Way.CODE)

    with pytest.raises(NotConfirmed, match="15분 뒤에") as closed:
        confirm(request, {"confirmation_code": generator.now()}, BUDGET)
    assert closed.value.status == 429

    SignInAttempt.objects.update(at=timezone.now() - timedelta(minutes=15))
    assert confirm(request, {"confirmation_code": generator.now()}, BUDGET).way is Way.CODE


def test_a_right_number_forgets_the_wrong_ones(haneul: Account) -> None:
    request, generator = with_code(haneul)
    with pytest.raises(NotConfirmed):
        confirm(request, {"confirmation_code": wrong(generator.now())}, BUDGET)

    confirm(request, {"confirmation_code": generator.now()}, BUDGET)

    assert not SignInAttempt.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_confirming_inside_a_transaction_is_a_fault_of_the_caller(haneul: Account) -> None:
    request, generator = with_code(haneul)

    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        confirm(request, {"confirmation_code": generator.now()}, BUDGET)


@pytest.mark.django_db(transaction=True)
def test_two_who_send_the_same_number_at_once_confirm_one_deed(haneul: Account) -> None:
    request, generator = with_code(haneul)
    code = generator.now()

    def send(digest: str) -> bool:
        try:
            confirm(request, {"confirmation_code": code}, digest)
        except NotConfirmed:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(8) as senders:
        assert sum(senders.map(send, [BUDGET, OTHER] * 8)) == 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "패스키나 일회용 번호로"),
        ({"confirmation_code": "12a"}, "숫자 여섯 자리"),
        ({"confirmation_code": "123456"}, "등록한"),
    ],
)
def test_what_is_missing_is_said(haneul: Account, given: dict[str, str], sentence: str) -> None:
    with pytest.raises(NotConfirmed, match=sentence):
        confirm(asks(haneul), given, BUDGET)


def test_a_number_that_this_house_can_no_longer_read_is_told_so(haneul: Account, settings: Settings) -> None:
    request, generator = with_code(haneul)
    settings.SECRET_KEY = "다른 열쇠"

    with pytest.raises(NotConfirmed, match="비밀 키가 바뀌어서"):
        confirm(request, {"confirmation_code": generator.now()}, BUDGET)


def test_a_challenge_offers_what_works_here(haneul: Account) -> None:
    bare = begin_confirmation(asks(haneul), "결재", BUDGET)
    request, _ = with_passkey(haneul)
    with_code(haneul)
    here = begin_confirmation(request, "결재", BUDGET)
    request.META["HTTP_HOST"] = "127.0.0.1"
    by_number = begin_confirmation(request, "결재", BUDGET)

    assert (bare.ways, bare.options, bare.elsewhere) == (frozenset(), "", ())
    assert (here.ways, here.elsewhere) == (frozenset(Way), ())
    assert (by_number.ways, by_number.options, by_number.elsewhere) == (frozenset({Way.CODE}), "", ("localhost",))
    assert confirmation_ways(haneul.pk) == frozenset(Way)


def test_a_digest_that_is_none_is_a_fault_of_the_caller(haneul: Account) -> None:
    request, _ = with_passkey(haneul)
    with pytest.raises(ValueError, match="hex"):
        begin_confirmation(request, "결재", "예산안")


def test_citizens_and_visitors_confirm_nothing(haneul: Account, sunsim: Account) -> None:
    visitor = asks(haneul)
    visitor.user = AnonymousUser()
    for request in (asks(sunsim), visitor):
        with pytest.raises(NotAllowed):
            confirm(request, {"confirmation_code": "123456"}, BUDGET)
        with pytest.raises(NotAllowed):
            begin_confirmation(request, "결재", BUDGET)


def test_a_removed_passkey_confirms_nothing_and_what_it_signed_still_holds(haneul: Account) -> None:
    request, passkey = with_passkey(haneul)
    options = begin_confirmation(request, "결재", BUDGET).options
    confirmed = confirm(request, {"confirmation_passkey": passkey.sign(options)}, BUDGET)
    again = begin_confirmation(request, "결재", BUDGET).options
    ConfirmationMeans.objects.update(removed_at=timezone.now())

    with pytest.raises(NotConfirmed):
        confirm(request, {"confirmation_passkey": passkey.sign(again)}, BUDGET)
    kept = find_passkey(confirmed.means_id)
    assert kept is not None
    assert check_passkey_evidence(confirmed.evidence, BUDGET, kept.public_key, kept.domain)


def test_a_passkey_that_nobody_registered_is_not_found(haneul: Account) -> None:
    request, _ = with_passkey(haneul)
    options = begin_confirmation(request, "결재", BUDGET).options

    with pytest.raises(NotConfirmed):
        confirm(request, {"confirmation_passkey": Passkey().sign(options)}, BUDGET)
    assert find_passkey(999_999) is None
