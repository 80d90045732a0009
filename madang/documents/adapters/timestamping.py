"""A time stamping authority over HTTP (RFC 3161), asked twice at most."""

from asyncio import to_thread
from http.client import HTTPException
from urllib.request import ProxyHandler, Request, build_opener

from asn1crypto import tsp  # type: ignore[import-untyped]
from django.conf import settings
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError

from madang.core.api import Refusal

TRIES = 2
LONGEST_ANSWER = 1024 * 1024
"""Bytes; a token with its certificates has some ten thousand."""


class NoTimestamp(Refusal):
    """The time stamping authority did not answer, or not with a token."""

    default_status = 503


class HttpTimeStamper(TimeStamper):
    """Asks one address; `seconds` for each try."""

    def __init__(self, address: str, seconds: float) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._address, self._seconds = address, seconds

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Raises TimestampRequestError."""
        return tsp.TimeStampResp.load(await to_thread(self._ask, req.dump()))

    def _ask(self, asked: bytes) -> bytes:
        failed: Exception | None = None
        for _ in range(TRIES):
            try:
                return self._post(asked)
            except (OSError, HTTPException) as failure:
                failed = failure
        raise TimestampRequestError("The time stamping authority did not answer.") from failed

    def _post(self, asked: bytes) -> bytes:
        # An address in the settings, checked there to be HTTP; no proxy of the environment is asked.
        request = Request(self._address, asked, {"Content-Type": "application/timestamp-query"})  # noqa: S310  http(s) by the setting
        with build_opener(ProxyHandler({})).open(request, timeout=self._seconds) as answer:
            read: bytes = answer.read(LONGEST_ANSWER)
        return read


def time_stamper() -> HttpTimeStamper | None:
    """Return the authority that the settings name, or None."""
    if not settings.TIMESTAMP_ADDRESS:
        return None
    return HttpTimeStamper(settings.TIMESTAMP_ADDRESS, settings.TIMESTAMP_SECONDS)
