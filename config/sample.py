"""The sample sign-ins of a first run. Production has none: they are made only here, for the embedded database."""

from django.db import transaction

from config.settings.city import SAMPLE_PASSWORD
from config.settings.environment import PRODUCTION
from madang.core import api as core
from madang.core.api import Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

SAMPLE_CITIZEN = ("sunsim", "박순심")


_APPOINTMENTS = {
    "records-officer": "기록물관리책임자",
    "seal-keeper": "관인 관리자",
    "document-office": "문서과 접수",
    "complaint-desk": "민원 배부 담당",
}


@transaction.atomic
def sample_sign_ins() -> list[str]:
    """Give the pack's sample staff and one sample citizen the sample password; return lines that tell of them."""
    if PRODUCTION:
        raise Refusal("운영에서는 표본 계정을 만들지 않아요.")
    logins = _sample_logins()
    people = organisation.people(logins)
    staff = [_opened(core.AccountKind.STAFF, login, _work(people[person])) for person, login in logins.items()]
    login, name = SAMPLE_CITIZEN
    return [*staff, _opened(core.AccountKind.CITIZEN, login, "시민", name)]


def _opened(kind: core.AccountKind, login: str, what: str, name: str = "") -> str:
    account = core.open_sample_account(kind, login, SAMPLE_PASSWORD, name=name)
    return f"{account.login:<10} {account.name} ({what})"


def _work(person: PersonRef) -> str:
    """Return what somebody is in the city: "교통관리과 과장", "총무과 주무관, 관인 관리자"."""
    appointments = [words for appointment, words in _APPOINTMENTS.items() if appointment in person.appointments]
    return ", ".join([f"{person.department} {person.post}", *appointments])


def _sample_logins() -> dict[str, str]:
    """Return the logins of the pack's sample people by their ids."""
    people = (entry.data for entry in core.city_pack().entries("people.yaml"))
    return {person["id"]: person["login"] for person in people if person.get("login") and person.get("sample")}
