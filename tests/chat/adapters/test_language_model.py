"""The port to a language model, against a server with every vice."""

import asyncio
import json
from time import monotonic

import pytest

from madang.chat.adapters.language_model import LanguageModel
from madang.chat.rules.writing import NotWritten, Writing
from tests.support.language_server import (
    breaks_off,
    drips,
    fails,
    floods,
    hangs_up,
    runs_out,
    sends,
    waits,
    writes,
    writes_at_once,
)
from tests.support.scripted_server import Reply, ScriptedServer, scripted_server

BUDGET_S = 1.5
FEE = "수수료는 52,000원이에요. [1]"
MESSAGES = [{"role": "user", "content": "여권 재발급"}]


async def _read(model: LanguageModel) -> str:
    return "".join([piece async for piece in model.write(MESSAGES)])


def model_of(server: ScriptedServer, **more: object) -> LanguageModel:
    return LanguageModel(server.address, "솔숲-7b", **{"budget_s": BUDGET_S, **more})  # type: ignore[arg-type]


def text_of(*replies: Reply) -> str:
    with scripted_server(*replies) as server:
        return asyncio.run(_read(model_of(server)))


def reason_of(*replies: Reply) -> Writing:
    with pytest.raises(NotWritten) as failed:
        text_of(*replies)
    return failed.value.reason


def test_a_stream_is_read_piece_by_piece() -> None:
    assert text_of(writes(FEE, FEE)) == f"{FEE}\n{FEE}"


def test_a_server_without_streams_is_read_too() -> None:
    assert text_of(writes_at_once(FEE)) == FEE


@pytest.mark.parametrize("first", [fails(429), fails(500), fails(503), hangs_up])
def test_one_failure_is_forgiven(first: Reply) -> None:
    assert text_of(first, writes(FEE)) == FEE


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (fails(429), Writing.BUSY),
        (fails(500), Writing.BROKEN),
        (fails(503), Writing.BROKEN),
        (fails(401), Writing.REFUSED),
        (fails(302), Writing.REFUSED),
        (hangs_up, Writing.UNREACHABLE),
        (waits(3), Writing.TOO_SLOW),
        (drips(3), Writing.TOO_SLOW),
        (writes(FEE, pause=0.5), Writing.TOO_SLOW),
        (floods(), Writing.TOO_LONG),
        (breaks_off(FEE), Writing.CUT_OFF),
        (runs_out(FEE), Writing.CUT_OFF),
        (sends(b""), Writing.UNREADABLE),
        (sends("<h1>로그인</h1>".encode(), "text/html"), Writing.UNREADABLE),
        (sends(b"data: {\n\n"), Writing.UNREADABLE),
        (sends(b"data: [1, 2]\n\n"), Writing.UNREADABLE),
        (sends(b"data: " + b"[" * 100_000 + b"\n\n"), Writing.UNREADABLE),
        (sends(b'data: {"error": {"message": "no"}}\n\n'), Writing.BROKEN),
        (sends(b"not json", "application/json"), Writing.UNREADABLE),
        (sends(b'data: {"choices": [{"delta": {}, "finish_reason": "content_filter"}]}\n\n'), Writing.REFUSED),
    ],
)
def test_every_failure_has_a_name_and_comes_in_time(reply: Reply, reason: Writing) -> None:
    began = monotonic()
    assert reason_of(reply) is reason
    assert monotonic() - began < BUDGET_S + 1


def test_odd_events_bring_nothing_and_do_no_harm() -> None:
    odd = [
        {},
        {"choices": None},
        {"choices": [7]},
        {"choices": [{"delta": None}]},
        {"choices": [{"delta": {"content": 5}}]},
    ]
    body = b": hello\n\nevent: x\n\n" + b"".join(b"data: " + json.dumps(each).encode() + b"\r\n\r\n" for each in odd)
    assert text_of(sends(body + b"data: [DONE]\n\n")) == ""


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with scripted_server(writes(FEE)) as server:
        model = model_of(server)
    with pytest.raises(NotWritten) as failed:
        asyncio.run(_read(model))
    assert failed.value.reason is Writing.UNREACHABLE


def test_the_key_is_sent_and_never_shown() -> None:
    with scripted_server(writes(FEE)) as server:
        model = model_of(server, key="열쇠-abc".encode().hex())
        asyncio.run(_read(model))
        assert server.keys == [f"Bearer {model.key}"]
    assert model.key not in repr(model)


def test_what_is_asked_for_is_a_stream_without_chance() -> None:
    with scripted_server(writes(FEE)) as server:
        asyncio.run(_read(model_of(server)))
    (asked,) = server.asked
    assert (asked["model"], asked["stream"], asked["temperature"]) == ("솔숲-7b", True, 0)
    assert asked["messages"] == MESSAGES


def test_who_leaves_hangs_up() -> None:
    async def leave_after_the_first_piece(model: LanguageModel) -> None:
        pieces = model.write(MESSAGES)
        await anext(pieces)
        await pieces.aclose()

    with scripted_server(writes(*[FEE] * 200, pause=0.01)) as server:
        asyncio.run(leave_after_the_first_piece(model_of(server)))
        assert server.hung_up.wait(3)


def test_more_than_so_many_at_once_are_not_kept_waiting() -> None:
    async def two_at_once(model: LanguageModel) -> tuple[object, object]:
        return await asyncio.gather(_read(model), _read(model), return_exceptions=True)

    with scripted_server(writes(FEE, pause=0.02)) as server:
        first, second = asyncio.run(two_at_once(model_of(server, at_once=1)))
    assert first == FEE
    assert isinstance(second, NotWritten)
    assert second.reason is Writing.BUSY
