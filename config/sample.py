"""The sample sign-ins of a first run. Production has none: they are made only here, for the embedded database."""

import yaml
from django.conf import settings
from django.db import transaction

from config.settings.environment import PRODUCTION
from madang.core import api as core
from madang.core.api import Refusal

SAMPLE_PASSWORD = "madang-sample-2026"  # noqa: S105  # printed at every first run, for everyone to try
SAMPLE_CITIZEN = ("sunsim", "박순심")


@transaction.atomic
def sample_sign_ins() -> list[str]:
    """Give the pack's sample staff and one sample citizen the sample password; return lines that tell of them."""
    if PRODUCTION:
        raise Refusal("운영에서는 표본 계정을 만들지 않아요.")
    lines = [core.sample_staff_line(login, SAMPLE_PASSWORD) for login in _sample_logins()]
    return [*lines, core.sample_citizen_line(*SAMPLE_CITIZEN, SAMPLE_PASSWORD)]


def _sample_logins() -> list[str]:
    people = yaml.safe_load((settings.CITY_PACK / "people.yaml").read_text(encoding="utf-8"))
    return [person["login"] for person in people if person.get("login") and person.get("sample")]
