"""Reads of the 전결규정: who decides a matter, and the line that follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q

from madang.approval.models import DelegationMatter, DelegationRegulation
from madang.approval.rules.delegation import (
    AmountMissingError,
    Band,
    Consultation,
    Matter,
    consulted,
    decider,
)
from madang.approval.rules.states import StepRole
from madang.core.api import Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef, Standing


@dataclass(frozen=True)
class ProposedStep:
    """A step as proposed. `standing` tells who is there today; `why` is a sentence."""

    stage: int
    role: StepRole
    person: PersonRef
    why: str
    standing: Standing | None = None
    present: PersonRef | None = None


@dataclass(frozen=True)
class Proposal:
    """The line that the 전결규정 asks for, with its reasons. `rank` and `post` are of the post that decides."""

    matter: Matter | None
    amount: int | None
    regulation: str
    regulation_name: str
    article: str
    post: str
    rank: int
    delegated: bool
    steps: tuple[ProposedStep, ...]
    reasons: tuple[str, ...]

    @property
    def decider(self) -> PersonRef:
        return self.steps[-1].person


class NoRegulation(Refusal):
    """More than one regulation says something on the day, so that none can be followed."""


def matters(day: date, department_id: str = "", words: str = "") -> list[Matter]:
    """Return the matters of the regulation in force that hold for a department, found by their words."""
    regulation = regulation_on(day)
    if regulation is None:
        return []
    found = [_matter(row) for row in regulation.matters.all()]
    own = [m for m in found if not m.departments or not department_id or department_id in m.departments]
    return [m for m in own if all(_speaks_of(m, word) for word in words.split())]


def regulation_on(day: date) -> DelegationRegulation | None:
    """Return the regulation in force on a day. Raises NoRegulation where two say they are."""
    in_force = list(
        DelegationRegulation.objects.filter(valid_from__lte=day).filter(Q(valid_until=None) | Q(valid_until__gte=day))
    )
    if len(in_force) > 1:
        names = ", ".join(regulation.name for regulation in in_force)
        raise NoRegulation(f"같은 날에 두 전결규정이 시행 중입니다({names}).", "도시 묶음의 시행일을 바로잡아 주세요.")
    return in_force[0] if in_force else None


def propose(drafter: PersonRef, matter_id: str, amount: int | None, day: date) -> Proposal:
    """Return the line that the regulation asks for, from the drafter to who decides, with who is there on the day.

    Without a matter, or without a regulation, the head of the city decides (규정 제10조제1항). Raises Refusal for an
    unknown matter, one of another department, or one that is decided by an amount and has none.
    """
    if amount is not None and amount < 0:
        raise Refusal("금액은 0보다 작을 수 없습니다.", "금액을 다시 적어 주세요.")
    regulation = regulation_on(day)
    row = regulation.matters.filter(matter=matter_id).first() if regulation and matter_id else None
    if matter_id and row is None:
        raise Refusal("전결규정에 없는 사항입니다.", "목록에서 골라 주세요. 없으면 비워 두면 시장 결재로 제안합니다.")
    if row and row.departments and drafter.department_id not in row.departments:
        raise Refusal(f"‘{row.name}’ 사항은 다른 부서의 전결 사항입니다.", "우리 부서의 사항에서 골라 주세요.")
    above = organisation.superiors(drafter)
    if row is None or regulation is None:
        return _to_the_head(drafter, above, day)
    return _by_regulation(drafter, above, regulation, _matter(row), amount, day)


def _by_regulation(
    drafter: PersonRef,
    above: Sequence[PersonRef],
    regulation: DelegationRegulation,
    matter: Matter,
    amount: int | None,
    day: date,
) -> Proposal:
    try:
        band = decider(matter, amount)
    except AmountMissingError as missing:
        raise Refusal(f"‘{missing}’ 사항은 금액에 따라 전결권자가 달라집니다.", "금액을 적어 주세요.") from missing
    rank, post = _post(band.post)
    line = [drafter, *above]
    deciding = next((p for p in line if p.rank <= rank), line[-1])
    why = _why(matter, amount, post, drafter, deciding, rank)
    consulting = [_head(department) for department in consulted(matter, amount)]
    steps = _steps(drafter, above, deciding, [head for head in consulting if head is not None], why)
    return Proposal(
        matter=matter,
        amount=amount,
        regulation=regulation.id,
        regulation_name=regulation.name,
        article=matter.article,
        post=post,
        rank=rank,
        delegated=deciding.rank > _head_rank(line),
        steps=_with_standing(steps, day),
        reasons=(why, *_missing(consulted(matter, amount), consulting)),
    )


def _to_the_head(drafter: PersonRef, above: Sequence[PersonRef], day: date) -> Proposal:
    line = [drafter, *above]
    head = line[-1]
    why = f"전결로 정한 사항이 아니므로 {head.position} {head.name}님이 결재합니다(규정 제10조제1항)."
    steps = _steps(drafter, above, head, [], why)
    return Proposal(
        None, None, "", "", "규정 제10조제1항", head.post, head.rank, False, _with_standing(steps, day), (why,)
    )


def _steps(
    drafter: PersonRef, above: Sequence[PersonRef], deciding: PersonRef, consulting: Sequence[PersonRef], why: str
) -> list[ProposedStep]:
    reviewing = [p for p in above if p.rank > deciding.rank and p.id != deciding.id]
    steps = [
        ProposedStep(stage, StepRole.REVIEW, person, "결재권자에 이르는 보조기관입니다(규정 제9조제1항).")
        for stage, person in enumerate(reviewing, start=1)
    ]
    known = {drafter.id, deciding.id, *(p.id for p in reviewing)}
    heads = [p for p in consulting if p.id not in known]
    stage = len(steps) + 1
    steps += [
        ProposedStep(stage, StepRole.CONSULT, head, f"{head.department}의 업무와 관련됩니다(규정 제9조제2항).")
        for head in heads
    ]
    return [*steps, ProposedStep(stage + bool(heads), StepRole.DECIDE, deciding, why)]


def _with_standing(steps: Sequence[ProposedStep], day: date) -> tuple[ProposedStep, ...]:
    standing = organisation.standing([step.person.id for step in steps], day)
    present = organisation.people(s.acting for s in standing.values() if s.acting)
    return tuple(
        replace(s, standing=standing[s.person.id], present=present.get(standing[s.person.id].acting or ""))
        for s in steps
    )


def _why(matter: Matter, amount: int | None, post: str, drafter: PersonRef, deciding: PersonRef, rank: int) -> str:
    size = f" {amount:,}{matter.unit}" if amount is not None and matter.unit else ""
    told = f"{matter.name}{size}: {post} 전결입니다({matter.article})."
    if deciding.rank == rank:
        return told
    if deciding.id == drafter.id:
        return f"{told} 기안한 사람의 직위가 그보다 높아 스스로 결재합니다."
    return f"{told} 그 자리에 사람이 없어 {deciding.position} {deciding.name}님이 결재합니다."


def _missing(departments: Sequence[str], heads: Sequence[PersonRef | None]) -> list[str]:
    names = organisation.department_names()
    return [
        f"{names.get(department, department)} 협조가 필요하지만 등록된 사람이 없습니다. 결재선에 직접 넣어 주세요."
        for department, head in zip(departments, heads, strict=True)
        if head is None
    ]


def _head(department_id: str) -> PersonRef | None:
    return organisation.head_of(department_id)


def _head_rank(line: Sequence[PersonRef]) -> int:
    return min(person.rank for person in line)


def _post(post_id: str) -> tuple[int, str]:
    post = organisation.post(post_id)
    return post.rank, post.name


def _matter(row: DelegationMatter) -> Matter:
    return Matter(
        id=row.matter,
        name=row.name,
        group=row.group,
        bands=tuple(Band(**band) for band in row.bands),
        article=row.article,
        unit=row.unit,
        departments=tuple(row.departments),
        consultations=tuple(Consultation(**each) for each in row.consultations),
        words=tuple(row.words),
    )


def _speaks_of(matter: Matter, word: str) -> bool:
    return any(word in text for text in (matter.name, matter.group, *matter.words))
