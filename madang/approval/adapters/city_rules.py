"""The city's rules of signing, read from the pack once a process."""

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


class ApprovalRules(BaseModel):
    model_config = ConfigDict(extra="forbid")
    confirmations: list[ConfirmationRule] = []
    late_after_days: Annotated[int, Field(ge=1, le=30)] = 3
    """Working days after which an open step counts as late."""


@cache
def approval_rules() -> ApprovalRules:
    rows = core.city_pack().rows(FILE, ApprovalRules)
    return rows[0][1] if rows else ApprovalRules()


def needs_confirmation(post_id: str, day: date) -> bool:
    return any(
        post_id in rule.posts and rule.valid_from <= day <= (rule.valid_until or date.max)
        for rule in approval_rules().confirmations
    )
