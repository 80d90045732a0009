import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from madang.core.api import (
    SYSTEM,
    AccountKind,
    NotAllowed,
    Refusal,
    Role,
    create_account,
    find_account,
    keep_staff_account,
    open_sample_account,
    set_password,
)
from madang.core.models import Account, AuditEntry
from tests.support import people
from tests.support.people import PASSWORD

STAFF, CITIZEN = AccountKind.STAFF, AccountKind.CITIZEN


@pytest.mark.django_db
def test_the_same_login_may_stand_behind_both_doors() -> None:
    staff = create_account(kind=STAFF, login="sunsim", name="이순심", role=Role.CLERK, actor=SYSTEM)
    citizen = create_account(kind=CITIZEN, login="sunsim", name="박순심", actor=SYSTEM)

    assert find_account(STAFF, " SunSim ") == staff
    assert find_account(CITIZEN, "sunsim") == citizen


def test_a_login_that_exists_is_refused_and_nothing_is_left(sunsim: Account) -> None:
    with pytest.raises(Refusal, match="이미 쓰고 있는"):
        create_account(kind=CITIZEN, login="SUNSIM", name="박순심", actor=SYSTEM)

    assert Account.objects.count() == 1
    assert not AuditEntry.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "role", "login", "name"),
    [
        (STAFF, None, "haneul", "김하늘"),
        (CITIZEN, Role.MANAGER, "sunsim", "박순심"),
        (CITIZEN, None, "", "박순심"),
        (CITIZEN, None, "sunsim", "  "),
    ],
)
def test_an_account_that_is_not_whole_is_refused(kind: AccountKind, role: Role | None, login: str, name: str) -> None:
    with pytest.raises(Refusal):
        create_account(kind=kind, login=login, name=name, role=role, actor=SYSTEM)


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "role"), [("staff", None), ("citizen", "clerk"), ("staff", "mayor"), ("robot", None)])
def test_the_database_itself_keeps_kinds_and_roles_apart(kind: str, role: str | None) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.create(kind=kind, login="x", name="x", role=role)


@pytest.mark.django_db
def test_a_weak_password_is_refused() -> None:
    with pytest.raises(Refusal):
        create_account(kind=CITIZEN, login="sunsim", name="박순심", password="1234", actor=SYSTEM)


def test_a_manager_may_make_accounts_and_a_clerk_may_not(haneul: Account, bada: Account) -> None:
    create_account(kind=STAFF, login="sol", name="이솔", role=Role.CLERK, actor=people.actor(bada))

    with pytest.raises(NotAllowed):
        create_account(kind=STAFF, login="sup", name="이숲", role=Role.CLERK, actor=people.actor(haneul))
    assert AuditEntry.objects.get().actor_name == "정바다"


@pytest.mark.django_db
def test_a_staff_account_follows_the_list_of_people() -> None:
    first = keep_staff_account(login="haneul", name="김하늘", role=Role.CLERK, sample=True)
    again = keep_staff_account(login="haneul", name="김하늘", role=Role.CLERK, sample=True)
    promoted = keep_staff_account(login="haneul", name="김하늘", role=Role.OPERATOR, sample=True)

    assert first == again
    assert (promoted.id, promoted.role) == (first.id, Role.OPERATOR)
    assert list(AuditEntry.objects.order_by("seq").values_list("verb", flat=True)) == [
        "create_account",
        "change_account",
    ]


@pytest.mark.django_db
def test_a_sample_account_is_opened_once() -> None:
    keep_staff_account(login="haneul", name="김하늘", role=Role.CLERK, sample=True)

    open_sample_account(STAFF, "haneul", PASSWORD)
    kept = Account.objects.get().password
    open_sample_account(STAFF, "haneul", "다른-비밀번호-123")

    assert Account.objects.get().password == kept


@pytest.mark.django_db
def test_a_sample_citizen_is_made_when_missing() -> None:
    citizen = open_sample_account(CITIZEN, "sunsim", PASSWORD, name="박순심")

    assert citizen.sample
    assert Account.objects.get(pk=citizen.id).check_password(PASSWORD)


def test_a_real_account_is_never_opened_as_a_sample(haneul: Account) -> None:
    with pytest.raises(NotAllowed):
        open_sample_account(STAFF, "haneul", PASSWORD)


@pytest.mark.django_db
def test_who_came_with_the_list_of_people_gets_a_password_and_the_former_one_ends(client: Client) -> None:
    account = keep_staff_account(login="minseo", name="유민서", role=Role.CLERK)
    set_password(kind=STAFF, login="MinSeo ", password="솔바람 열두 고개", actor=SYSTEM)
    client.force_login(Account.objects.get(pk=account.id))
    assert client.get("/staff/").status_code == 200

    set_password(kind=STAFF, login="minseo", password="달빛 아홉 갈래 길", actor=SYSTEM)

    assert Account.objects.get(pk=account.id).check_password("달빛 아홉 갈래 길")
    assert client.get("/staff/").status_code == 302
    assert AuditEntry.objects.filter(verb="set_password", subject_id=str(account.id)).count() == 2
    assert "달빛" not in str(AuditEntry.objects.filter(verb="set_password").values())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("login", "password", "told"), [("minseo", "1234", "짧"), ("nobody", "솔바람 열두 고개", "그런 아이디")]
)
def test_a_weak_password_and_an_unknown_login_are_refused(login: str, password: str, told: str) -> None:
    keep_staff_account(login="minseo", name="유민서", role=Role.CLERK)
    with pytest.raises(Refusal, match=told):
        set_password(kind=STAFF, login=login, password=password, actor=SYSTEM)
