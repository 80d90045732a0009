"""An embeddings server with every vice: what comes of it is a vector of length 1 or a named fault, within the time."""

from time import monotonic

import numpy as np
import pytest

from madang.knowledge.adapters.embeddings.server import BATCH, EmbeddingServer
from madang.knowledge.rules.embedding import Fault, NotEmbedded
from tests.support import embedding_server as scripted
from tests.support.embedding_server import embeds, fails, sends, waits
from tests.support.scripted_server import Reply, scripted_server

LENGTHS = {"여권": (3.0, 4.0), "차": (0.0, 2.0)}
good = embeds(lambda text: LENGTHS.get(text, (1.0, float(len(text)))))


def vector(told: object) -> Reply:
    return sends({"data": [{"index": 0, "embedding": told}]})


def test_each_text_has_its_vector_whatever_order_the_server_answers_in() -> None:
    with scripted_server(good) as server:
        vectors = EmbeddingServer(server.address, "bge", "secret").embed(["여권", "차"], 2.0)
    assert vectors.dtype == np.float32
    assert vectors.tolist() == [pytest.approx([0.6, 0.8]), [0.0, 1.0]]
    assert server.asked[0] == {"model": "bge", "input": ["여권", "차"], "encoding_format": "float"}
    assert server.keys == ["Bearer secret"]


def test_many_texts_are_asked_in_batches() -> None:
    with scripted_server(good) as server:
        texts = ["가" * (1 + at % 7) for at in range(2 * BATCH + 1)]
        vectors = EmbeddingServer(server.address, "bge").embed(texts, 5.0)
    assert vectors.shape == (2 * BATCH + 1, 2)
    assert [len(asked["input"]) for asked in server.asked] == [BATCH, BATCH, 1]
    assert server.keys[0] is None


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        pytest.param(fails(500), Fault.BROKEN, id="500"),
        pytest.param(fails(429), Fault.BUSY, id="429"),
        pytest.param(fails(401), Fault.REFUSED, id="401"),
        pytest.param(sends(b"<h1>no</h1>"), Fault.UNREADABLE, id="garbage"),
        pytest.param(sends(b"[" * 100_000), Fault.UNREADABLE, id="nested without end"),
        pytest.param(sends({"data": []}), Fault.UNREADABLE, id="no vector"),
        pytest.param(sends({"object": "error"}), Fault.UNREADABLE, id="no data"),
        pytest.param(vector([[0.1], [0.2]]), Fault.WRONG_LENGTH, id="a table for a vector"),
        pytest.param(vector(["0,1", "x"]), Fault.UNREADABLE, id="words for numbers"),
        pytest.param(vector([]), Fault.WRONG_LENGTH, id="an empty vector"),
        pytest.param(vector([float("nan"), 1.0]), Fault.NO_NUMBERS, id="NaN"),
        pytest.param(vector([float("inf"), 1.0]), Fault.NO_NUMBERS, id="infinite"),
        pytest.param(vector([0.0, 0.0]), Fault.NO_NUMBERS, id="a vector that points nowhere"),
        pytest.param(scripted.breaks_off, Fault.UNREACHABLE, id="cut off"),
        pytest.param(scripted.floods, Fault.UNREADABLE, id="endless"),
        pytest.param(scripted.drips(3.0), Fault.TOO_SLOW, id="drip by drip"),
        pytest.param(waits(1.5, good), Fault.TOO_SLOW, id="slow"),
    ],
)
def test_what_goes_wrong_is_named_and_ends_in_time(reply: Reply, fault: Fault) -> None:
    with scripted_server(reply) as server:
        started = monotonic()
        with pytest.raises(NotEmbedded) as failed:
            EmbeddingServer(server.address, "bge").embed(["여권"], 0.8)
    assert failed.value.fault is fault
    assert monotonic() - started < 1.4


def test_nobody_at_home_is_named_too() -> None:
    with scripted_server(good) as server:
        gone = server.address
    with pytest.raises(NotEmbedded) as failed:
        EmbeddingServer(gone, "bge").embed(["여권"], 0.5)
    assert failed.value.fault is Fault.UNREACHABLE


def test_batches_of_two_lengths_are_refused() -> None:
    with scripted_server(good, embeds(lambda text: (1.0, 2.0, 3.0))) as server, pytest.raises(NotEmbedded) as failed:
        EmbeddingServer(server.address, "bge").embed(["가"] * (BATCH + 1), 3.0)
    assert failed.value.fault is Fault.WRONG_LENGTH


@pytest.mark.parametrize(
    "first", [fails(429), fails(503), fails(429, retry_after="0"), fails(500), scripted.breaks_off]
)
def test_a_passing_fault_is_tried_again(first: Reply) -> None:
    with scripted_server(first, good) as server:
        assert len(EmbeddingServer(server.address, "bge").embed(["여권"], 2.0)) == 1
    assert len(server.asked) == 2


def test_tries_are_bounded_and_a_refusal_is_not_tried_again() -> None:
    with scripted_server(fails(500)) as server, pytest.raises(NotEmbedded):
        EmbeddingServer(server.address, "bge").embed(["여권"], 5.0)
    assert len(server.asked) == 3
    with scripted_server(fails(400)) as server, pytest.raises(NotEmbedded):
        EmbeddingServer(server.address, "bge").embed(["여권"], 5.0)
    assert len(server.asked) == 1


def test_a_server_that_wants_more_time_than_there_is_is_not_waited_for() -> None:
    started = monotonic()
    with scripted_server(fails(429, retry_after="30")) as server, pytest.raises(NotEmbedded) as failed:
        EmbeddingServer(server.address, "bge").embed(["여권"], 1.0)
    assert failed.value.fault is Fault.BUSY
    assert monotonic() - started < 0.5
