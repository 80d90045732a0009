"""An embeddings server of the OpenAI form: vLLM, text-embeddings-inference, Ollama, llama.cpp and the like.

https://platform.openai.com/docs/api-reference/embeddings

Everything from outside is bounded: one deadline for all batches and tries, the bytes that are read, the tries. Nothing
that is sent or received is logged.
"""

import json
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from time import monotonic, sleep
from typing import Any

import httpx
import numpy as np

from madang.knowledge.adapters.embeddings.port import Vectors, checked
from madang.knowledge.rules.embedding import Fault, NotEmbedded

BATCH = 32
"""Texts of one request; servers commonly take 32 to 2,048."""

MOST_BYTES = 16 * 1024 * 1024
"""Of one answer: 32 vectors of 4,096 numbers are about 3 MB."""

TRIES = 3
PAUSE_S = 0.1
"""Seconds before the second try, and twice that before the third, unless the server says how long it wants."""

RETRIED = frozenset({Fault.UNREACHABLE, Fault.BUSY, Fault.BROKEN})


class _TryLater(NotEmbedded):
    """A fault after which the server named the seconds to wait."""

    def __init__(self, fault: Fault, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(fault)


@dataclass(frozen=True)
class EmbeddingServer:
    """One model of one server. `address` is what stands before `/embeddings`."""

    address: str
    model: str
    key: str = field(default="", repr=False)

    def embed(self, texts: Sequence[str], seconds: float) -> Vectors:
        until = monotonic() + seconds
        batches = [texts[at : at + BATCH] for at in range(0, len(texts), BATCH)]
        rows = [self._tried(batch, until) for batch in batches]
        if len({part.shape[1] for part in rows}) > 1:
            raise NotEmbedded(Fault.WRONG_LENGTH)
        return np.concatenate(rows)

    def _tried(self, texts: Sequence[str], until: float) -> Vectors:
        for tried in range(1, TRIES + 1):
            try:
                return self._asked(texts, until)
            except NotEmbedded as failed:
                pause = failed.seconds if isinstance(failed, _TryLater) else PAUSE_S * 2 ** (tried - 1)
                if failed.fault not in RETRIED or tried == TRIES or monotonic() + pause >= until:
                    raise
            sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _asked(self, texts: Sequence[str], until: float) -> Vectors:
        asked = {"model": self.model, "input": list(texts), "encoding_format": "float"}
        left = _left(until)
        try:
            with self._client.stream("POST", f"{self.address}/embeddings", json=asked, timeout=left) as response:
                _refuse_fault(response)
                return _vectors(_body(response, until), len(texts))
        except httpx.TimeoutException:
            raise NotEmbedded(Fault.TOO_SLOW) from None
        except httpx.TransportError:
            raise NotEmbedded(Fault.UNREACHABLE) from None

    @cached_property
    def _client(self) -> httpx.Client:
        """Connections are kept between questions. Straight to the server, never by way of a proxy for everything else.

        The machine's own list of authorities: a city's is known to the system, not to a package.
        """
        headers = {"accept-encoding": "identity"} | ({"authorization": f"Bearer {self.key}"} if self.key else {})
        return httpx.Client(trust_env=False, verify=ssl.create_default_context(), headers=headers)


def _left(until: float) -> float:
    left = until - monotonic()
    if left <= 0:
        raise NotEmbedded(Fault.TOO_SLOW)
    return left


def _refuse_fault(response: httpx.Response) -> None:
    status = response.status_code
    if status == HTTPStatus.OK:
        return
    if status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
        wanted = response.headers.get("retry-after", "")
        if wanted.isascii() and wanted.isdigit():
            raise _TryLater(Fault.BUSY, float(wanted))
        raise NotEmbedded(Fault.BUSY)
    raise NotEmbedded(Fault.BROKEN if status >= HTTPStatus.INTERNAL_SERVER_ERROR else Fault.REFUSED)


def _body(response: httpx.Response, until: float) -> bytes:
    """Read the answer, no longer than allowed and no more than `MOST_BYTES`."""
    read = bytearray()
    for chunk in response.iter_raw():
        read += chunk
        if len(read) > MOST_BYTES:
            raise NotEmbedded(Fault.UNREADABLE)
        _left(until)
    return bytes(read)


def _vectors(body: bytes, texts: int) -> Vectors:
    """Read `data`: a vector for each index, in whatever order."""
    try:
        rows: dict[int, Any] = {row["index"]: row["embedding"] for row in json.loads(body)["data"]}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotEmbedded(Fault.UNREADABLE) from None
    if rows.keys() != set(range(texts)):
        raise NotEmbedded(Fault.UNREADABLE)
    return checked([rows[place] for place in range(texts)], texts)
