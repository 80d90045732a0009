"""Means are added by their owner alone, who says the password again, and removed by the owner or a manager."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.core.actions.add_one_time_code import WrongCode, add_one_time_code, begin_one_time_code, pending_key
from madang.core.actions.add_passkey import AT_MOST, add_passkey, begin_passkey
from madang.core.actions.prove_oneself import WrongPassword
from madang.core.actions.remove_confirmation_means import remove_confirmation_means
from madang.core.actions.sign_in import WRONG_TRIES
from madang.core.api import NotAllowed, NotFound, Refusal, TooMany, Way, confirmation_means, confirmation_ways
from madang.core.models import Account, AuditEntry, ConfirmationMeans
from tests.support.confirming import asks, with_code, with_passkey
from tests.support.passkeys import Passkey
from tests.support.people import PASSWORD


def told() -> list[tuple[str, str]]:
    return list(AuditEntry.objects.order_by("seq").values_list("verb", "actor_name"))


def test_a_passkey_is_kept_with_its_public_key_and_audited(haneul: Account) -> None:
    _, passkey = with_passkey(haneul)

    kept = ConfirmationMeans.objects.get()
    assert (bytes(kept.credential_id or b""), bytes(kept.public_key or b"")) == (
        passkey.credential_id,
        passkey.public_key,
    )
    assert [(means.name, means.way, means.domain) for means in confirmation_means(haneul.pk)] == [
        ("업무용 휴대전화", Way.PASSKEY, "localhost")
    ]
    assert told() == [("add_passkey", "김하늘")]


def test_a_passkey_is_registered_once(haneul: Account) -> None:
    request, passkey = with_passkey(haneul)
    again = passkey.make(begin_passkey(request, PASSWORD))

    with pytest.raises(Refusal, match="이미 등록한"):
        add_passkey(request, name="또", answer=again)
    assert ConfirmationMeans.objects.count() == 1


def test_an_answer_that_nobody_asked_for_is_refused(haneul: Account) -> None:
    request, passkey = asks(haneul), Passkey()
    options = begin_passkey(request, PASSWORD)
    add_passkey(request, name="하나", answer=passkey.make(options))

    with pytest.raises(Refusal, match="오래되었습니다"):
        add_passkey(request, name="둘", answer=Passkey().make(options))


@pytest.mark.parametrize("rubbish", ["x", "{}", "[" * 30_000, '{"id": "AA", "rawId": "AA", "type": "public-key"}'])
def test_rubbish_is_no_passkey(haneul: Account, rubbish: str) -> None:
    request = asks(haneul)
    begin_passkey(request, PASSWORD)

    with pytest.raises(Refusal, match="등록하지 못했습니다"):
        add_passkey(request, name="하나", answer=rubbish)
    assert not ConfirmationMeans.objects.exists()


def test_a_passkey_made_on_a_page_of_another_house_is_refused(haneul: Account) -> None:
    request = asks(haneul)
    stranger = Passkey(origin="https://localhost.example.com")

    with pytest.raises(Refusal, match="등록하지 못했습니다"):
        add_passkey(request, name="하나", answer=stranger.make(begin_passkey(request, PASSWORD)))


def test_nobody_has_more_than_ten_passkeys(haneul: Account) -> None:
    for _ in range(AT_MOST):
        with_passkey(haneul)

    with pytest.raises(Refusal, match="10개까지"):
        begin_passkey(asks(haneul), PASSWORD)


def test_where_browsers_allow_no_passkey_it_is_said_before_the_password_is_tried(haneul: Account) -> None:
    request = asks(haneul)
    request.META["HTTP_HOST"] = "127.0.0.1"

    with pytest.raises(Refusal, match="이 주소에서는"):
        begin_passkey(request, "아무거나")


def test_a_generator_is_kept_sealed_once_it_has_shown_its_number(haneul: Account) -> None:
    request, generator = with_code(haneul)

    kept = ConfirmationMeans.objects.get()
    assert generator.secret.encode() not in bytes(kept.sealed_secret)
    assert generator.secret not in str(request.session.items())
    assert pending_key(request) is None
    assert told() == [("add_one_time_code", "김하늘")]


def test_a_wrong_number_adds_nothing_and_the_key_stays(haneul: Account) -> None:
    request = asks(haneul)
    begin_one_time_code(request, PASSWORD)
    key = pending_key(request)

    with pytest.raises(WrongCode):
        add_one_time_code(request, name="인증 앱", code="12345")
    assert key is not None
    assert pending_key(request) == key
    assert key.in_fours.replace(" ", "") == key.key
    assert not ConfirmationMeans.objects.exists()


def test_one_generator_is_enough(haneul: Account) -> None:
    with_code(haneul)

    with pytest.raises(Refusal, match="하나만"):
        begin_one_time_code(asks(haneul), PASSWORD)


def test_a_number_without_a_key_is_refused(haneul: Account) -> None:
    with pytest.raises(Refusal, match="등록하던 설정 키가 없습니다"):
        add_one_time_code(asks(haneul), name="인증 앱", code="123456")


def test_the_password_is_asked_again_and_wrong_ones_are_counted(haneul: Account) -> None:
    for _ in range(WRONG_TRIES):
        with pytest.raises(WrongPassword):
            begin_one_time_code(asks(haneul), "틀린 비밀번호")

    with pytest.raises(TooMany, match="15분"):
        begin_passkey(asks(haneul), PASSWORD)


def test_citizens_have_no_means(sunsim: Account) -> None:
    with pytest.raises(NotAllowed):
        begin_passkey(asks(sunsim), PASSWORD)
    with pytest.raises(NotAllowed):
        begin_one_time_code(asks(sunsim), PASSWORD)


def test_one_removes_ones_own_and_its_secret_is_emptied(haneul: Account) -> None:
    request, _ = with_code(haneul)
    means = ConfirmationMeans.objects.get()

    remove_confirmation_means(request, means.pk, password=PASSWORD)

    means.refresh_from_db()
    assert (means.removed_at is not None, bytes(means.sealed_secret)) == (True, b"")
    assert confirmation_ways(haneul.pk) == frozenset()
    assert told()[-1] == ("remove_confirmation_means", "김하늘")
    begin_one_time_code(request, PASSWORD)


def test_a_manager_removes_a_colleagues_and_says_why(haneul: Account, bada: Account) -> None:
    with_passkey(haneul)
    means = ConfirmationMeans.objects.get()
    with pytest.raises(Refusal, match="까닭"):
        remove_confirmation_means(asks(bada), means.pk, password=PASSWORD, reason="  ")

    remove_confirmation_means(asks(bada), means.pk, password=PASSWORD, reason="휴대전화를 잃어버려 본인이 부탁함")

    entry = AuditEntry.objects.order_by("seq").last()
    assert entry is not None
    assert (entry.verb, entry.actor_name) == ("remove_confirmation_means", "정바다")
    assert entry.before == {"account": haneul.pk, "way": "passkey", "name": "업무용 휴대전화"}
    assert entry.after == {"reason": "휴대전화를 잃어버려 본인이 부탁함"}


def test_a_clerk_does_not_find_a_colleagues(haneul: Account, bada: Account) -> None:
    with_passkey(bada)

    with pytest.raises(NotFound):
        remove_confirmation_means(asks(haneul), ConfirmationMeans.objects.get().pk, password=PASSWORD)


def test_nothing_is_removed_without_the_password(haneul: Account) -> None:
    request, _ = with_passkey(haneul)

    with pytest.raises(WrongPassword):
        remove_confirmation_means(request, ConfirmationMeans.objects.get().pk, password="틀린 비밀번호")
    assert confirmation_ways(haneul.pk) == {Way.PASSKEY}


@pytest.mark.parametrize(
    "wrong",
    [
        {"way": "passkey"},
        {"way": "passkey", "credential_id": b"1", "public_key": b"2", "sealed_secret": b"3"},
        {"way": "code", "sealed_secret": b"3"},
        {"way": "code", "last_counter": 1, "credential_id": b"1"},
        {"way": "code", "last_counter": 1, "sealed_secret": b"3", "removed_at": timezone.now() + timedelta(days=1)},
        {"way": "seal", "last_counter": 1},
    ],
)
def test_the_database_itself_keeps_means_whole(haneul: Account, wrong: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ConfirmationMeans.objects.create(account=haneul, name="x", created_at=timezone.now(), **wrong)
