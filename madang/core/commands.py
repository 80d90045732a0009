"""`madang audit …`: whether the record of deeds is whole; `madang staff add|password`: the accounts of a city."""

from dataclasses import asdict

import click

from madang.core import api
from madang.core.api import AccountKind, AuditReport, ChainSweep, Head, Role


@click.group()
def staff() -> None:
    """직원 계정을 만들어요."""


@staff.command()
@click.argument("login")
@click.option("--name", required=True, help="이름")
@click.option("--role", type=click.Choice([role.value for role in Role]), default=Role.CLERK.value, show_default=True)
@click.password_option("--password", prompt="비밀번호", confirmation_prompt="한 번 더", help="없으면 물어봐요.")
def add(login: str, name: str, role: str, password: str) -> None:
    """직원 계정 하나를 만들어요. 첫 관리자도 이렇게 만들어요 (--role manager).

    역할은 시스템 일만 가려요: 결재는 역할이 아니라 직위와 전결규정으로 정해져요. 과장도 시장도 clerk이면 돼요.
    """
    account = api.create_account(
        kind=AccountKind.STAFF, login=login, name=name, role=Role(role), password=password, actor=api.SYSTEM
    )
    click.echo(f"{account.name}({account.login}) 계정을 만들었어요.")


@staff.command()
@click.argument("login")
@click.password_option("--password", prompt="새 비밀번호", confirmation_prompt="한 번 더", help="없으면 물어봐요.")
def password(login: str, password: str) -> None:
    """직원의 비밀번호를 정해요. people.yaml로 들어온 직원의 첫 비밀번호도, 잊었을 때도 이렇게 정해요."""
    api.set_password(kind=AccountKind.STAFF, login=login, password=password, actor=api.SYSTEM)
    click.echo(f"{login}의 비밀번호를 정했어요. 전에 로그인한 화면은 모두 로그아웃돼요.")


@click.group()
def audit() -> None:
    """감사 기록을 살펴봐요."""


class _Undecided(click.ClickException):
    """Neither intact nor broken: as with the checker of exported documents."""

    exit_code = 2


def _head(context: click.Context, parameter: click.Parameter, told: str | None) -> Head | None:
    if told is None:
        return None
    seq, _, digest = told.partition(":")
    if not seq.isdecimal() or len(digest) != 64:
        raise click.BadParameter("번호:해시 꼴로 적어 주세요. 해시는 64글자예요.")
    return Head(int(seq), digest)


@audit.command()
@click.option("--kept", callback=_head, metavar="번호:해시", help="따로 적어 둔 마지막 기록과도 견주어요.")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 출력")
def verify(kept: Head | None, as_json: bool) -> None:
    """기록이 이어지는지 처음부터 끝까지 확인해요. 끊겼으면 1로, 끝까지 확인하지 못했으면 2로 끝나요."""
    try:
        report, sweeps = api.verify_audit(kept), list(api.sweep_chains())
    except api.WorkStopped as stopped:
        raise _Undecided(f"{stopped.sentence} {stopped.next_step}") from stopped
    if as_json:
        api.print_json({**asdict(report), "chains": [asdict(sweep) for sweep in sweeps]})
    else:
        click.echo("\n".join([_words(report), *map(_sweep_words, sweeps)]))
    if not report.intact or not all(sweep.intact for sweep in sweeps):
        raise SystemExit(1)


@audit.command()
def key() -> None:
    """결재 기록에 서명하는 열쇠의 지문을 보여 줘요. 시 누리집에 알려 두면 누구나 문서를 확인할 수 있어요."""
    for raw in api.public_keys().values():
        click.echo(api.fingerprint(raw))


def _sweep_words(sweep: ChainSweep) -> str:
    if sweep.intact:
        return f"{sweep.name} {sweep.chains:,}건, 기록 {sweep.entries:,}개가 온전해요."
    return "\n".join([f"{sweep.name}에 끊긴 곳이 있어요.", *sweep.broken])


def _words(report: AuditReport) -> str:
    if not report.intact:
        return f"{report.first_broken_seq}번 기록에서 끊겼어요. {report.reason}"
    return (
        f"기록 {report.entries:,}건이 온전해요.\n"
        f"마지막 기록 {report.entries}:{report.head_hash}\n"
        "이 한 줄을 다른 곳에 적어 두면, 끝이 잘리거나 전체가 새로 쓰인 것도 --kept로 알아낼 수 있어요."
    )
