"""`madang run`, `serve`, `work` and `migrate`: the processes of the house."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep
from typing import cast
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import click
from django.conf import settings
from django.core.management import call_command, execute_from_command_line
from procrastinate import App

from config.city import load_pack
from config.sample import sample_sign_ins
from config.settings.city import SAMPLE_PASSWORD
from config.settings.environment import PRODUCTION
from madang.core import api as core
from madang.core.api import Refusal
from madang.documents import api as documents
from madang.knowledge import api as knowledge

READY_WITHIN = 60.0
"""Seconds that the page may take to come up before the start is given up."""

STOP_WITHIN = 10.0
"""Seconds that a process may take to stop by itself."""

PORT = click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="문을 여는 포트")


@click.command()
@PORT
def run(port: int) -> None:
    """처음부터 끝까지: 데이터베이스, 표본 도시, 누리집, 뒤에서 하는 일."""
    if PRODUCTION:
        raise Refusal("madang run은 표본을 여는 명령이에요.", "운영에서는 docs/runbooks/production.md를 따라 주세요.")
    _must_be_free(port)
    _listen_for_the_end()
    prepare()
    click.echo("문을 열고 있어요 …")
    with _children([["serve", "--port", str(port)], ["work"]]) as children:
        address = f"http://127.0.0.1:{port}"
        _wait_until_ready(f"{address}/ready/", children)
        _greet(address)
        _wait_for_the_end(children)
    click.echo("모두 멈췄어요.")


@click.command()
@PORT
def serve(port: int) -> None:
    """누리집만 열어요. 첫 실행과 개발에 써요."""
    import uvicorn  # only this process serves

    _leave_with_parent()
    # Static files come from WhiteNoise, which reads them synchronously: right for a first run, and no news to anybody.
    warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")
    uvicorn.run(
        "config.asgi:application",
        host="127.0.0.1",
        port=port,
        log_config=None,  # its lines pass through the house's own log
        log_level="warning",
        lifespan="off",
        timeout_graceful_shutdown=3,
    )


@click.command()
def work() -> None:
    """뒤에서 하는 일을 해요. 여러 대에서 함께 돌려도 돼요."""
    from procrastinate.contrib.django import app  # needs the applications to be ready
    from procrastinate.contrib.django.django_connector import DjangoConnector

    _leave_with_parent()
    connector = cast(DjangoConnector, app.connector)
    worker = app.with_connector(connector.get_worker_connector())
    asyncio.run(_work(worker))


async def _work(worker: App) -> None:
    async with worker.open_async():
        await worker.run_worker_async(concurrency=2, shutdown_graceful_timeout=STOP_WITHIN / 2)


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def django(arguments: tuple[str, ...]) -> None:
    """Django의 관리 명령을 그대로 실행해요 (예: madang django makemigrations)."""
    execute_from_command_line(["madang django", *arguments])


@click.command()
def migrate() -> None:
    """데이터베이스의 틀을 지금 버전에 맞춰요."""
    call_command("migrate", verbosity=0, interactive=False)
    click.echo("데이터베이스의 틀을 맞췄어요.")


def prepare() -> None:
    """Bring a database, new or old, to where a first run can be served."""
    click.echo("준비하고 있어요: 데이터베이스 …")
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)
    click.echo("준비하고 있어요: 도시의 자료 …")
    load_pack(core.Pack(settings.CITY_PACK))
    sample_sign_ins()
    documents.load_sample_seals()
    click.echo("준비하고 있어요: 찾기 색인 …")
    knowledge.rebuild_index()
    knowledge.embed_articles()


def _listen_for_the_end() -> None:
    """Hear Ctrl-C and SIGTERM from the first moment, so that the database is stopped whenever they come."""
    # By hand: a shell that puts us into the background starts us deaf to Ctrl-C.
    for heard in (signal.SIGINT, signal.SIGTERM):
        signal.signal(heard, signal.default_int_handler)


def _must_be_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as taken:
            raise Refusal(
                f"{port}번 포트를 다른 프로그램이 쓰고 있어요.",
                next_step=f"PORT={port + 1} make run처럼 다른 포트를 골라 주세요.",
            ) from taken


@contextmanager
def _children(commands: list[list[str]]) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Run `madang` commands beside this one, and stop all of them whatever happens.

    Each holds a pipe to this process as its standard input: when this process dies, however it dies, the pipe ends and
    the children leave too.
    """
    environment = {**os.environ, "MADANG_LEAVE_WITH_PARENT": "1"}
    children = [
        subprocess.Popen(  # noqa: S603  # our own program with our own arguments
            [sys.executable, "-m", "config", *command],
            stdin=subprocess.PIPE,
            env=environment,
            start_new_session=True,
        )
        for command in commands
    ]
    try:
        yield children
    finally:
        _stop(children)


def _stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    until = monotonic() + STOP_WITHIN
    for child in children:
        try:
            child.wait(max(0.1, until - monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _leave_with_parent() -> None:
    """When started by `run`, stop as soon as its end of the pipe is gone."""
    if os.environ.get("MADANG_LEAVE_WITH_PARENT"):
        threading.Thread(target=_watch_parent, daemon=True).start()


def _watch_parent() -> None:
    # Not sys.stdin: a thread that sleeps in its buffer would stand in the way of an orderly end.
    os.read(sys.stdin.fileno(), 1)
    os.kill(os.getpid(), signal.SIGTERM)


def _wait_until_ready(address: str, children: list[subprocess.Popen[bytes]]) -> None:
    # Never by way of the proxy that a city's network may set for everything else.
    straight = build_opener(ProxyHandler({}))
    until = monotonic() + READY_WITHIN
    while monotonic() < until:
        if any(child.poll() is not None for child in children):
            raise Refusal("누리집이나 일꾼이 뜨자마자 멈췄어요.", next_step="바로 위에 적힌 까닭을 봐 주세요.")
        try:
            with straight.open(address, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            sleep(0.1)
    raise Refusal(f"{READY_WITHIN:.0f}초 안에 누리집이 열리지 않았어요.")


def _greet(address: str) -> None:
    profile = core.profile()
    click.echo(f"\n마당이 열렸어요: {address}   ({profile.name} 표본 자료)\n")
    click.echo("해 보기")
    click.echo(f"  시민    {address}/ 에서 '여권 재발급' 하고, 이어서 '수수료는?' 하고 물어보세요.")
    click.echo(f"  부서    {address}/organisation/")
    click.echo(f"  직원    {address}/staff/ 에서 haneul로 문서를 기안해 올리고, serin과 jihun으로 결재해 보세요.")
    click.echo(f"  민원    {address}/complaints/ 에서 불편을 알리고 haneul로 답해 보세요. 애매하면 bada가 배부해요.")
    click.echo(f"  패스키  {address.replace('127.0.0.1', 'localhost')}/staff/ 로 열어야 등록할 수 있어요.")
    click.echo('  명령    .venv/bin/madang ask "주정차 단속 시간"\n')
    click.echo(f"표본 계정 (비밀번호는 모두 {SAMPLE_PASSWORD})")
    for sign_in in sample_sign_ins():
        click.echo(f"  {sign_in}")
    click.echo(f"\n직원은 {address}/staff/sign-in/, 시민은 {address}/my/sign-in/ 에서 로그인해요.")
    click.echo("멈추려면 Ctrl-C를 누르세요.")


def _wait_for_the_end(children: list[subprocess.Popen[bytes]]) -> None:
    try:
        while all(child.poll() is None for child in children):
            sleep(0.5)
    except KeyboardInterrupt:
        click.echo("\n멈추고 있어요 …")
        return
    raise Refusal("누리집이나 일꾼이 스스로 멈췄어요.", next_step="바로 위에 적힌 까닭을 봐 주세요.")
