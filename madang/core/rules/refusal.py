"""A refusal has a name and carries the sentence that the person will read."""

from typing import ClassVar


class Refusal(Exception):  # noqa: N818  the house's word, not an error
    """Something was asked that cannot be done.

    `sentence` says what and why, `next_step` what the person can do now; both are Korean.
    `status` is the HTTP status.
    """

    default_status: ClassVar[int] = 400

    def __init__(self, sentence: str, next_step: str | None = None, *, status: int | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.next_step = next_step
        self.status = status or self.default_status


class NotAllowed(Refusal):
    """The person is known, and may not do this."""

    default_status = 403


class NotFound(Refusal):
    """It does not exist, or this person may not know that it does."""

    default_status = 404


class TooMany(Refusal):
    """Asked too often; the sentence says for how long to wait."""

    default_status = 429
