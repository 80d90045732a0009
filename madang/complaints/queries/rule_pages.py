"""Reads: the versions of the distribution rules and the lines of one, as the screens show them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count
from django.utils import timezone

from madang.complaints.models import RuleVersion
from madang.complaints.queries.rule_names import names_for
from madang.complaints.queries.rule_uses import Uses, rule_uses
from madang.complaints.queries.rule_versions import examined, rows_of
from madang.complaints.rules.distribution.examining import Finding, RuleProblem
from madang.complaints.rules.distribution.rows import RuleRow
from madang.complaints.rules.distribution.telling import Told, effect_on, tell
from madang.complaints.rules.distribution.versions import VersionState
from madang.core.api import NotFound


@dataclass(frozen=True)
class Badge:
    """A word about a rule: `tone` as tags have it, `sentence` says what is meant."""

    words: str
    tone: str
    sentence: str


@dataclass(frozen=True)
class RuleCard:
    """One line of a version. `badges`: faults first."""

    position: int
    row: RuleRow
    told: Told
    uses: Uses
    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class Fault:
    """What is wrong with a rule, which it names."""

    key: str
    sentence: str


@dataclass(frozen=True)
class VersionPage:
    """A version with its lines. `faults` keep it from being put in force, and name their rules."""

    version: RuleVersion
    cards: tuple[RuleCard, ...]
    faults: tuple[Fault, ...]

    @property
    def is_draft(self) -> bool:
        return self.version.state == VersionState.DRAFT

    @property
    def noted(self) -> int:
        return sum(1 for card in self.cards if card.badges)


def versions(state: VersionState) -> list[RuleVersion]:
    """Return the versions in a state, the latest first, each with `count` of its rules."""
    found = RuleVersion.objects.filter(state=state).annotate(count=Count("rules")).select_related("based_on")
    return list(found.order_by("-activated_at", "-number"))


def version_numbered(number: int) -> RuleVersion:
    """Return one version. Raises NotFound."""
    version = RuleVersion.objects.select_related("based_on").filter(number=number).first()
    if version is None:
        raise NotFound("그런 판이 없습니다.", "배부 규칙 화면에서 다시 골라 주세요.")
    return version


def rule_of(version: RuleVersion, key: str) -> RuleRow:
    """Return one rule of a version. Raises NotFound."""
    row = next((row for row in rows_of(version.pk) if row.key == key), None)
    if row is None:
        raise NotFound("그 규칙이 이 판에 없습니다.", "다른 직원이 지웠을 수 있습니다. 목록을 다시 열어 주세요.")
    return row


def version_page(version: RuleVersion, now: datetime) -> VersionPage:
    """Return a version with its lines as they stand at `now`."""
    rows, findings, uses = rows_of(version.pk), examined(version.pk), rule_uses(now)
    names = names_for(rows)
    cards = tuple(
        RuleCard(
            position=place,
            row=row,
            told=tell(row, names),
            uses=uses.get(row.key, Uses()),
            badges=_badges(row, [each for each in findings if each.key == row.key], uses.get(row.key, Uses()), now),
        )
        for place, row in enumerate(rows, start=1)
    )
    named = {card.row.key: f"{card.position}번 ‘{card.row.name}’" for card in cards}
    faults = tuple(Fault(each.key, f"{named[each.key]}: {each.sentence}") for each in findings if each.is_fault)
    return VersionPage(version, cards, faults)


def fitting(cards: tuple[RuleCard, ...], words: str, *, noted: bool) -> list[RuleCard]:
    """Return the lines that hold every word in name or sentence; with `noted` those that something is said of."""
    asked = words.casefold().split()
    return [card for card in cards if (card.badges or not noted) and all(word in _text(card) for word in asked)]


def _text(card: RuleCard) -> str:
    return f"{card.row.name} {card.told.sentence} {card.row.note}".casefold()


_IDLE = Badge("90일 동안 쓰이지 않음", "care", "적용된 지 90일이 넘었지만 이 규칙으로 배부한 민원이 없습니다.")
_REMARKS = {RuleProblem.SHADOWED: "가려짐", RuleProblem.UNREACHABLE: "맞는 것 없음"}


def _badges(row: RuleRow, findings: list[Finding], uses: Uses, now: datetime) -> tuple[Badge, ...]:
    found = [Badge("잘못", "bad", each.sentence) for each in findings if each.is_fault]
    found += [Badge(_REMARKS[each.problem], "care", each.sentence) for each in findings if not each.is_fault]
    if effect := effect_on(row, timezone.localdate(now)):
        found.append(Badge(effect, "calm", "적용 기간 밖이라 지금은 쓰이지 않습니다."))
    elif uses.is_idle(now):
        found.append(_IDLE)
    return tuple(found)
