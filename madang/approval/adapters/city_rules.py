"""The city's rules of signing, read from the pack once a process."""

from collections.abc import Set
from datetime import date
from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from madang.core import api as core

FILE = "approval.yaml"


class ConfirmationRule(BaseModel):
    """Which posts confirm a decision with a passkey or a one-time code, from which day on."""

    model_config = ConfigDict(extra="forbid")
    posts: list[str]
    valid_from: date
    valid_until: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day <= (self.valid_until or date.max)


class ApprovalRules(BaseModel):
    model_config = ConfigDict(extra="forbid")
    confirmations: list[ConfirmationRule] = []
    late_after_days: Annotated[int, Field(ge=1, le=30)] = 3
    """Working days after which an open step counts as late."""


@cache
def approval_rules() -> ApprovalRules:
    rows = core.city_pack().rows(FILE, ApprovalRules)
    return rows[0][1] if rows else ApprovalRules()


def needs_confirmation(posts: Set[str], day: date) -> bool:
    """Tell whether one of the posts confirms its decisions on a day.

    `posts` are the one that decides and the one of who signs: a substitute is asked what the absent person is asked.
    """
    in_force = [rule for rule in approval_rules().confirmations if rule.holds_on(day)]
    return any(post in rule.posts for post in posts for rule in in_force)
