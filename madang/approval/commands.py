"""`madang approval …`: who decides a matter, and why."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import click
from django.utils import timezone

from madang.approval import api
from madang.approval.api import ROLE_WORDS, Proposal
from madang.core import api as core
from madang.core.api import Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PROBLEM_WORDS, PersonRef

MOST_LISTED = 12
"""Ids that a refusal names; more are hard to read."""


@click.group()
def approval() -> None:
    """결재선을 살펴봐요."""


@approval.command()
@click.option("--matter", required=True, help="전결규정의 사항 (id나 이름의 일부)")
@click.option("--amount", type=click.IntRange(0), help="금액(원)")
@click.option("--drafter", default="", help="기안하는 사람 (id, 로그인 아이디나 이름). 없으면 그 사항을 맡을 한 사람")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="기준일 (없으면 오늘)")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def propose(matter: str, amount: int | None, drafter: str, day: object, as_json: bool) -> None:
    """전결규정에 따른 결재선을 까닭과 함께 보여 줘요."""
    on = day.date() if hasattr(day, "date") else timezone.localdate()
    person = _drafter(drafter) if drafter else _anybody(matter, on)
    proposal = api.propose(person, _matter(matter, person, on), amount, on)
    if not drafter:
        told = (
            f"기안하는 사람을 적지 않아 {person.department} {person.position} {person.name}님이 기안할 때로 보였어요."
        )
        proposal = replace(proposal, reasons=(*proposal.reasons, told))
    if as_json:
        core.print_json(_as_json(proposal, person))
    else:
        click.echo("\n".join(_lines(proposal)))


def _anybody(matter: str, on: date) -> PersonRef:
    """Return who stands under most others in a department that the matter holds for, so that the whole line is seen."""
    known = api.matters(on)
    meant = [each for each in known if each.id == matter] or api.matters(on, "", matter)
    departments = {key for each in meant for key in each.departments} or organisation.department_names()
    lowest = [staff[-1] for key in sorted(departments) if (staff := organisation.staff_of(key))]
    if not lowest:
        raise Refusal("아직 직원이 없어요.", "people.yaml을 채우고 madang city load를 실행해 주세요.")
    return max(lowest, key=lambda person: (len(organisation.superiors(person)), person.rank))


def _drafter(words: str) -> PersonRef:
    found = list((organisation.people([words]) or {p.id: p for p in organisation.find_people(words)}).values())
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refusal(f"그런 직원이 없어요 ({words}).", "people.yaml의 id나 login, 이름으로 적어 주세요.")
    raise Refusal(f"{words}에 맞는 직원이 여럿이에요.", f"이 가운데 하나로 적어 주세요: {_some(p.id for p in found)}")


def _matter(words: str, person: PersonRef, on: date) -> str:
    known = api.matters(on, person.department_id)
    exact = [matter for matter in known if matter.id == words]
    found = exact or api.matters(on, person.department_id, words)
    if len(found) == 1:
        return found[0].id
    if not found:
        raise Refusal(
            f"그런 전결 사항이 없어요 ({words}).",
            f"{person.department}에는 이런 것이 있어요: {_some(m.id for m in known)}",
        )
    raise Refusal(
        f"{words}에 맞는 전결 사항이 여럿이에요.", f"이 가운데 하나로 적어 주세요: {_some(m.id for m in found)}"
    )


def _some(ids: Iterable[str]) -> str:
    listed = sorted(ids)
    rest = f" 밖에 {len(listed) - MOST_LISTED}개" if len(listed) > MOST_LISTED else ""
    return ", ".join(listed[:MOST_LISTED]) + rest


def _as_json(proposal: Proposal, drafter: PersonRef) -> dict[str, object]:
    return {
        "drafter": drafter.id,
        "matter": proposal.matter.id if proposal.matter else None,
        "amount": proposal.amount,
        "regulation": proposal.regulation,
        "article": proposal.article,
        "decided_by": proposal.post,
        "delegated": proposal.delegated,
        "reasons": list(proposal.reasons),
        "line": [
            {
                "stage": step.stage,
                "role": step.role.value,
                "person": step.person.id,
                "position": step.person.position,
                "name": step.person.name,
                "acting": step.present.id if step.present else None,
                "absent": [kind for _, kind in step.standing.away] if step.standing else [],
                "problem": step.standing.problem if step.standing else None,
                "why": step.why,
            }
            for step in proposal.steps
        ],
    }


def _lines(proposal: Proposal) -> list[str]:
    told = list(proposal.reasons)
    for step in proposal.steps:
        line = f"{step.stage}. {ROLE_WORDS[step.role]} {step.person.position} {step.person.name}"
        if step.standing and step.standing.problem:
            line += f" (부재: {PROBLEM_WORDS[step.standing.problem]})"
        elif step.present:
            line += f" (부재, 대행 {step.present.position} {step.present.name})"
        told.append(line)
    return told
