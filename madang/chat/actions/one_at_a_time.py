"""One pending question per conversation: the next one waits until the one before is answered."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import DatabaseError, connection

from madang.core.api import TooMany

_TAKE = "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))"
_LET_GO = "SELECT pg_advisory_unlock(hashtextextended(%s, 0))"

_log = logging.getLogger(__name__)


class StillAnswering(TooMany):
    """The question before this one is being answered."""

    def __init__(self) -> None:
        super().__init__("앞 질문에 답하고 있어요.", "답이 나온 다음에 다시 보내 주세요.")


@contextmanager
def one_at_a_time(conversation_id: UUID | None) -> Iterator[None]:
    """Hold the conversation while its question is answered; a new one (None) has nobody to wait for.

    The lock belongs to the database session, not to a transaction: a language model may take seconds, and no
    transaction stays open so long. A process that dies takes its session and the lock with it.

    Raises:
        StillAnswering: another question of this conversation is being answered.
    """
    if conversation_id is None:
        yield
        return
    name = f"chat.conversation:{conversation_id}"
    if not _asked(_TAKE, name):
        raise StillAnswering
    try:
        yield
    finally:
        _let_go(name)


def _let_go(name: str) -> None:
    """Release the lock; where the session cannot even do that, end it, before the pool hands it to somebody else."""
    try:
        _asked(_LET_GO, name)
    except DatabaseError:
        _log.warning("A session that could not release its lock is ended", exc_info=True)
        if connection.connection is not None:
            connection.connection.close()


def _asked(statement: str, name: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, [name])
        (answer,) = cursor.fetchone()
    return bool(answer)
