"""What of a document is signed: everything that stands on its page or decides what becomes of it.

`Version.content` keeps it for each edition; the SHA-256 of its canonical JSON is what each signature is made over.
"""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from madang.documents.rules.body import Body


class Signed(TypedDict):
    form: str
    kind: str
    title: str
    summary: str
    keywords: list[str]
    body: dict[str, object]
    recipients: list[str]
    via: str
    sender: str
    seal: str
    openness: str
    grounds: list[int]
    unit_task: str
    template: str


def signed_content(
    facts: Mapping[str, str], keywords: Sequence[str], body: Body, recipients: Sequence[str], grounds: Sequence[int]
) -> Signed:
    """Return what is signed; `facts` holds the single texts by their names."""
    return {
        "form": facts["form"],
        "kind": facts["kind"],
        "title": facts["title"],
        "summary": facts["summary"],
        "keywords": list(keywords),
        "body": body.model_dump(mode="json"),
        "recipients": list(recipients),
        "via": facts["via"],
        "sender": facts["sender"],
        "seal": facts["seal"],
        "openness": facts["openness"],
        "grounds": sorted(grounds),
        "unit_task": facts["unit_task"],
        "template": facts["template"],
    }
