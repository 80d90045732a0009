"""Let people try the house with a sample account."""

from django.db import transaction

from madang.core.actions.create_account import create_account
from madang.core.actions.record import record
from madang.core.models import Account
from madang.core.queries.accounts import AccountRef, account_ref
from madang.core.rules.people import SYSTEM, AccountKind, normalise_login
from madang.core.rules.refusal import NotAllowed


@transaction.atomic
def open_sample_account(kind: AccountKind, login: str, password: str, *, name: str = "") -> AccountRef:
    """Give a sample account its password, unless it has one already; a missing citizen is made first.

    Raises NotAllowed for an account that is no sample: a real person's password is never set from outside.
    """
    account = Account.objects.filter(kind=kind, login=normalise_login(login)).first()
    if account is None:
        return create_account(kind=kind, login=login, name=name, password=password, sample=True, actor=SYSTEM)
    if not account.sample:
        raise NotAllowed("표본 계정이 아니에요.", "비밀번호는 본인만 정할 수 있어요.")
    if not account.has_usable_password():
        account.set_password(password)
        account.save(update_fields=["password"])
        record(verb="open_sample_account", subject=("account", str(account.pk)), actor=SYSTEM)
    return account_ref(account)
