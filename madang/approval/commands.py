"""`madang approval …`: who decides a matter, and why."""

import click
from django.utils import timezone

from madang.approval import api
from madang.approval.api import ROLE_WORDS, Proposal
from madang.core import api as core
from madang.core.api import Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PROBLEM_WORDS


@click.group()
def approval() -> None:
    """결재선을 살펴봐요."""


@approval.command()
@click.option("--matter", required=True, help="전결규정의 사항 (id나 이름의 일부)")
@click.option("--amount", type=click.IntRange(0), help="금액(원)")
@click.option("--drafter", required=True, help="기안하는 사람 (id나 이름)")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="기준일 (없으면 오늘)")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def propose(matter: str, amount: int | None, drafter: str, day: object, as_json: bool) -> None:
    """전결규정에 따른 결재선을 까닭과 함께 보여 줘요."""
    on = day.date() if hasattr(day, "date") else timezone.localdate()
    people = organisation.people([drafter]) or {p.id: p for p in organisation.find_people(drafter)}
    if len(people) != 1:
        raise Refusal(f"기안하는 사람을 하나로 정할 수 없어요 ({drafter}: {len(people)}명).", "id로 적어 주세요.")
    person = next(iter(people.values()))
    found = [m for m in api.matters(on, person.department_id) if matter == m.id] or api.matters(
        on, person.department_id, matter
    )
    if len(found) != 1:
        names = ", ".join(m.id for m in found[:8])
        raise Refusal(f"사항을 하나로 정할 수 없어요 ({len(found)}개: {names}).", "id로 적어 주세요.")
    proposal = api.propose(person, found[0].id, amount, on)
    if as_json:
        core.print_json(_as_json(proposal))
    else:
        click.echo("\n".join(_lines(proposal)))


def _as_json(proposal: Proposal) -> dict[str, object]:
    return {
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
