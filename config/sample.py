"""The sample sign-ins of a first run. Production has none: they are made only here, for the embedded database."""

from django.db import transaction

from config.settings.city import SAMPLE_PASSWORD
from config.settings.environment import PRODUCTION
from madang.core import api as core
from madang.core.api import Refusal

SAMPLE_CITIZEN = ("sunsim", "박순심")


@transaction.atomic
def sample_sign_ins() -> list[str]:
    """Give the pack's sample staff and one sample citizen the sample password; return lines that tell of them."""
    if PRODUCTION:
        raise Refusal("운영에서는 표본 계정을 만들지 않아요.")
    staff = [core.open_sample_account(core.AccountKind.STAFF, login, SAMPLE_PASSWORD) for login in _sample_logins()]
    login, name = SAMPLE_CITIZEN
    citizen = core.open_sample_account(core.AccountKind.CITIZEN, login, SAMPLE_PASSWORD, name=name)
    return [_line(account) for account in (*staff, citizen)]


def _line(account: core.AccountRef) -> str:
    what = core.ROLE_NAMES[account.role] if account.role else "시민"
    return f"{account.login:<10} {account.name} ({what})"


def _sample_logins() -> list[str]:
    people = (entry.data for entry in core.city_pack().entries("people.yaml"))
    return [person["login"] for person in people if person.get("login") and person.get("sample")]
