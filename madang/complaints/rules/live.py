"""The live topics of complaints."""

import hashlib

DESK_TOPIC = "complaints"
"""Something changed in some complaint: for the desks of staff."""

RECEIPT_TOPIC = "complaint:"


def receipt_topic(token: str) -> str:
    """Return the topic of one receipt's page. It is made of the secret address without telling it."""
    return RECEIPT_TOPIC + hashlib.sha256(token.encode()).hexdigest()[:32]
