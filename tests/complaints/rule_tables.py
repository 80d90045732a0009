"""Tables of distribution rules for the tests: the complaint desk that keeps them, drafts, and versions in force."""

from datetime import datetime
from typing import Any

from django.test import Client

from madang.complaints.actions.rule_versions import activate_version, draft_version, save_rule
from madang.complaints.models import RuleVersion
from madang.core.api import SYSTEM
from madang.core.models import Account
from madang.organisation.models import Department
from tests.support.complaints import NOW, hire

TEAM = {"department": "traffic-management", "team": "parking-enforcement"}


def open_desk() -> None:
    """민원행정과 bada 주무관, who keeps the rules."""
    Department.objects.create(id="civil-affairs", name="민원행정과", position=9)
    hire("bada", "이바다", department="civil-affairs", team="", appointments=("complaint-desk",))


def as_(client: Client, who: str) -> Client:
    client.force_login(Account.objects.get(kind="staff", login=who))
    return client


def drafted(*rules: dict[str, Any], title: str = "시험") -> RuleVersion:
    """Draft a version with these rules after those of the version in force; keys are given by their place."""
    version = draft_version(SYSTEM, title, NOW)
    for place, rule in enumerate(rules, start=1):
        version.refresh_from_db()
        told = {"key": f"rule-{place}", "name": f"규칙 {place}", **TEAM, **rule}
        save_rule(SYSTEM, version.number, version.edition, told)
    version.refresh_from_db()
    return version


def in_force(*rules: dict[str, Any], at: datetime = NOW, title: str = "시험") -> RuleVersion:
    version = drafted(*rules, title=title)
    return activate_version(SYSTEM, version.number, at)
