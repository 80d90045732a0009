"""Keep the table of distribution rules: draft a version, change it, activate it, return to an earlier one."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from pydantic import ValidationError

from madang.complaints.models import DistributionRule, RuleVersion
from madang.complaints.policy import must_keep_rules
from madang.complaints.queries import memory
from madang.complaints.queries.rule_versions import examined, rows_of
from madang.complaints.rules.distribution.rows import RuleRow
from madang.complaints.rules.distribution.versions import VersionState
from madang.core import api as core
from madang.core.api import Actor, NotFound, Refusal, sentence_for

SUBJECT = "distribution_rules"
LONGEST_TITLE = 120


class MisfitRule(Refusal):
    """A rule's values do not fit; `faults` stand beside their fields."""

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(next(iter(faults.values())), "표시한 칸을 고쳐서 다시 저장하세요.")
        self.faults = faults


class FaultyVersion(Refusal):
    """A version has faults that would send complaints nowhere; `sentences` say which."""

    def __init__(self, sentences: Sequence[str]) -> None:
        told = " ".join(sentences[:3])
        super().__init__(f"고칠 것이 {len(sentences)}개 있어 적용할 수 없습니다. {told}", "규칙을 고친 뒤 적용하세요.")
        self.sentences = tuple(sentences)


@transaction.atomic
def draft_version(actor: Actor, title: str, now: datetime, *, based_on: int | None = None) -> RuleVersion:
    """Begin a version as a copy of another, of the active one by default. Raises NotAllowed, NotFound, Refusal."""
    must_keep_rules(actor)
    core.hold(SUBJECT)
    base = _version(based_on) if based_on else RuleVersion.objects.filter(state=VersionState.ACTIVE).first()
    version = RuleVersion.objects.create(
        number=_next_number(), title=_title(title), based_on=base, created_by=actor.name, created_at=now
    )
    _write_rules(version, rows_of(base.pk) if base else [])
    _record("draft_rule_version", actor, version, {"based_on": base.number if base else None})
    return version


@transaction.atomic
def save_rule(actor: Actor, number: int, edition: int, content: dict[str, Any], position: int | None = None) -> RuleRow:
    """Save one rule of a draft under its key, at its place or at `position` (from 1). Raises MisfitRule, Refusal."""
    version = _draft(actor, number, edition)
    row = _read(content)
    rows = [each for each in rows_of(version.pk) if each.key != row.key]
    former = list(version.rules.values_list("key", flat=True))
    place = position - 1 if position else former.index(row.key) if row.key in former else len(rows)
    rows.insert(max(0, place), row)
    _replace(version, rows)
    _record("save_rule", actor, version, row.model_dump(mode="json", exclude_defaults=True))
    return row


@transaction.atomic
def remove_rule(actor: Actor, number: int, edition: int, key: str) -> None:
    """Take one rule out of a draft. Raises NotFound, Refusal."""
    version = _draft(actor, number, edition)
    rows = rows_of(version.pk)
    left = [row for row in rows if row.key != key]
    if len(left) == len(rows):
        raise NotFound("그 규칙이 이 판에 없습니다.", "목록을 다시 열어 주세요.")
    _replace(version, left)
    _record("remove_rule", actor, version, {"key": key})


@transaction.atomic
def order_rules(actor: Actor, number: int, edition: int, keys: Sequence[str]) -> None:
    """Put the rules of a draft into another order. Raises Refusal unless `keys` are exactly its rules."""
    version = _draft(actor, number, edition)
    rows = {row.key: row for row in rows_of(version.pk)}
    if sorted(keys) != sorted(rows):
        raise Refusal("규칙의 목록이 달라졌습니다.", "목록을 다시 열어 순서를 바꾸세요.", status=409)
    _replace(version, [rows[key] for key in keys])
    _record("order_rules", actor, version, {"keys": list(keys)})


@transaction.atomic
def discard_version(actor: Actor, number: int) -> None:
    """Throw a draft away. Raises NotAllowed, NotFound, Refusal."""
    version = _draft(actor, number, None)
    _record("discard_rule_version", actor, version, {"rules": version.rules.count()})
    version.delete()


@transaction.atomic
def activate_version(actor: Actor, number: int, now: datetime, *, edition: int | None = None) -> RuleVersion:
    """Put a version in force instead of the one that is: a draft, or one that was in force before.

    Raises FaultyVersion, NotAllowed, NotFound, Refusal where somebody changed it meanwhile.
    """
    must_keep_rules(actor)
    core.hold(SUBJECT)
    version = _version_numbered(number)
    if version.state == VersionState.ACTIVE:
        raise Refusal("이미 적용 중인 판입니다.", "목록을 다시 열어 주세요.", status=409)
    _must_be_edition(version, edition)
    if faults := [each.sentence for each in examined(version.pk) if each.is_fault]:
        raise FaultyVersion(faults)
    former = RuleVersion.objects.filter(state=VersionState.ACTIVE)
    former_numbers = list(former.values_list("number", flat=True))
    former.update(state=VersionState.FORMER)
    version.state, version.activated_by, version.activated_at = VersionState.ACTIVE, actor.name, now
    version.save(update_fields=["state", "activated_by", "activated_at"])
    memory.forget()
    _record("activate_rule_version", actor, version, {"instead_of": former_numbers})
    return version


def _read(content: dict[str, Any]) -> RuleRow:
    try:
        return RuleRow.model_validate(content)
    except ValidationError as misfit:
        faults = {str(each["loc"][0]) if each["loc"] else "name": sentence_for(each) for each in misfit.errors()}
        raise MisfitRule(faults) from misfit


def _draft(actor: Actor, number: int, edition: int | None) -> RuleVersion:
    must_keep_rules(actor)
    version = _version_numbered(number)
    if version.state != VersionState.DRAFT:
        raise Refusal("적용했던 판은 고칠 수 없습니다.", "이 판을 복사해 새 판을 만드세요.", status=409)
    _must_be_edition(version, edition)
    return version


def _must_be_edition(version: RuleVersion, edition: int | None) -> None:
    if edition is not None and version.edition != edition:
        raise Refusal("그사이 다른 직원이 이 판을 고쳤습니다.", "화면을 다시 열어 바뀐 내용을 확인하세요.", status=409)


def _version(version_id: int) -> RuleVersion:
    return _must_exist(RuleVersion.objects.filter(pk=version_id).first())


def _version_numbered(number: int) -> RuleVersion:
    return _must_exist(RuleVersion.objects.select_for_update().filter(number=number).first())


def _must_exist(version: RuleVersion | None) -> RuleVersion:
    if version is None:
        raise NotFound("그런 판이 없습니다.", "목록에서 다시 골라 주세요.")
    return version


def _replace(version: RuleVersion, rows: Sequence[RuleRow]) -> None:
    version.rules.all().delete()
    _write_rules(version, rows)
    RuleVersion.objects.filter(pk=version.pk).update(edition=F("edition") + 1)


def _write_rules(version: RuleVersion, rows: Sequence[RuleRow]) -> None:
    DistributionRule.objects.bulk_create(
        DistributionRule(version=version, position=place, key=row.key, content=row.model_dump(mode="json"))
        for place, row in enumerate(rows, start=1)
    )


def _next_number() -> int:
    return (RuleVersion.objects.aggregate(last=Max("number"))["last"] or 0) + 1


def _title(title: str) -> str:
    title = title.strip()
    if not title or len(title) > LONGEST_TITLE:
        raise Refusal(f"판의 제목을 {LONGEST_TITLE}자 안으로 적으세요.", "무엇을 바꾸는 판인지 적으면 됩니다.")
    return title


def _record(verb: str, actor: Actor, version: RuleVersion, after: dict[str, object]) -> None:
    core.record(verb=verb, subject=(SUBJECT, str(version.number)), actor=actor, after=after)
