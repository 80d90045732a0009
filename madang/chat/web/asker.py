"""Who asks, as far as the counting of questions needs to know."""

from uuid import UUID

from django.http import HttpRequest

from madang.core import api as core


def asker_of(request: HttpRequest, conversation: UUID | None = None) -> str:
    """Name the account, the session or the conversation, whichever is known first; "" for a stranger."""
    account = core.actor_of(request).account_id
    if account is not None:
        return f"account:{account}"
    if not request.session.is_empty():  # read now, so that a key which no session has is dropped
        return f"session:{request.session.session_key}"
    return f"conversation:{conversation}" if conversation else ""
