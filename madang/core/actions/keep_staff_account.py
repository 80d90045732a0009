"""Keep a staff account as a list of people says it is."""

from django.db import transaction

from madang.core.actions.create_account import create_account
from madang.core.actions.record import record
from madang.core.models import Account
from madang.core.queries.accounts import AccountRef, account_ref
from madang.core.rules.people import SYSTEM, AccountKind, Role, normalise_login


@transaction.atomic
def keep_staff_account(*, login: str, name: str, role: Role, sample: bool = False) -> AccountRef:
    """Make the account if it is missing (without a password), else bring its name and role up to date."""
    kept = Account.objects.filter(kind=AccountKind.STAFF, login=normalise_login(login)).first()
    if kept is None:
        return create_account(kind=AccountKind.STAFF, login=login, name=name, role=role, sample=sample, actor=SYSTEM)
    before, after = {"name": kept.name, "role": kept.role}, {"name": name, "role": role}
    if before != after:
        kept.name, kept.role = name, role
        kept.save(update_fields=["name", "role"])
        record(verb="change_account", subject=("account", str(kept.pk)), actor=SYSTEM, before=before, after=after)
    return account_ref(kept)
